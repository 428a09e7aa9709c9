package org.mrecist.http.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/// What is to be known of a text in UTF-8 before and beside its parsing.
final class Utf8 {
    static final int MARK_LENGTH = 3;

    private Utf8() {}

    static boolean startsWithMark(byte[] text) {
        return text.length >= MARK_LENGTH && text[0] == (byte) 0xEF && text[1] == (byte) 0xBB && text[2] == (byte) 0xBF;
    }

    /// Whether there is nothing but JSON's white space.
    static boolean isBlank(byte[] text) {
        for (var each : text) {
            if (each != ' ' && each != '\n' && each != '\r' && each != '\t') {
                return false;
            }
        }
        return true;
    }

    /// The place of a zero among the first four bytes, or -1.
    static int zeroAmongFirst(byte[] text) {
        for (var i = 0; i < Math.min(4, text.length); i++) {
            if (text[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    /// How many bytes from the start are valid UTF-8: overlong forms and encoded surrogates are not.
    static int validLength(byte[] text) {
        var ascii = 0;
        while (ascii < text.length && text[ascii] >= 0) {
            ascii++;
        }
        if (ascii == text.length) {
            return ascii;
        }
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var bytes = ByteBuffer.wrap(text, ascii, text.length - ascii);
        var decoded = CharBuffer.allocate(8192);
        while (true) {
            var result = decoder.decode(bytes, decoded, true);
            if (!result.isOverflow()) {
                return bytes.position();
            }
            decoded.clear();
        }
    }

    static boolean hasLoneSurrogate(String text) {
        for (var i = 0; i < text.length(); i++) {
            var unit = text.charAt(i);
            if (Character.isSurrogate(unit)) {
                if (!Character.isHighSurrogate(unit)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    /// Such as `at line 3, column 14`, both from 1, the column in characters.
    static String lineAndColumn(byte[] text, int offset) {
        return lineAndColumn(text, offset, 1);
    }

    /// Such as `at line 3, column 14`, the column from 1 and in characters.
    ///
    /// @param firstLine the number of the first line, 1 for a text that stands alone
    static String lineAndColumn(byte[] text, int offset, long firstLine) {
        var line = firstLine;
        var column = 1;
        for (var i = 0; i < Math.min(Math.max(offset, 0), text.length); i++) {
            if (text[i] == '\n') {
                line++;
                column = 1;
            } else if ((text[i] & 0xC0) != 0x80) {
                column++;
            }
        }
        return "at line " + line + ", column " + column;
    }
}
