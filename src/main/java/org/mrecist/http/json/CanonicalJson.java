package org.mrecist.http.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.erdtman.jcs.NumberToJSON;
import org.jspecify.annotations.Nullable;

/// The canonical form of JSON (RFC 8785) and its digest: the same for documents that say the same, whatever their
/// white space, order of members, and spelling of texts and numbers.
public final class CanonicalJson {
    /// A decimal number of up to this many digits is the shortest one that names its binary double, so that the
    /// canonical form has the same digits.
    private static final int EXACT_DIGITS = 15;

    private static final int MOST_INSERTED = 32;

    private static final HexFormat HEX = HexFormat.of();

    /// In UTF-8.
    private byte[] form = new byte[4 * 1024];
    private int size;

    private CanonicalJson() {}

    /// @throws IllegalArgumentException if a number is beyond binary double precision or a value was refused
    public static String of(Json value) {
        var canonical = new CanonicalJson();
        canonical.write(value);
        return new String(canonical.form, 0, canonical.size, StandardCharsets.UTF_8);
    }

    /// The SHA-256 of the canonical form, such as `sha256:9f86d081…`.
    ///
    /// @throws IllegalArgumentException as for [#of]
    public static String digest(Json value) {
        try {
            var canonical = new CanonicalJson();
            canonical.write(value);
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(canonical.form, 0, canonical.size);
            return "sha256:" + HEX.formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private void write(Json value) {
        switch (value) {
            case Json.JsonObject object -> write(object);
            case Json.JsonArray array -> write(array);
            case Json.JsonText(var text) -> write(text);
            case Json.JsonNumber(var text) -> writePlain(number(text));
            case Json.JsonFlag flag -> writePlain(flag.value() ? "true" : "false");
            case Json.JsonNull _ -> writePlain("null");
            case Json.Refused _ -> throw new IllegalArgumentException("a refused value has no canonical form");
        }
    }

    private void write(Json.JsonObject object) {
        var members = inOrder(object.members());
        write('{');
        for (var i = 0; i < members.length; i++) {
            if (i > 0) {
                write(',');
            }
            write(members[i].name());
            write(':');
            write(members[i].value());
        }
        write('}');
    }

    /// By UTF-16 code units, as the RFC asks and String compares. Inserted one by one: objects are small.
    private static Json.Member[] inOrder(List<Json.Member> members) {
        var ordered = members.toArray(new Json.Member[0]);
        if (ordered.length > MOST_INSERTED) {
            Arrays.sort(ordered, Comparator.comparing(Json.Member::name));
            return ordered;
        }
        for (var i = 1; i < ordered.length; i++) {
            var member = ordered[i];
            var place = i;
            while (place > 0 && ordered[place - 1].name().compareTo(member.name()) > 0) {
                ordered[place] = ordered[place - 1];
                place--;
            }
            ordered[place] = member;
        }
        return ordered;
    }

    private void write(Json.JsonArray array) {
        write('[');
        var elements = array.elements();
        for (var i = 0; i < elements.size(); i++) {
            if (i > 0) {
                write(',');
            }
            write(elements.get(i));
        }
        write(']');
    }

    private void write(String text) {
        makeRoom(text.length() + 2);
        // Fields would be read and written anew for every character.
        var bytes = form;
        var end = size;
        bytes[end++] = '"';
        for (var i = 0; i < text.length(); i++) {
            var unit = text.charAt(i);
            if (unit < ' ' || unit == '"' || unit == '\\' || unit > '~') {
                writeEscaped(text);
                return;
            }
            bytes[end++] = (byte) unit;
        }
        bytes[end++] = '"';
        size = end;
    }

    /// A text that is not ASCII or is not written as it stands.
    private void writeEscaped(String text) {
        var escaped = escaped(text).getBytes(StandardCharsets.UTF_8);
        makeRoom(escaped.length + 2);
        form[size++] = '"';
        System.arraycopy(escaped, 0, form, size, escaped.length);
        size += escaped.length;
        form[size++] = '"';
    }

    private void writePlain(String ascii) {
        makeRoom(ascii.length());
        var bytes = form;
        var end = size;
        for (var i = 0; i < ascii.length(); i++) {
            bytes[end++] = (byte) ascii.charAt(i);
        }
        size = end;
    }

    private void write(char ascii) {
        makeRoom(1);
        form[size++] = (byte) ascii;
    }

    private void makeRoom(int more) {
        if (size + more > form.length) {
            form = Arrays.copyOf(form, Math.max(2 * form.length, size + more));
        }
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (var i = 0; i < text.length(); i++) {
            var unit = text.charAt(i);
            switch (unit) {
                case '"' -> escaped.append("\\\"");
                case '\\' -> escaped.append("\\\\");
                case '\b' -> escaped.append("\\b");
                case '\f' -> escaped.append("\\f");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> {
                    if (unit < ' ') {
                        escaped.append("\\u00").append(HEX.toHexDigits((byte) unit));
                    } else {
                        escaped.append(unit);
                    }
                }
            }
        }
        return escaped.toString();
    }

    private static String number(String text) {
        var plain = plain(text);
        if (plain != null) {
            return plain;
        }
        try {
            return NumberToJSON.serializeNumber(Double.parseDouble(text));
        } catch (IOException e) {
            throw new IllegalArgumentException("a number beyond binary double precision has no canonical form", e);
        }
    }

    /// The canonical form of a number without sign and exponent, such as `796` for `796.0`; null where it takes more
    /// than leaving out zeros at the end.
    private static @Nullable String plain(String text) {
        if (text.length() > EXACT_DIGITS) {
            return null;
        }
        var point = -1;
        for (var i = 0; i < text.length(); i++) {
            var unit = text.charAt(i);
            if (unit == '.') {
                point = i;
            } else if (unit < '0' || unit > '9') {
                return null;
            }
        }
        if (point < 0) {
            return text;
        }
        if (text.charAt(0) == '0') {
            // Small numbers are written with an exponent.
            return null;
        }
        var end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, end - 1 == point ? point : end);
    }
}
