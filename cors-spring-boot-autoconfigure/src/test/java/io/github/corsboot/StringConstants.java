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

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The string literals of a class file, also those that the compiler has copied from
 * constants of other classes. ArchUnit does not see them.
 */
final class StringConstants {

	private static final int UTF8 = 1;

	private static final int LONG = 5;

	private static final int DOUBLE = 6;

	private static final int STRING = 8;

	private StringConstants() {
	}

	/**
	 * Read the constant pool, as in
	 * <a href="https://docs.oracle.com/javase/specs/jvms/se17/html/jvms-4.html#jvms-4.4">
	 * section 4.4 of the JVM specification</a>.
	 * @param classFile the class file, which is read and not closed
	 * @return the literals, in no particular order
	 * @throws IOException if it cannot be read
	 */
	static List<String> in(InputStream classFile) throws IOException {
		DataInputStream in = new DataInputStream(classFile);
		in.skipNBytes(8);
		int size = in.readUnsignedShort();
		String[] texts = new String[size];
		List<Integer> literals = new ArrayList<>();
		for (int index = 1; index < size; index++) {
			int tag = in.readUnsignedByte();
			if (tag == UTF8) {
				texts[index] = in.readUTF();
			}
			else if (tag == STRING) {
				literals.add(in.readUnsignedShort());
			}
			else {
				in.skipNBytes(length(tag));
			}
			index += (tag == LONG || tag == DOUBLE) ? 1 : 0;
		}
		return literals.stream().map((literal) -> texts[literal]).toList();
	}

	private static int length(int tag) {
		return switch (tag) {
			case LONG, DOUBLE -> 8;
			case 15 -> 3;
			case 7, 16, 19, 20 -> 2;
			default -> 4;
		};
	}

}
