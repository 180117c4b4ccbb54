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

package io.github.corsboot;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.Nullable;

/**
 * What other code can name: the public types of some packages and their public and
 * protected members, as text that can be compared line by line. Types of internal
 * packages are nobody else's.
 */
final class PublicApi {

	private static final int SHOWN = Modifier.PUBLIC | Modifier.PROTECTED | Modifier.STATIC | Modifier.ABSTRACT
			| Modifier.FINAL;

	private PublicApi() {
	}

	/**
	 * Describe the types of some packages and of the packages below them.
	 * @param packages the names of the packages
	 * @return one block per type, in the order of the types' names
	 */
	static String of(String... packages) {
		return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
			.importPackages(packages)
			.stream()
			.map(JavaClass::reflect)
			.filter(PublicApi::isVisible)
			.sorted(Comparator.comparing(Class::getName))
			.map(PublicApi::describe)
			.collect(Collectors.joining("\n"));
	}

	private static boolean isVisible(Class<?> type) {
		if (type.getName().contains(".internal.") || type.isAnonymousClass() || type.isLocalClass()
				|| !isShown(type.getModifiers())) {
			return false;
		}
		return type.getDeclaringClass() == null || isVisible(type.getDeclaringClass());
	}

	private static boolean isShown(int modifiers) {
		return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
	}

	private static String describe(Class<?> type) {
		StringBuilder block = new StringBuilder(header(type));
		append(block, " extends ", superclass(type));
		append(block, type.isInterface() ? " extends " : " implements ", Arrays.asList(type.getAnnotatedInterfaces()));
		if (type.isSealed()) {
			block.append(" permits ").append(names(type.getPermittedSubclasses()));
		}
		block.append('\n');
		if (type.isEnum()) {
			Stream.of(type.getEnumConstants()).forEach((constant) -> block.append("\t").append(constant).append('\n'));
		}
		members(type).forEach((member) -> block.append('\t').append(member).append('\n'));
		return block.toString();
	}

	private static String header(Class<?> type) {
		String modifiers = Modifier
			.toString(type.getModifiers() & ~(type.isInterface() ? Modifier.ABSTRACT : 0) & SHOWN);
		String kind = type.isAnnotation() ? "@interface"
				: type.isInterface() ? "interface" : type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
		String parameters = Stream.of(type.getTypeParameters())
			.map((parameter) -> parameter.getName() + " extends " + type(parameter.getAnnotatedBounds()[0]))
			.collect(Collectors.joining(", ", "<", ">"));
		return modifiers + (type.isSealed() ? " sealed " : " ") + kind + " " + type.getName()
				+ ((type.getTypeParameters().length > 0) ? parameters : "");
	}

	private static List<AnnotatedType> superclass(Class<?> type) {
		boolean implied = type.isInterface() || type.isEnum() || type.isRecord()
				|| type.getSuperclass() == Object.class;
		return implied ? List.of() : List.of(type.getAnnotatedSuperclass());
	}

	private static void append(StringBuilder block, String keyword, List<AnnotatedType> types) {
		if (!types.isEmpty()) {
			block.append(keyword)
				.append(types.stream().map(PublicApi::type).sorted().collect(Collectors.joining(", ")));
		}
	}

	private static String names(Class<?>[] types) {
		return Stream.of(types).map(Class::getTypeName).sorted().collect(Collectors.joining(", "));
	}

	private static List<String> members(Class<?> type) {
		Stream<String> fields = Stream.of(type.getDeclaredFields())
			.filter((field) -> isShown(field) && !field.isEnumConstant())
			.map(PublicApi::field);
		Stream<String> constructors = Stream.of(type.getDeclaredConstructors())
			.filter(PublicApi::isShown)
			.map(PublicApi::constructor);
		Stream<String> methods = Stream.of(type.getDeclaredMethods())
			.filter((method) -> isShown(method) && !isObvious(method))
			.map(PublicApi::method);
		return Stream.of(fields, constructors, methods).flatMap(Function.identity()).sorted().toList();
	}

	private static boolean isShown(Member member) {
		return isShown(member.getModifiers()) && !member.isSynthetic();
	}

	/** Whether every enum or object has it. */
	private static boolean isObvious(Method method) {
		boolean ofEnum = method.getDeclaringClass().isEnum() && Modifier.isStatic(method.getModifiers())
				&& List.of("values", "valueOf").contains(method.getName());
		boolean ofObject = List.of("equals", "hashCode", "toString").contains(method.getName())
				&& method.getParameterCount() <= 1;
		return ofEnum || ofObject;
	}

	private static String field(Field field) {
		return modifiers(field) + type(field.getAnnotatedType()) + " " + field.getName();
	}

	private static String constructor(Constructor<?> constructor) {
		return modifiers(constructor) + constructor.getDeclaringClass().getSimpleName()
				+ (isCanonical(constructor) ? components(constructor.getDeclaringClass()) : parameters(constructor));
	}

	/**
	 * Whether it has the parameters of the record. For these, whether the compiler writes
	 * the arguments of their types down depends on the order in which it reads files.
	 */
	private static boolean isCanonical(Constructor<?> constructor) {
		return constructor.getDeclaringClass().isRecord() && Arrays.equals(constructor.getParameterTypes(),
				Stream.of(components(constructor)).map(RecordComponent::getType).toArray(Class<?>[]::new));
	}

	private static RecordComponent[] components(Constructor<?> constructor) {
		return constructor.getDeclaringClass().getRecordComponents();
	}

	private static String components(Class<?> type) {
		return Stream.of(type.getRecordComponents())
			.map((component) -> type(component.getAnnotatedType()))
			.collect(Collectors.joining(", ", "(", ")"));
	}

	private static String method(Method method) {
		String prefix = (method.isDefault() ? "default " : "") + modifiers(method);
		return prefix + type(method.getAnnotatedReturnType()) + " " + method.getName() + parameters(method);
	}

	private static String parameters(Executable executable) {
		return Stream.of(executable.getAnnotatedParameterTypes())
			.map(PublicApi::type)
			.collect(Collectors.joining(", ", "(", ")"));
	}

	private static String modifiers(Member member) {
		String modifiers = Modifier.toString(member.getModifiers() & SHOWN);
		return modifiers.isEmpty() ? "" : modifiers + " ";
	}

	/**
	 * The platform's own text for annotated types differs between its versions; this is
	 * made here so that one file serves all.
	 */
	private static String type(AnnotatedType annotated) {
		String text = annotated.getType().getTypeName();
		if (annotated instanceof AnnotatedParameterizedType parameterized) {
			String arguments = Stream.of(parameterized.getAnnotatedActualTypeArguments())
				.map(PublicApi::type)
				.collect(Collectors.joining(", "));
			text = text.substring(0, text.indexOf('<')) + "<" + arguments + ">";
		}
		return annotated.isAnnotationPresent(Nullable.class) ? "@Nullable " + text : text;
	}

}
