package org.mrecist.explanation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A message about one lesion and the same about several, which languages say in different words.
record NumberedKey(MessageKey one, MessageKey several) {
    static NumberedKey of(String name, String... places) {
        return new NumberedKey(MessageKey.of(name + "-one", places), MessageKey.of(name + "-several", places));
    }

    /// What is said of lesions, empty where there is none.
    Optional<String> clause(List<String> lesions, Messages messages) {
        return lesions.isEmpty()
                ? Optional.empty()
                : Optional.of(messages.text(lesions.size() == 1 ? one : several, _ -> messages.list(lesions)));
    }

    Stream<MessageKey> keys() {
        return Stream.of(one, several);
    }
}
