package org.mrecist.fhir.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mrecist.fhir.issue.IssueCode;
import org.mrecist.fhir.issue.Issues;

/// Reads the JSON of resources within limits. Decimals keep their digits. Safe for use by several threads.
public final class FhirReader {
    private final int deepest;
    private final int longestNumber;
    private final JsonMapper mapper;

    /// @param deepest how many objects and lists may lie in one another; those of the resources read here need about 20
    /// @param longestNumber in characters
    public FhirReader(int deepest, int longestNumber) {
        this.deepest = deepest;
        this.longestNumber = longestNumber;
        mapper = JsonMapper.builder(JsonFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(deepest)
                                .maxNumberLength(longestNumber)
                                .build())
                        .build())
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    /// Reads one document (RFC 8259, in UTF-8).
    ///
    /// @param body not modified
    /// @param issues takes the fault at which reading broke off
    /// @return the value; null where there is a fault
    public @Nullable JsonNode read(byte[] body, Issues issues) {
        if (!isUtf8(body)) {
            refuse(IssueCode.MALFORMED_JSON, "The body must be JSON in UTF-8.", issues);
            return null;
        }
        try {
            var value = mapper.readTree(body);
            if (value == null || value.isMissingNode()) {
                refuse(IssueCode.MALFORMED_JSON, "The body must be JSON, and there is nothing.", issues);
                return null;
            }
            if (holdsEscape(body) && holdsHalfCharacter(value)) {
                refuse(IssueCode.MALFORMED_JSON, "A text has half a surrogate pair in it.", issues);
                return null;
            }
            return value;
        } catch (StreamConstraintsException e) {
            refuse(
                    IssueCode.TOO_DEEP_OR_LONG,
                    "The body must not nest deeper than " + deepest + " levels, nor hold a number of more than "
                            + longestNumber + " digits.",
                    issues);
        } catch (NumberFormatException e) {
            refuse(
                    IssueCode.TOO_DEEP_OR_LONG,
                    "The body must not hold a number with an exponent of more digits.",
                    issues);
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            refuse(
                    IssueCode.MALFORMED_JSON,
                    place == null
                            ? "The body must be JSON."
                            : "The body must be JSON in which no member is repeated; reading broke off at line "
                                    + place.getLineNr() + ", column " + place.getColumnNr() + ".",
                    issues);
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
        return null;
    }

    private static void refuse(IssueCode code, String detail, Issues issues) {
        issues.addStructural(code, detail);
    }

    private static boolean isUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /// Whether a character is written as an escape, the only way to half of a surrogate pair in valid UTF-8.
    private static boolean holdsEscape(byte[] body) {
        for (var i = 1; i < body.length; i++) {
            if (body[i] == 'u' && body[i - 1] == '\\') {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsHalfCharacter(JsonNode value) {
        if (value.isTextual()) {
            return isHalved(value.textValue());
        }
        for (var member : value.properties()) {
            if (isHalved(member.getKey()) || holdsHalfCharacter(member.getValue())) {
                return true;
            }
        }
        for (var element : value.isArray() ? value : List.<JsonNode>of()) {
            if (holdsHalfCharacter(element)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHalved(String text) {
        return !StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
