package org.mrecist.fhir;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mrecist.JsonChanges;

/// A body that was made from a sound one, or is given whole, with what is to be said of it.
///
/// @param set the text of a value by its JSON pointer, within the n-th entry of the bundle as `n:/pointer`
/// @param remove pointers of what is taken out, written alike
/// @param issues severity, code and places, a place within the n-th entry as `n:place`
public record BadInput(
        String name, String body, Map<String, String> set, List<String> remove, int status, List<String> issues) {
    public static final String SOUND = "/fhir/parameters.json";

    public static List<BadInput> readAll() {
        try (var cases = BadInput.class.getResourceAsStream("/fhir/bad-input.yaml")) {
            return new YAMLMapper().readValue(cases, new TypeReference<List<BadInput>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String text() {
        if (body != null) {
            return body;
        }
        var changes = new LinkedHashMap<String, String>();
        if (set != null) {
            set.forEach((place, value) -> changes.put(pointer(place), value));
        }
        var removed = remove == null
                ? List.<String>of()
                : remove.stream().map(BadInput::pointer).toList();
        return new String(JsonChanges.changed(JsonChanges.read(SOUND), changes, removed), StandardCharsets.UTF_8);
    }

    private static String pointer(String place) {
        var colon = place.indexOf(':');
        return colon < 0
                ? place
                : "/parameter/0/resource/entry/" + place.substring(0, colon) + "/resource" + place.substring(colon + 1);
    }
}
