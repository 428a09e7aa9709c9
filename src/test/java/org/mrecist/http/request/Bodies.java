package org.mrecist.http.request;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.mrecist.JsonChanges;

/// Bodies of requests, made from one sound request by changes to it.
final class Bodies {
    static final JsonMapper JSON = JsonChanges.JSON;

    private static final String SOUND = "/http/course.json";

    private Bodies() {}

    /// A request in which every member is given and nothing is wrong.
    static byte[] sound() {
        try (var body = Bodies.class.getResourceAsStream(SOUND)) {
            return body.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode soundTree() {
        return JsonChanges.read(SOUND);
    }

    /// @param set the text of a value by the JSON pointer where it is put; `-` at the end adds to a list
    /// @param removed JSON pointers of what is taken out after that
    static byte[] changed(Map<String, String> set, List<String> removed) {
        return JsonChanges.changed(soundTree(), set, removed);
    }
}
