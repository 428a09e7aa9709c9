package org.mrecist.explanation;

import java.util.Set;

/// A message that every language must have.
///
/// @param name its path in the message file, such as `finding.held-response`
/// @param places what its text names in braces, such as `visit` for `{visit}`; all of them, in any order
record MessageKey(String name, Set<String> places) {
    MessageKey {
        places = Set.copyOf(places);
    }

    static MessageKey of(String name, String... places) {
        return new MessageKey(name, Set.of(places));
    }
}
