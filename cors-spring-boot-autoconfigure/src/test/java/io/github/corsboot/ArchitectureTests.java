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

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTests {

	private static final String CORE = "io.github.corsboot.core..";

	private static final String INTERNAL = "io.github.corsboot.core.internal..";

	private static final String SPRING = "io.github.corsboot.spring..";

	private static final String AUTOCONFIGURE = "io.github.corsboot.autoconfigure..";

	private static final String SERVLET = "io.github.corsboot.(*).servlet..";

	private static final String REACTIVE = "io.github.corsboot.(*).reactive..";

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("io.github.corsboot.core", "io.github.corsboot.spring", "io.github.corsboot.autoconfigure");

	@Test
	void theRulesSeeEveryModule() {
		assertThat(CLASSES).extracting(JavaClass::getPackageName)
			.contains("io.github.corsboot.core", "io.github.corsboot.core.internal.origin",
					"io.github.corsboot.core.internal.http", "io.github.corsboot.spring",
					"io.github.corsboot.spring.servlet", "io.github.corsboot.spring.reactive",
					"io.github.corsboot.autoconfigure", "io.github.corsboot.autoconfigure.servlet",
					"io.github.corsboot.autoconfigure.reactive")
			.doesNotContain("io.github.corsboot");
	}

	@Test
	void theCoreKnowsNoFramework() {
		check(classes().that()
			.resideInAPackage(CORE)
			.should()
			.onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify.annotations", CORE))
			.because("the core must be useful without Spring, and its only dependency are annotations"));
	}

	@Test
	void theCoreDoesNotLog() {
		check(noClasses().that()
			.resideInAPackage(CORE)
			.should()
			.dependOnClassesThat(
					resideInAPackage("java.util.logging..").or(nameMatching("java\\.lang\\.System\\$Logger.*"))
						.or(name("java.io.PrintStream").forSubtype()))
			.because("the core answers with values; whoever called it decides what is worth a line in the log"));
	}

	@Test
	void theCoreUsesNoRegularExpressions() {
		check(noClasses().that()
			.resideInAPackage(CORE)
			.should()
			.dependOnClassesThat(resideInAPackage("java.util.regex.."))
			.orShould()
			.callMethodWhere(target(owner(name("java.lang.String").forSubtype()))
				.and(target(nameMatching("matches|replaceAll|replaceFirst").forSubtype())))
			.because("a pattern that backtracks is a way to stop a server, and a request waits for none"));
	}

	@Test
	void internalPackagesAreUsedByTheCoreAlone() {
		check(noClasses().that()
			.resideOutsideOfPackage(CORE)
			.should()
			.dependOnClassesThat(resideInAPackage(INTERNAL))
			.because("what others use can no longer be changed"));
	}

	@Test
	void springDoesNotKnowAutoconfigure() {
		check(noClasses().that()
			.resideInAPackage(SPRING)
			.should()
			.dependOnClassesThat(resideInAnyPackage(AUTOCONFIGURE, "org.springframework.boot.."))
			.because("the filters can be used without Boot's auto-configuration, and are tested without it"));
	}

	@Test
	void servletKnowsNothingOfReactive() {
		check(noClasses().that()
			.resideInAPackage(SERVLET)
			.or()
			.haveNameMatching(".*\\.security\\.Servlet\\w+")
			.should()
			.dependOnClassesThat(resideInAnyPackage(REACTIVE, "org.springframework.web.server..",
					"org.springframework.http.server.reactive..", "org.springframework.web.reactive..", "reactor..",
					"org.reactivestreams.."))
			.because("a servlet application has no reactive classes on its class path"));
	}

	@Test
	void reactiveKnowsNothingOfServlet() {
		check(noClasses().that()
			.resideInAPackage(REACTIVE)
			.or()
			.haveNameMatching(".*\\.security\\.Reactive\\w+")
			.should()
			.dependOnClassesThat(resideInAnyPackage(SERVLET, "jakarta.servlet..", "org.springframework.web.servlet..",
					"org.springframework.web.context..", "org.springframework.boot.web.servlet.."))
			.because("a reactive application has no servlet classes on its class path"));
	}

	@Test
	void whatBothStacksShareNeedsNeither() {
		DescribedPredicate<JavaClass> ofOneStack = resideInAnyPackage("io.github.corsboot..servlet..",
				"io.github.corsboot..reactive..")
			.or(nameMatching(".*\\.actuate\\.Cors(Servlet|Reactive)Management\\w+").forSubtype())
			.or(nameMatching(".*\\.security\\.(Servlet|Reactive)\\w+").forSubtype());
		check(noClasses().that(resideInAPackage("io.github.corsboot..").and(DescribedPredicate.not(ofOneStack)))
			.should()
			.dependOnClassesThat(resideInAnyPackage("jakarta.servlet..", "org.springframework.web.server..",
					"org.springframework.http.server.reactive..", "org.springframework.web.reactive..",
					"org.springframework.web.servlet..", "reactor..", "org.reactivestreams.."))
			.because("shared classes are loaded in every application, whichever stack is missing"));
	}

	@Test
	void theDoorsDecideNothingWithSpringsCors() {
		check(noClasses().that()
			.resideInAPackage(SPRING)
			.should()
			.dependOnClassesThat(resideInAPackage("org.springframework.web.cors..")
				.and(DescribedPredicate.not(nameMatching(".*\\.CorsUtils").forSubtype())))
			.orShould()
			.callMethodWhere(target(owner(name(HttpHeaders.class.getName()).forSubtype()))
				.and(target(nameMatching(".*(AccessControl|Origin).*").forSubtype())))
			.because("there is one engine, and a second one would have other rules; CorsUtils is asked only "
					+ "whether Spring's own check would fail on a request"));
	}

	@Test
	void theDoorsHoldNoNamesOfCorsHeaders() {
		check(classes().that()
			.resideInAPackage(SPRING)
			.should(holdNoLiteral("that names a header of CORS", (literal) -> {
				String name = literal.toLowerCase(Locale.ROOT);
				return Stream.of("access-control-", "timing-allow-", "sec-fetch-").anyMatch(name::contains);
			}))
			.because("names and rules live in the core: the doors copy what the decision holds, "
					+ "and ask it which header names it governs"));
	}

	@Test
	void thePackagesHaveNoCycles() {
		check(slices().assignedFrom(new Slices())
			.should()
			.beFreeOfCycles()
			.because("packages that need each other are one package with two names"));
	}

	@Test
	void internalPackagesKnowOfTheApiOnlyItsWordsForWhatIsWrong() {
		check(noClasses().that()
			.resideInAPackage(INTERNAL)
			.should()
			.dependOnClassesThat(resideInAPackage("io.github.corsboot.core")
				.and(DescribedPredicate.not(name("io.github.corsboot.core.PolicyViolation$Reason").forSubtype())))
			.because("the API stands on them, and not they on the API; the reasons alone are words of both, "
					+ "because a second list of them would be a second truth"));
	}

	@Test
	void autoConfigurationsArePublicAndFinal() {
		check(classes().that()
			.areAnnotatedWith(AutoConfiguration.class)
			.should()
			.bePublic()
			.andShould()
			.haveModifier(JavaModifier.FINAL)
			.andShould()
			.haveSimpleNameEndingWith("AutoConfiguration")
			.because("other auto-configurations name them in their order, and nobody extends them"));
	}

	@Test
	void beanMethodsArePackagePrivate() {
		check(methods().that(CanBeAnnotated.Predicates.annotatedWith(Bean.class).forSubtype())
			.should()
			.bePackagePrivate()
			.because("they are called by the container and are no part of the public API"));
	}

	@Test
	void everyAutoConfigurationIsListedInTheImports() {
		List<String> annotated = CLASSES.stream()
			.filter((type) -> type.isAnnotatedWith(AutoConfiguration.class))
			.map(JavaClass::getName)
			.toList();
		List<String> listed = ImportCandidates.load(AutoConfiguration.class, getClass().getClassLoader())
			.getCandidates()
			.stream()
			.filter((name) -> name.startsWith("io.github.corsboot."))
			.toList();
		assertThat(listed).as("what is not in the file is never applied")
			.isNotEmpty()
			.containsExactlyInAnyOrderElementsOf(annotated);
	}

	@Test
	void nothingIsTakenApartOrPutTogetherWhileARequestWaits() {
		Set<String> slow = Set.of("split", "join", "format", "formatted", "matches", "replaceAll", "replaceFirst",
				"repeat", "toLowerCase", "toUpperCase", "stream", "concat");
		Set<String> hot = Set.of("CorsPolicyFilter", "ServletCorsRequest", "GuardedRequest", "GuardedResponse",
				"TargetPath", "CorsPolicies", "RowIndex", "PolicyDenials", "GrantMemory", "OriginLayout", "RequestKind",
				"OriginMatch", "AllowedMethods", "DecisionListeners", "GuardedListener");
		check(noClasses()
			.that(DescribedPredicate.describe("work while a request waits",
					(JavaClass type) -> hot.contains(type.getSimpleName())))
			.should()
			.callCodeUnitWhere(DescribedPredicate.describe("are slow",
					(call) -> call.getTarget().getOwner().getPackageName().startsWith("java.")
							&& slow.contains(call.getTarget().getName())))
			.orShould()
			.dependOnClassesThat()
			.resideInAPackage("java.util.regex")
			.because("what can be known when a policy is built is found out then"));
	}

	@Test
	void headersAreUsedWithTheMethodsThatEverySpringHas() {
		Set<String> safe = Set.of("getFirst", "set", "add", "getValuesAsList", "headerSet", "forEach", "setAll",
				"putAll", "isEmpty", "addAll(java.lang.String, java.util.List)",
				"put(java.lang.String, java.util.List)", "size", "<init>()",
				"<init>(org.springframework.util.MultiValueMap)");
		check(noClasses().should()
			.callCodeUnitWhere(target(owner(name(HttpHeaders.class.getName()).forSubtype()))
				.and(DescribedPredicate.describe("are not safe",
						(call) -> !safe.contains(call.getTarget().getName())
								&& !safe.contains(signature(call.getTarget().getFullName())))))
			.because("HttpHeaders is a MultiValueMap in Framework 6.2 and none in 7: remove, get, containsKey, keySet "
					+ "and their kin compile against one and are missing in the other"));
	}

	@Test
	void onlyPartsOfSpringBootAreUsedThatHaveNotMoved() {
		check(noClasses().should()
			.dependOnClassesThat(resideInAPackage("org.springframework.boot..")
				.and(DescribedPredicate.not(resideInAnyPackage("org.springframework.boot",
						"org.springframework.boot.autoconfigure", "org.springframework.boot.autoconfigure.condition",
						"org.springframework.boot.context.properties..", "org.springframework.boot.context.event",
						"org.springframework.boot.convert", "org.springframework.boot.diagnostics..",
						"org.springframework.boot.env", "org.springframework.boot.origin",
						"org.springframework.boot.cloud", "org.springframework.boot.web.servlet",
						"org.springframework.boot.web.server",
						"org.springframework.boot.actuate.autoconfigure.endpoint.condition",
						"org.springframework.boot.actuate.autoconfigure.endpoint.web",
						"org.springframework.boot.actuate.endpoint",
						"org.springframework.boot.actuate.endpoint.annotation",
						"org.springframework.boot.actuate.endpoint.web",
						"org.springframework.boot.actuate.autoconfigure.web",
						"org.springframework.boot.actuate.autoconfigure.web.server"))))
			.orShould()
			.dependOnClassesThat()
			.haveSimpleName("ConditionalOnMissingFilterBean")
			.orShould()
			.dependOnClassesThat()
			.haveFullyQualifiedName("org.springframework.boot.env.EnvironmentPostProcessor")
			.because(
					"one set of jars runs on Boot 3.5 and 4: these packages are in both, and the types named are not"));
	}

	private static void check(ArchRule rule) {
		rule.check(CLASSES);
	}

	private static String signature(String fullName) {
		return fullName.substring(HttpHeaders.class.getName().length() + 1);
	}

	private static ArchCondition<JavaClass> holdNoLiteral(String description, Predicate<String> forbidden) {
		return new ArchCondition<>("hold no literal " + description) {
			@Override
			public void check(JavaClass type, ConditionEvents events) {
				for (String literal : literals(type)) {
					if (forbidden.test(literal)) {
						events.add(SimpleConditionEvent.violated(type, type.getName() + " holds \"" + literal + "\""));
					}
				}
			}
		};
	}

	private static List<String> literals(JavaClass type) {
		try (InputStream in = type.getSource().orElseThrow().getUri().toURL().openStream()) {
			return StringConstants.in(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Every package is a slice. The core's own package shares its reasons with the
	 * internal ones, which the rule about these allows and limits: here it is therefore
	 * left out.
	 */
	private static final class Slices implements SliceAssignment {

		@Override
		public SliceIdentifier getIdentifierOf(JavaClass type) {
			return type.getPackageName().equals("io.github.corsboot.core") ? SliceIdentifier.ignore()
					: SliceIdentifier.of(type.getPackageName());
		}

		@Override
		public String getDescription() {
			return "the packages";
		}

	}

}
