/*
 * Copyright 2026 the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.corsboot.autoconfigure;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.annotation.OrderUtils;

/**
 * The singletons of an application that exist already. To look for others would be to
 * create beans that are meant to be lazy.
 */
public final class ExistingBeans {

	private final ConfigurableListableBeanFactory beanFactory;

	/**
	 * Looks at a factory.
	 * @param beanFactory the factory, without its parents
	 */
	public ExistingBeans(ConfigurableListableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	/**
	 * The beans of a type.
	 * @param <T> the type
	 * @param type the type
	 * @return the beans by name, in the order of their definition
	 */
	public <T> Map<String, T> ofType(Class<T> type) {
		Map<String, T> beans = new LinkedHashMap<>();
		for (String name : this.beanFactory.getBeanNamesForType(type, false, false)) {
			// Of a factory bean, only the factory is known to exist.
			if (this.beanFactory.containsSingleton(name) && !this.beanFactory.isFactoryBean(name)) {
				// A method that returned null has made a bean, too, which is of no type.
				Object bean = this.beanFactory.getSingleton(name);
				if (type.isInstance(bean)) {
					beans.put(name, type.cast(bean));
				}
			}
		}
		return beans;
	}

	/**
	 * The place of a bean where Spring sorts beans: what the bean says itself, or
	 * {@link Order @Order} on its type or on the method that made it.
	 * @param name the name of the bean
	 * @param bean the bean
	 * @return the order, the last one if there is none
	 */
	public int order(String name, Object bean) {
		if (bean instanceof Ordered ordered) {
			return ordered.getOrder();
		}
		Order order = this.beanFactory.findAnnotationOnBean(name, Order.class);
		return (order != null) ? order.value() : OrderUtils.getOrder(bean.getClass(), Ordered.LOWEST_PRECEDENCE);
	}

}
