package org.mrecist.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Compares answers to one course that were given at different times.
final class SameAnswer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SameAnswer() {}

    /// Whether two lines are the same answer, the time of evaluation aside.
    static boolean is(String one, String other) {
        try {
            return timeless(one).equals(timeless(other));
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static JsonNode timeless(String line) throws JsonProcessingException {
        var answer = JSON.readTree(line);
        if (answer.at("/assessment/provenance") instanceof ObjectNode provenance) {
            provenance.remove("evaluatedAt");
        }
        return answer;
    }
}
