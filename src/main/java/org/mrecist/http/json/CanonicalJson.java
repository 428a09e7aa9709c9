package org.mrecist.http.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import org.erdtman.jcs.NumberToJSON;

/// The canonical form of JSON (RFC 8785) and its digest: the same for documents that say the same, whatever their
/// white space, order of members, and spelling of texts and numbers.
public final class CanonicalJson {
    /// Whole numbers up to this many digits are written as they stand by the canonical form, too.
    private static final int EXACT_DIGITS = 15;

    private static final HexFormat HEX = HexFormat.of();

    private final StringBuilder form = new StringBuilder(1024);

    private CanonicalJson() {}

    /// @throws IllegalArgumentException if a number is beyond binary double precision or a value was refused
    public static String of(Json value) {
        var canonical = new CanonicalJson();
        canonical.write(value);
        return canonical.form.toString();
    }

    /// The SHA-256 of the canonical form, such as `sha256:9f86d081…`.
    ///
    /// @throws IllegalArgumentException as for [#of]
    public static String digest(Json value) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(of(value).getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HEX.formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private void write(Json value) {
        switch (value) {
            case Json.JsonObject object -> write(object);
            case Json.JsonArray array -> write(array);
            case Json.JsonText(var text) -> write(text);
            case Json.JsonNumber(var text) -> form.append(number(text));
            case Json.JsonFlag flag -> form.append(flag.value());
            case Json.JsonNull _ -> form.append("null");
            case Json.Refused _ -> throw new IllegalArgumentException("a refused value has no canonical form");
        }
    }

    private void write(Json.JsonObject object) {
        var members = new ArrayList<>(object.members());
        // By UTF-16 code units, as the RFC asks and String compares.
        members.sort(Comparator.comparing(Json.Member::name));
        form.append('{');
        for (var i = 0; i < members.size(); i++) {
            if (i > 0) {
                form.append(',');
            }
            write(members.get(i).name());
            form.append(':');
            write(members.get(i).value());
        }
        form.append('}');
    }

    private void write(Json.JsonArray array) {
        form.append('[');
        for (var i = 0; i < array.elements().size(); i++) {
            if (i > 0) {
                form.append(',');
            }
            write(array.elements().get(i));
        }
        form.append(']');
    }

    private void write(String text) {
        form.append('"');
        for (var i = 0; i < text.length(); i++) {
            var unit = text.charAt(i);
            switch (unit) {
                case '"' -> form.append("\\\"");
                case '\\' -> form.append("\\\\");
                case '\b' -> form.append("\\b");
                case '\f' -> form.append("\\f");
                case '\n' -> form.append("\\n");
                case '\r' -> form.append("\\r");
                case '\t' -> form.append("\\t");
                default -> {
                    if (unit < ' ') {
                        form.append("\\u00").append(HEX.toHexDigits((byte) unit));
                    } else {
                        form.append(unit);
                    }
                }
            }
        }
        form.append('"');
    }

    private static String number(String text) {
        if (isPlainWhole(text)) {
            return text;
        }
        try {
            return NumberToJSON.serializeNumber(Double.parseDouble(text));
        } catch (IOException e) {
            throw new IllegalArgumentException("a number beyond binary double precision has no canonical form", e);
        }
    }

    private static boolean isPlainWhole(String text) {
        if (text.length() > EXACT_DIGITS) {
            return false;
        }
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
