package org.mrecist.explanation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What the service says, in every language on offer.
public final class Translations {
    private final Map<Language, Messages> messages;

    /// @throws IllegalArgumentException if a language has no messages
    public Translations(Map<Language, Messages> messages) {
        this.messages = new EnumMap<>(messages);
        for (var language : Language.values()) {
            if (!messages.containsKey(language)) {
                throw new IllegalArgumentException("a language must have messages: " + language.tag());
            }
        }
    }

    public Messages in(Language language) {
        return Objects.requireNonNull(messages.get(language));
    }

    /// The messages in the language that suits a request best.
    ///
    /// @param acceptLanguage each line of the header as sent, none if there is none
    public Messages negotiated(List<String> acceptLanguage) {
        return in(Language.negotiated(acceptLanguage));
    }
}
