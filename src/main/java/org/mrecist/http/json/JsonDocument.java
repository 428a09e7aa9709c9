package org.mrecist.http.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Reads one JSON document (RFC 8259, in UTF-8 without a byte order mark) and reports what is wrong with it as
/// JSON: broken syntax, repeated members, parts beyond their limits, halves of surrogate pairs.
///
/// What stands before the place where the syntax breaks is read and returned.
public final class JsonDocument {
    /// Where the parser gives up: nesting is followed beyond the limit to read on behind it.
    private static final int PARSER_DEEPEST = 1000;

    // Lengths are bounded where a value is read, so that the fault has its place.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(PARSER_DEEPEST)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final byte[] text;
    private final int end;
    private final long firstLine;
    private final JsonLimits limits;
    private final Faults faults;
    private final JsonParser parser;
    private boolean broken;

    private JsonDocument(byte[] text, int end, long firstLine, JsonLimits limits, Faults faults) throws IOException {
        this.text = text;
        this.end = end;
        this.firstLine = firstLine;
        this.limits = limits;
        this.faults = faults;
        this.parser = FACTORY.createParser(text, 0, end);
    }

    /// @param body the document, not modified
    /// @param faults takes what is wrong with it
    /// @return the value, [Json.Refused] where there is none
    public static Json read(byte[] body, JsonLimits limits, Faults faults) {
        return read(body, 1, limits, faults);
    }

