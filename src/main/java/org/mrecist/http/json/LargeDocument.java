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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Takes apart a JSON object whose members are too large to be held as [Json]: each is found and left to be read by
/// itself.
public final class LargeDocument {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final byte[] text;
    private final List<String> known;
    private final Faults faults;
    private final Map<String, Slice> members = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private Place place = Place.ROOT;

    private LargeDocument(byte[] text, List<String> known, Faults faults) {
        this.text = text;
        this.known = known;
        this.faults = faults;
    }

    /// @param body UTF-8 without a byte order mark, not modified
    /// @param known the names of the members, whose values are objects
    /// @param faults takes what is wrong with it, and nothing of what stands within the members
    /// @return the members by name, as far as they are objects and given once
    public static Map<String, Slice> members(byte[] body, List<String> known, Faults faults) {
        if (Utf8.startsWithMark(body)) {
            faults.addBreak(Place.ROOT, "byte-order-mark", "must be UTF-8 without a byte order mark in front of it");
            return Map.of();
        }
        if (Utf8.isBlank(body)) {
            faults.addBreak(Place.ROOT, "empty-body", "must be a JSON object, and there is nothing");
            return Map.of();
        }
        var valid = Utf8.validLength(body);
        var end = valid < body.length ? valid : Utf8.zeroAmongFirst(body);
        if (end >= 0) {
            faults.addBreak(Place.ROOT, "invalid-utf-8", "is not valid UTF-8 " + Utf8.lineAndColumn(body, end));
            return Map.of();
        }
        var document = new LargeDocument(body, known, faults);
        try (var parser = FACTORY.createParser(body)) {
            document.read(parser);
        } catch (StreamConstraintsException e) {
            faults.addBreak(document.place, "nesting-too-deep", "is nested too deep to be read");
        } catch (JsonEOFException e) {
            faults.addBreak(
                    document.place,
                    "malformed-json",
                    "ends before the document is complete, " + Utf8.lineAndColumn(body, body.length));
        } catch (JsonProcessingException e) {
            var offset = e.getLocation() == null ? 0 : (int) e.getLocation().getByteOffset();
            faults.addBreak(document.place, "malformed-json", "is not JSON " + Utf8.lineAndColumn(body, offset));
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
        return document.members;
    }

    private void read(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            faults.addStructural(Place.ROOT, "wrong-type", "must be an object");
            return;
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            readMember(parser);
        }
        place = Place.ROOT;
        if (parser.nextToken() != null) {
            faults.addBeside(Place.ROOT, "malformed-json", "goes on behind the end of the document");
        }
    }

    private void readMember(JsonParser parser) throws IOException {
        var name = parser.currentName();
        var isKnown = known.contains(name);
        place = isKnown ? Place.ROOT.member(name) : Place.ROOT;
        var isObject = parser.nextToken() == JsonToken.START_OBJECT;
        var from = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        parser.finishToken();
        if (!isKnown) {
            faults.addInMember(
                    name, Place.ROOT, "unknown-member", "is not known here; known are " + String.join(", ", known));
        } else if (!seen.add(name)) {
            members.remove(name);
            faults.addStructural(place, "duplicate-member", "must be given once, and is repeated");
        } else if (!isObject) {
            faults.addStructural(place, "wrong-type", "must be an object");
        } else {
            members.put(
                    name, Slice.of(text, from, (int) parser.currentLocation().getByteOffset()));
        }
    }
}
