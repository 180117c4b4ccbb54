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

package io.github.corsboot.benchmarks.servlet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import com.thetransactioncompany.cors.CORSConfiguration;
import com.thetransactioncompany.cors.CORSConfigurationException;
import com.thetransactioncompany.cors.CORSFilter;
import io.github.corsboot.benchmarks.ComparedPolicy;
import io.github.corsboot.benchmarks.Origins;
import io.github.corsboot.benchmarks.Scenario;
import io.github.corsboot.spring.CorsPolicies;
import io.github.corsboot.spring.servlet.CorsPolicyFilter;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import org.eclipse.jetty.ee11.servlets.CrossOriginFilter;

import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/**
 * The filters that are compared, each with the same policy on all paths.
 */
public enum ServletCandidate {

	/** Ours. */
	OURS("ours") {

		@Override
		Filter filter(Origins origins) {
			return new CorsPolicyFilter(
					CorsPolicies.builder().policy("api", ComparedPolicy.ours(origins), "/**").build());
		}

	},

	/** Spring Framework's. */
	SPRING("Spring") {

		@Override
		Filter filter(Origins origins) {
			UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
			source.registerCorsConfiguration("/**", ComparedPolicy.spring(origins));
			return new CorsFilter(source);
		}

	},

	/** Tomcat's. It knows no wildcard but the one for everybody. */
	TOMCAT("Tomcat") {

		@Override
		Filter filter(Origins origins) throws ServletException {
			return initialized(new org.apache.catalina.filters.CorsFilter(),
					Map.of("cors.allowed.origins", list(ComparedPolicy.EXACT_ORIGINS), "cors.allowed.methods",
							list(ComparedPolicy.METHODS), "cors.allowed.headers", list(ComparedPolicy.HEADERS),
							"cors.exposed.headers", list(ComparedPolicy.EXPOSED_HEADERS), "cors.support.credentials",
							"true", "cors.preflight.maxage", maxAge()));
		}

	},

	/** Jetty's, which would pass granted preflights on unless it were told not to. */
	JETTY("Jetty") {

		@Override
		@SuppressWarnings({ "deprecation", "removal" }) // Only the server has another,
														// which is no filter.
		Filter filter(Origins origins) throws ServletException {
			List<String> allowed = new ArrayList<>(ComparedPolicy.EXACT_ORIGINS);
			if (origins == Origins.WILDCARD) {
				allowed.add("https://*." + ComparedPolicy.WILDCARD_DOMAIN);
			}
			return initialized(new CrossOriginFilter(),
					Map.of("allowedOrigins", list(allowed), "allowedMethods", list(ComparedPolicy.METHODS),
							"allowedHeaders", list(ComparedPolicy.HEADERS), "exposedHeaders",
							list(ComparedPolicy.EXPOSED_HEADERS), "allowCredentials", "true", "preflightMaxAge",
							maxAge(), "chainPreflight", "false"));
		}

	},

	/** The filter of thetransactioncompany. */
	TRANSACTION_COMPANY("thetransactioncompany") {

		@Override
		Filter filter(Origins origins) throws ServletException {
			Properties properties = new Properties();
			List<String> allowed = new ArrayList<>(ComparedPolicy.EXACT_ORIGINS);
			if (origins == Origins.WILDCARD) {
				// All subdomains of whatever is allowed are allowed too.
				properties.setProperty("cors.allowSubdomains", "true");
				allowed.add("https://" + ComparedPolicy.WILDCARD_DOMAIN);
			}
			properties.setProperty("cors.allowOrigin", list(allowed));
			properties.setProperty("cors.supportedMethods", list(ComparedPolicy.METHODS));
			properties.setProperty("cors.supportedHeaders", list(ComparedPolicy.HEADERS));
			properties.setProperty("cors.exposedHeaders", list(ComparedPolicy.EXPOSED_HEADERS));
			properties.setProperty("cors.supportsCredentials", "true");
			properties.setProperty("cors.maxAge", maxAge());
			try {
				return new CORSFilter(new CORSConfiguration(properties));
			}
			catch (CORSConfigurationException ex) {
				throw new ServletException(ex);
			}
		}

	},

	/** What no filter can be faster than that does what ours does. */
	LEAST("least") {

		@Override
		Filter filter(Origins origins) {
			return new LeastFilter();
		}

	},

	/** What no filter can be faster than. */
	FLOOR("floor") {

		@Override
		Filter filter(Origins origins) {
			return new FloorFilter();
		}

	};

	private final String title;

	ServletCandidate(String title) {
		this.title = title;
	}

	/**
	 * What people call it.
	 * @return the title of a column
	 */
	public String title() {
		return this.title;
	}

	/**
	 * Whether the filter has a counterpart of what is measured.
	 * @param scenario what is measured
	 * @return whether there is something to measure
	 */
	public boolean takesPartIn(Scenario scenario) {
		return switch (this) {
			case TOMCAT -> !scenario.needsWildcard();
			case FLOOR -> !scenario.needsWildcard() && (!scenario.isPreflight() || scenario == Scenario.PREFLIGHT);
			case LEAST -> List.of(Scenario.NO_ORIGIN, Scenario.ALLOWED, Scenario.PREFLIGHT).contains(scenario);
			default -> true;
		};
	}

	/**
	 * Makes the filter.
	 * @param origins how the policy names origins
	 * @return the filter, ready for requests
	 * @throws ServletException if it does not take its settings
	 */
	abstract Filter filter(Origins origins) throws ServletException;

	private static Filter initialized(Filter filter, Map<String, String> parameters) throws ServletException {
		filter.init(new StubFilterConfig(parameters));
		return filter;
	}

	private static String list(List<String> values) {
		return String.join(",", values);
	}

	private static String maxAge() {
		return Long.toString(ComparedPolicy.MAX_AGE.toSeconds());
	}

}
