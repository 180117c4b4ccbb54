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

/**
 * How to change a policy at the place where it is written: by a key, or by a call.
 */
interface Wording {

	/**
	 * Switches something off.
	 * @param key what is switched off
	 * @return what to do, as an imperative
	 */
	String switchOff(CorsKey key);

	/**
	 * Confesses to a hazard.
	 * @param key the confession
	 * @return what to do, as an imperative
	 */
	String confess(CorsKey key);

	/**
	 * Provides a list of public suffixes.
	 * @return what to do, as an imperative
	 */
	String provideSuffixes();

	/**
	 * The words for a policy that is written in properties.
	 *
	 * @param holder the root or the policy
	 */
	record InProperties(Holder holder) implements Wording {

		@Override
		public String switchOff(CorsKey key) {
			return "set " + key.in(this.holder) + " to false";
		}

		@Override
		public String confess(CorsKey key) {
			return "set " + key.in(this.holder) + " to true";
		}

		@Override
		public String provideSuffixes() {
			return "put com.google.guava:guava on the class path, which the starter brings, in a version before 33.6";
		}

	}

	/** The words for a policy that is built in code. */
	record InCode() implements Wording {

		@Override
		public String switchOff(CorsKey key) {
			return "call " + ((key == CorsKey.ALLOW_CREDENTIALS) ? "allowCredentials" : "allowPrivateNetwork")
					+ "(false)";
		}

		@Override
		public String confess(CorsKey key) {
			return "call " + ((key == CorsKey.DANGEROUSLY_TOLERATE_INSECURE_ORIGINS)
					? "dangerouslyTolerateInsecureOrigins" : "dangerouslyTolerateSubdomainsOfPublicSuffixes") + "()";
		}

		@Override
		public String provideSuffixes() {
			return "pass the PublicSuffixes bean to publicSuffixes(...)";
		}

	}

}
