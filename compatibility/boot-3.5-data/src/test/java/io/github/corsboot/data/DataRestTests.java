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

package io.github.corsboot.data;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.github.corsboot.contract.ContractServer;
import io.github.corsboot.contract.ContractServer.Kind;
import io.github.corsboot.contract.RawRequest;
import io.github.corsboot.contract.RawResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.map.repository.config.EnableMapRepositories;
import org.springframework.data.repository.CrudRepository;
import org.springframework.data.rest.core.annotation.RepositoryRestResource;
import org.springframework.data.rest.webmvc.config.RepositoryRestConfigurer;
import org.springframework.web.bind.annotation.CrossOrigin;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Spring Data REST makes of repositories is under the policy of its path, whatever
 * {@code @CrossOrigin} on a repository, and Data REST's own mappings, say.
 */
class DataRestTests {

	private static final String APP = "https://app.example";

	private static final String THEIRS = "https://theirs.example";

	private static final String[] GRANTED = { "Access-Control-Allow-Origin: " + APP,
			"Access-Control-Expose-Headers: Location" };

	private static final Map<Kind, ContractServer> SERVERS = new EnumMap<>(Kind.class);

	@BeforeAll
	static void start() {
		for (Kind kind : List.of(Kind.TOMCAT, Kind.JETTY)) {
			SERVERS.put(kind, ContractServer.start(kind, Application.class, "cors.allowed-origins=" + APP,
					"cors.exposed-headers=Location", "cors.exclude-paths=/data/free-annotated/**,/data/free-mapped/**",
					"spring.data.rest.base-path=/data"));
		}
	}

	@AfterAll
	static void stop() {
		SERVERS.values().forEach(ContractServer::close);
	}

	private static RawResponse send(Kind kind, RawRequest request) {
		return request.send(SERVERS.get(kind).port());
	}

	private static RawRequest get(String path, String origin) {
		return RawRequest.get(path, "Origin: " + origin);
	}

	private static RawRequest create(String path, String origin) {
		return RawRequest.request("POST", path, "Origin: " + origin).withJson("{\"name\":\"one\"}");
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "JETTY" })
	void aResourceIsUnderThePolicyOfItsPath(Kind kind) {
		RawResponse preflight = send(kind,
				RawRequest.preflight("/data/plain", APP, "POST", "Access-Control-Request-Headers: content-type"));
		assertThat(preflight.status()).isEqualTo(200);
		assertThat(preflight.corsLines()).contains(GRANTED[0]);
		RawResponse created = send(kind, create("/data/plain", APP));
		assertThat(created.status()).isEqualTo(201);
		assertThat(created.corsLines()).containsExactly(GRANTED);
		String location = created.header("Location").get(0);
		RawResponse found = send(kind, get(location.substring(location.indexOf("/data/")), APP));
		assertThat(found.body()).contains("\"name\" : \"one\"");
		assertThat(found.corsLines()).containsExactly(GRANTED);
		RawResponse missing = send(kind, get("/data/plain/none", APP));
		assertThat(missing.status()).isEqualTo(404);
		assertThat(missing.corsLines()).containsExactly(GRANTED);
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "JETTY" })
	void nobodyElseIsGrantedAnything(Kind kind) {
		RawResponse preflight = send(kind, RawRequest.preflight("/data/plain", "https://evil.example", "POST"));
		assertThat(preflight.status()).isEqualTo(403);
		assertThat(preflight.corsLines()).isEmpty();
		for (String path : List.of("/data", "/data/plain", "/data/plain/none", "/data/profile")) {
			RawResponse denied = send(kind, get(path, "https://evil.example"));
			assertThat(denied.corsLines()).as(path).isEmpty();
			assertThat(denied.vary()).as(path).contains("origin");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "JETTY" })
	void theAnnotationOfARepositoryNeitherGrantsNorRejectsUnderAPolicy(Kind kind) {
		assertWithoutEffect(kind, "/data/annotated");
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "JETTY" })
	void theMappingsOfDataRestNeitherGrantNorRejectUnderAPolicy(Kind kind) {
		assertWithoutEffect(kind, "/data/mapped");
	}

	private static void assertWithoutEffect(Kind kind, String path) {
		RawResponse ours = send(kind, get(path, APP));
		assertThat(ours.status()).as("%s", ours).isEqualTo(200);
		assertThat(ours.corsLines()).containsExactly(GRANTED);
		assertThat(send(kind, create(path, APP)).status()).isEqualTo(201);
		RawResponse theirs = send(kind, get(path, THEIRS));
		assertThat(theirs.status()).isEqualTo(200);
		assertThat(theirs.corsLines()).isEmpty();
		assertThat(send(kind, RawRequest.preflight(path, THEIRS, "GET")).status()).isEqualTo(403);
		RawResponse preflight = send(kind, RawRequest.preflight(path, APP, "DELETE"));
		assertThat(preflight.status()).isEqualTo(200);
		assertThat(preflight.header("Access-Control-Allow-Origin")).containsExactly(APP);
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "JETTY" })
	void leftAloneBothCount(Kind kind) {
		for (String path : List.of("/data/free-annotated", "/data/free-mapped")) {
			RawResponse granted = send(kind, get(path, THEIRS));
			assertThat(granted.status()).as(path).isEqualTo(200);
			assertThat(granted.header("Access-Control-Allow-Origin")).as(path).containsExactly(THEIRS);
			RawResponse rejected = send(kind, get(path, APP));
			assertThat(rejected.status()).as(path).isEqualTo(403);
			assertThat(rejected.corsLines()).as(path).isEmpty();
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@EnableMapRepositories(considerNestedRepositories = true)
	static class Application {

		@Bean
		RepositoryRestConfigurer mappings() {
			return RepositoryRestConfigurer.withConfig((config, registry) -> {
				registry.addMapping("/data/mapped/**").allowedOrigins(THEIRS).allowedMethods("GET");
				registry.addMapping("/data/free-mapped/**").allowedOrigins(THEIRS).allowedMethods("GET");
			});
		}

	}

	@RepositoryRestResource(path = "plain")
	interface PlainRepository extends CrudRepository<Plain, String> {

	}

	@RepositoryRestResource(path = "mapped")
	interface MappedRepository extends CrudRepository<Mapped, String> {

	}

	@CrossOrigin(THEIRS)
	@RepositoryRestResource(path = "annotated")
	interface AnnotatedRepository extends CrudRepository<Annotated, String> {

	}

	@CrossOrigin(THEIRS)
	@RepositoryRestResource(path = "free-annotated")
	interface FreeAnnotatedRepository extends CrudRepository<FreeAnnotated, String> {

	}

	@RepositoryRestResource(path = "free-mapped")
	interface FreeMappedRepository extends CrudRepository<FreeMapped, String> {

	}

	static class Plain extends Item {

	}

	static class Mapped extends Item {

	}

	static class Annotated extends Item {

	}

	static class FreeAnnotated extends Item {

	}

	static class FreeMapped extends Item {

	}

}
