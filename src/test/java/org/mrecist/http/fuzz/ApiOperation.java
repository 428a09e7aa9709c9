package org.mrecist.http.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// An operation of the OpenAPI document.
///
/// @param method such as `POST`
/// @param path with its parameters in braces
record ApiOperation(String method, String path, JsonNode described) {
    private static final List<String> METHODS = List.of("get", "post", "put", "delete", "patch");

    static List<ApiOperation> all(JsonNode document) {
        var all = new ArrayList<ApiOperation>();
        for (var path : document.get("paths").properties()) {
            for (var method : METHODS) {
                if (path.getValue().has(method)) {
                    all.add(new ApiOperation(
                            method.toUpperCase(Locale.ROOT),
                            path.getKey(),
                            path.getValue().get(method)));
                }
            }
        }
        return all;
    }

    /// The media types of its request.
    List<String> mediaTypes() {
        var types = new ArrayList<String>();
        described.at("/requestBody/content").fieldNames().forEachRemaining(types::add);
        return types;
    }

    JsonNode requestSchema(String mediaType) {
        return described.path("requestBody").path("content").path(mediaType).path("schema");
    }

    /// The values of its examples.
    List<JsonNode> examples(JsonNode document, String mediaType) {
        var values = new ArrayList<JsonNode>();
        for (var example : described
                .path("requestBody")
                .path("content")
                .path(mediaType)
                .path("examples")
                .properties()) {
            var whole = example.getValue().has("$ref")
                    ? document.at(example.getValue().get("$ref").asText().substring(1))
                    : example.getValue();
            values.add(whole.get("value"));
        }
        return values;
    }

    /// What it may answer with under a status; missing where the document does not say so.
    JsonNode answer(JsonNode document, int status) {
        var answer = described.path("responses").path(Integer.toString(status));
        return answer.has("$ref") ? document.at(answer.get("$ref").asText().substring(1)) : answer;
    }
}