    /// @param body the document, not modified
    /// @param firstLine the number of its first line in what it is a part of
    /// @param faults takes what is wrong with it
    /// @return the value, [Json.Refused] where there is none
    public static Json read(byte[] body, long firstLine, JsonLimits limits, Faults faults) {
        var text = body;
        if (Utf8.startsWithMark(text)) {
            faults.addBeside(Place.ROOT, "byte-order-mark", "must be UTF-8 without a byte order mark in front of it");
            text = Arrays.copyOfRange(text, Utf8.MARK_LENGTH, text.length);
        }
        if (Utf8.isBlank(text)) {
            faults.addBreak(Place.ROOT, "empty-body", "must be a JSON object, and there is nothing");
            return Json.Refused.REFUSED;
        }
        var binary = Utf8.zeroAmongFirst(text);
        if (binary >= 0) {
            // The parser would take it for UTF-16 or UTF-32.
            faults.addBreak(
                    Place.ROOT,
                    "malformed-json",
                    "is not JSON in UTF-8 " + Utf8.lineAndColumn(text, binary, firstLine));
            return Json.Refused.REFUSED;
        }
        try {
            var document = new JsonDocument(text, Utf8.validLength(text), firstLine, limits, faults);
            try (document.parser) {
                return document.whole();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
    }

    private Json whole() {
        var first = next(Place.ROOT);
        if (first == null) {
            return Json.Refused.REFUSED;
        }
        var value = value(first, Place.ROOT, 1);
        if (!broken && next(Place.ROOT) != null) {
            faults.addBeside(
                    Place.ROOT, "malformed-json", "goes on behind the end of the document, " + where(tokenStart()));
        }
        return value;
    }

    private Json value(JsonToken token, Place place, int depth) {
        return switch (token) {
            case START_OBJECT -> depth > limits.nesting() ? tooDeep(place) : object(place, depth);
            case START_ARRAY -> depth > limits.nesting() ? tooDeep(place) : array(place, depth);
            case VALUE_STRING -> text(place);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(place);
            case VALUE_TRUE -> Json.JsonFlag.TRUE;
            case VALUE_FALSE -> Json.JsonFlag.FALSE;
            case VALUE_NULL -> Json.JsonNull.NULL;
            case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("no value begins with " + token);
        };
    }

    private Json object(Place place, int depth) {
        var members = new MembersRead();
        @Nullable String name = null;
        for (var token = nextMember(place, name); token != null; token = nextMember(place, name)) {
            if (token == JsonToken.END_OBJECT) {
                return new Json.JsonObject(members.inOrder(), true);
            }
            name = content(place);
            if (name == null) {
                break;
            }
            var there = place.member(name);
            var following = next(there);
            if (following == null) {
                break;
            }
            var value = value(following, there, depth + 1);
            if (!members.add(name, value)) {
                faults.addInMember(name, place, "duplicate-member", "must be given once, and is repeated");
            }
        }
        return new Json.JsonObject(members.inOrder(), false);
    }

    private Json array(Place place, int depth) {
        var elements = new ArrayList<Json>();
        var there = place.element(0);
        for (var token = next(there); token != null; token = next(there)) {
            if (token == JsonToken.END_ARRAY) {
                return new Json.JsonArray(elements, true);
            }
            elements.add(value(token, there, depth + 1));
            there = place.element(elements.size());
        }
        return new Json.JsonArray(elements, false);
    }

    private Json number(Place place) {
        var digits = content(place);
        if (digits == null) {
            return Json.Refused.REFUSED;
        }
        if (digits.length() > limits.numberLength()) {
            faults.add(
                    place, "number-too-long", "must be written with at most " + limits.numberLength() + " characters");
            return Json.Refused.REFUSED;
        }
        return new Json.JsonNumber(digits);
    }

    private Json text(Place place) {
        var content = content(place);
        if (content == null) {
            return Json.Refused.REFUSED;
        }
        if (content.length() > limits.textLength()) {
            faults.add(place, "text-too-long", "must have at most " + limits.textLength() + " characters");
            return Json.Refused.REFUSED;
        }
        if (Utf8.hasLoneSurrogate(content)) {
            faults.addStructural(place, "lone-surrogate", "must be a text, and has half a surrogate pair in it");
            return Json.Refused.REFUSED;
        }
        return new Json.JsonText(content);
    }

    private Json tooDeep(Place place) {
        faults.addStructural(
                place,
                "nesting-too-deep",
                "must not lie deeper than " + limits.nesting() + " objects and arrays in one another");
        var open = 1;
        while (open > 0) {
            var token = next(place);
            if (token == null) {
                break;
            }
            if (token.isStructStart()) {
                open++;
            } else if (token.isStructEnd()) {
                open--;
            }
        }
        return Json.Refused.REFUSED;
    }

    /// The next token, or null at the end of the document or where its syntax breaks, which is then reported.
    private @Nullable JsonToken next(Place place) {
        if (broken) {
            return null;
        }
        try {
            var token = parser.nextToken();
            if (token == null && end < text.length) {
                breaks(place, "invalid-utf-8", "is not valid UTF-8 " + where(end));
            }
            return token;
        } catch (IOException e) {
            breaks(place, e);
            return null;
        }
    }

    /// The next name or the end of an object. The parser looks ahead at the value, whose syntax may break.
    ///
    /// @param earlier the name of the member before, null for the first
    private @Nullable JsonToken nextMember(Place object, @Nullable String earlier) {
        if (broken) {
            return null;
        }
        try {
            return parser.nextToken();
        } catch (IOException e) {
            var name = parser.getParsingContext().getCurrentName();
            breaks(name == null || name.equals(earlier) ? object : object.member(name), e);
            return null;
        }
    }

    /// The text of the token just read, or null where its syntax breaks, which is then reported.
    private @Nullable String content(Place place) {
        try {
            return parser.getText();
        } catch (IOException e) {
            breaks(place, e);
            return null;
        }
    }

    private void breaks(Place place, IOException cause) {
        switch (cause) {
            case StreamConstraintsException _ ->
                breaks(place, "nesting-too-deep", "is nested too deep to be read on, " + where(tokenStart()));
            case JsonEOFException _
            when end < text.length -> breaks(place, "invalid-utf-8", "is not valid UTF-8 " + where(end));
            case JsonEOFException _ ->
                breaks(place, "malformed-json", "ends before the document is complete, " + where(end));
            case JsonProcessingException malformed ->
                breaks(place, "malformed-json", "is not JSON " + where(offset(malformed)));
            default -> throw new UncheckedIOException("reading from memory", cause);
        }
    }

    private void breaks(Place place, String code, String detail) {
        broken = true;
        faults.addBreak(place, code, detail);
    }

    private int offset(JsonProcessingException malformed) {
        var location = malformed.getLocation();
        return location == null ? tokenStart() : (int) location.getByteOffset();
    }

    private int tokenStart() {
        return (int) parser.currentTokenLocation().getByteOffset();
    }

    private String where(int offset) {
        return Utf8.lineAndColumn(text, offset, firstLine);
    }
}
