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

package io.github.corsboot.core.internal.origin;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AddressTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1.2.3.4          | 1.2.3.4
			0.0.0.0          | 0.0.0.0
			255.255.255.255  | 255.255.255.255
			127.1            | 127.0.0.1
			127.0.1          | 127.0.0.1
			1.2.65535        | 1.2.255.255
			1.16777215       | 1.255.255.255
			4294967295       | 255.255.255.255
			256              | 0.0.1.0
			1.256            | 1.0.1.0
			1.2.256          | 1.2.1.0
			0                | 0.0.0.0
			00               | 0.0.0.0
			0x               | 0.0.0.0
			0x.0X            | 0.0.0.0
			0x7f000001       | 127.0.0.1
			0XC0.0xA8.0.0xfF | 192.168.0.255
			0xabcdef         | 0.171.205.239
			0xABCDEF         | 0.171.205.239
			0177.0.0.01      | 127.0.0.1
			0300.0250.0.1    | 192.168.0.1
			037777777777     | 255.255.255.255
			0000000000000000000000001 | 0.0.0.1
			""")
	void anIpv4AddressIsReadAsBrowsersDo(String text, String canonical) {
		assertThat(Ipv4Address.isMeant(text)).isTrue();
		assertThat(Ipv4Address.canonical(text)).contains(canonical);
		assertThat(Ipv4Address.isCanonical(text)).isEqualTo(text.equals(canonical));
		assertThat(Ipv4Address.isCanonical(canonical)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "4294967296", "1.16777216", "1.2.65536", "1.2.3.256", "256.1", "1.256.1", "1.2.256.1",
			"1.2.3.4.5", "1..1", ".1", "a.1", "08", "1.09", "0xg.1", "x.0x7f", "-1.0", "+1.1", "1.2.3.-4.5",
			"99999999999999999999999999", "0xffffffffffffffffffff", "0400000000000000000000000", "0b1.1" })
	void whatEndsInANumberButIsNoIpv4AddressIsNone(String text) {
		assertThat(Ipv4Address.isMeant(text)).isTrue();
		assertThat(Ipv4Address.canonical(text)).isEmpty();
		assertThat(Ipv4Address.isCanonical(text)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ".", "a", "1.a", "1.2.3.4.", "1a", "0xg", "0x1g", "x1", "1.2.3.4a", "1.2.3.x0",
			"1.2.3.-4", "0y1", "1.2.3.\u0664", "1.2.3./", "1.2.3.:", "1.0x/", "1.0x:", "1.0x@", "1.0x`" })
	void whatDoesNotEndInANumberIsNotMeantAsAnAddress(String text) {
		assertThat(Ipv4Address.isMeant(text)).isFalse();
		assertThat(Ipv4Address.isCanonical(text)).isFalse();
	}

	@Property(tries = 200)
	void everyIpv4AddressIsReadInEveryForm(@ForAll @LongRange(max = 0xffffffffL) long number)
			throws UnknownHostException {
		byte[] bytes = BigInteger.valueOf(number | 1L << 32).toByteArray();
		String canonical = InetAddress.getByAddress(Arrays.copyOfRange(bytes, bytes.length - 4, bytes.length))
			.getHostAddress();
		assertThat(Ipv4Address.canonical(Long.toString(number))).contains(canonical);
		assertThat(Ipv4Address.canonical("0x" + Long.toHexString(number))).contains(canonical);
		assertThat(Ipv4Address.canonical("0" + Long.toOctalString(number))).contains(canonical);
		assertThat(Ipv4Address.canonical((number >> 24) + "." + (number & 0xffffff))).contains(canonical);
		assertThat(Ipv4Address.canonical(canonical)).contains(canonical);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			[::]                                      | [::]
			[::1]                                     | [::1]
			[1::]                                     | [1::]
			[0:0:0:0:0:0:0:0]                         | [::]
			[0:0:0:0:0:0:0:1]                         | [::1]
			[1:0:0:0:0:0:0:0]                         | [1::]
			[2001:db8:0:0:1:0:0:1]                    | [2001:db8::1:0:0:1]
			[2001:0:0:1:0:0:0:1]                      | [2001:0:0:1::1]
			[1:0:2:0:3:0:4:0]                         | [1:0:2:0:3:0:4:0]
			[1:0:0:2:3:4:5:6]                         | [1::2:3:4:5:6]
			[0:0:1:2:3:4:5:6]                         | [::1:2:3:4:5:6]
			[1:2:3:4:5:6:0:0]                         | [1:2:3:4:5:6::]
			[0:1:2:3:4:5:6:7]                         | [0:1:2:3:4:5:6:7]
			[1:2:3:4:5:6:7:8]                         | [1:2:3:4:5:6:7:8]
			[1::3:4:5:6:7:8]                          | [1:0:3:4:5:6:7:8]
			[::2:3:4:5:6:7:8]                         | [0:2:3:4:5:6:7:8]
			[1:2:3:4:5:6:7::]                         | [1:2:3:4:5:6:7:0]
			[2001:0DB8:0000:0000:0000:FF00:0042:8329] | [2001:db8::ff00:42:8329]
			[::ffff:127.0.0.1]                        | [::ffff:7f00:1]
			[::1.2.3.4]                               | [::102:304]
			[1:2:3:4:5:6:255.255.255.255]             | [1:2:3:4:5:6:ffff:ffff]
			[64:ff9b::0.0.0.0]                        | [64:ff9b::]
			""")
	void anIpv6AddressIsWrittenAsBrowsersDo(String text, String canonical) {
		assertThat(Ipv6Address.canonical(text)).contains(canonical);
		assertThat(Ipv6Address.canonical(canonical)).contains(canonical);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[", "]", "[]", "::1", "[::1", "::1]", "[:]", "[:::]", "[::1::]", "[1::2::3]", "[1]",
			"[1:2:3:4:5:6:7]", "[1:2:3:4:5:6:7:8:9]", "[1:2:3:4:5:6:7:8:]", "[:1:2:3:4:5:6:7:8]", "[1:2:3:4::5:6:7:8]",
			"[1:2:3:4:5:6:7:8::]", "[::1:2:3:4:5:6:7:8]", "[1:]", "[:1]", "[1::2:]", "[:1::2]", "[12345::]",
			"[::12345]", "[g::]", "[::g]", "[::-1]", "[:: 1]", "[::1%25eth0]", "[::1/64]", "[1.2.3.4]", "[::1.2.3]",
			"[::1.2.3.4.5]", "[::1.2.3.256]", "[::1.2.3.04]", "[::0x1.2.3.4]", "[::1.2.3.4:5]", "[1.2.3.4::]",
			"[::1.2.3.4.]", "[::.]", "[1:2:3:4:5:6:7:1.2.3.4]", "[1:2:3:4:5:1.2.3.4]", "[::\u0661]", "[[::1]]" })
	void whatIsNoIpv6AddressIsNone(String text) {
		assertThat(Ipv6Address.canonical(text)).isEmpty();
	}

	@Property(tries = 300)
	void everyIpv6AddressIsReadInEveryForm(@ForAll @Size(8) List<@LongRange(max = 0xffff) Long> random,
			@ForAll byte zeros) throws UnknownHostException {
		List<String> plain = new ArrayList<>();
		List<String> padded = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			long piece = ((zeros >> i & 1) != 0) ? 0 : random.get(i);
			plain.add(Long.toHexString(piece));
			padded.add(String.format("%04X", piece));
		}
		String canonical = Ipv6Address.canonical('[' + String.join(":", plain) + ']').orElseThrow();
		assertThat(Ipv6Address.canonical('[' + String.join(":", padded) + ']')).contains(canonical);
		assertThat(Ipv6Address.canonical(canonical)).contains(canonical);
		assertThat(bytes(canonical)).isEqualTo(bytes(String.join(":", plain)));
		assertThat(canonical).matches("\\[[0-9a-f:]+]").doesNotContainPattern("[:\\[]0[0-9a-f]").doesNotContain(":::");
		boolean compressible = String.join(":", plain).matches("(.*:)?0:0(:.*)?");
		assertThat(canonical.contains("::")).isEqualTo(compressible);
	}

	private static byte[] bytes(String address) throws UnknownHostException {
		return InetAddress.getByName(address).getAddress();
	}

}
