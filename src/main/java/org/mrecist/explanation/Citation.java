package org.mrecist.explanation;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mrecist.trace.Rule;
import org.mrecist.trace.Step;

/// On whose word steps stand: the works, and what is a reading of this project's own or general knowledge.
final class Citation {
    private static final MessageKey INTERPRETATION = MessageKey.of("citation.interpretation", "id");
    private static final MessageKey GENERAL_KNOWLEDGE = MessageKey.of("citation.general-knowledge", "id");

    private Citation() {}

    /// What the steps rest on, each once, in brackets after a space, such as
    /// ` [lencioni-2010; interpretation held-response]`; empty without steps.
    static String of(Collection<Step> steps, Messages messages) {
        var cited = new LinkedHashSet<String>();
        steps.forEach(step -> cited.add(of(step.rule(), messages)));
        return cited.isEmpty() ? "" : " [" + String.join("; ", cited) + "]";
    }

    static List<MessageKey> keys() {
        return List.of(INTERPRETATION, GENERAL_KNOWLEDGE);
    }

    private static String of(Rule rule, Messages messages) {
        return switch (rule.mark()) {
            case PUBLISHED -> rule.source();
            case INTERPRETATION -> messages.text(INTERPRETATION, reading(rule));
            case GENERAL_KNOWLEDGE -> messages.text(GENERAL_KNOWLEDGE, reading(rule));
        };
    }

    /// A rule that is not published names its reading.
    private static Map<String, String> reading(Rule rule) {
        return Map.of("id", Objects.requireNonNull(rule.interpretation()));
    }
}
