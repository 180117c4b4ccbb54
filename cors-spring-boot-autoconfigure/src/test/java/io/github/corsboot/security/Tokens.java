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

package io.github.corsboot.security;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import com.nimbusds.jose.jwk.source.ImmutableSecret;

import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/**
 * Tokens that are signed with a key of this class.
 */
final class Tokens {

	static final SecretKey KEY = new SecretKeySpec(
			"a key of the tests, long enough for HS256".getBytes(StandardCharsets.US_ASCII), "HmacSHA256");

	/** Tells who sends it, and gives no authority. */
	static final String VALID = token("2100-01-01T00:00:00Z");

	static final String EXPIRED = token("2020-01-01T00:00:00Z");

	private Tokens() {
	}

	static String bearer(String token) {
		return "Authorization: Bearer " + token;
	}

	private static String token(String expiry) {
		JwtClaimsSet claims = JwtClaimsSet.builder().subject("user").expiresAt(Instant.parse(expiry)).build();
		return new NimbusJwtEncoder(new ImmutableSecret<>(KEY))
			.encode(JwtEncoderParameters.from(JwsHeader.with(MacAlgorithm.HS256).build(), claims))
			.getTokenValue();
	}

}
