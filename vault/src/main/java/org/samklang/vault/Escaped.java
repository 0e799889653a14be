package org.samklang.vault;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/// A name written so that it holds no dot: letters, digits and `-_:#/~` stand as they are, every other byte of its UTF-8
/// form as `%` and two upper-case hexadecimal digits. Each name has one such form.
final class Escaped {

    private static final String PLAIN = "-_:#/~";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Escaped() {}

    static String escape(String name) {
        StringBuilder escaped = new StringBuilder(name.length() + 8);
        for (byte b : utf8(name).orElseThrow(() -> new IllegalArgumentException("not well-formed Unicode text"))) {
            if (plain((char) (b & 0xff))) {
                escaped.append((char) b);
            } else {
                escaped.append('%').append(HEX.toHexDigits(b));
            }
        }
        return escaped.toString();
    }

    static Optional<String> unescape(String escaped) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (plain(c)) {
                bytes.write(c);
            } else if (c == '%'
                    && i + 2 < escaped.length()
                    && HexFormat.isHexDigit(escaped.charAt(i + 1))
                    && HexFormat.isHexDigit(escaped.charAt(i + 2))) {
                bytes.write(HexFormat.fromHexDigits(escaped, i + 1, i + 3));
                i += 2;
            } else {
                return Optional.empty();
            }
        }
        return text(bytes.toByteArray()).filter(name -> escape(name).equals(escaped));
    }

    /// The UTF-8 bytes of a text, or nothing when it holds a lone surrogate; `getBytes` would quietly write `?` for it.
    static Optional<byte[]> utf8(String text) {
        try {
            ByteBuffer buffer = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return Optional.of(bytes);
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    static Optional<String> text(byte[] utf8) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static boolean plain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || PLAIN.indexOf(c) >= 0;
    }
}
