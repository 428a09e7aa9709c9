package org.mrecist.http.request;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Names of another standard as ids of a request: what an id cannot have becomes a hyphen, and what then is an id that
/// is taken already gets a number. A name gets the same id each time.
final class RequestIds {
    private static final int MOST_CHARACTERS = 64;
    private static final Pattern NOT_ALLOWED = Pattern.compile("[^A-Za-z0-9._:-]+");

    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    String of(String name) {
        return ids.computeIfAbsent(name, this::make);
    }

    private String make(String name) {
        var id = allowed(name, MOST_CHARACTERS);
        for (var number = 2; !taken.add(id); number++) {
            var suffix = "-" + number;
            id = allowed(name, MOST_CHARACTERS - suffix.length()) + suffix;
        }
        return id;
    }

    private static String allowed(String name, int mostCharacters) {
        var id = NOT_ALLOWED.matcher(name).replaceAll("-");
        return id.substring(0, Math.min(id.length(), mostCharacters));
    }
}
