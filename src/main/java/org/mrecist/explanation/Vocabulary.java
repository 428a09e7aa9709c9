package org.mrecist.explanation;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mrecist.criteria.FollowedAs;
import org.mrecist.criteria.NewLesionStatus;
import org.mrecist.criteria.NotEvaluableReason;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.findings.Diameter;
import org.mrecist.timeline.Imaging;
import org.mrecist.timeline.Modality;
import org.mrecist.timeline.ProgressionPattern;

/// The terms of a fact that have words in every language.
enum Vocabulary {
    /// An overall response with its name and its code.
    CATEGORY(OverallResponse.class),
    REASON(NotEvaluableReason.class),
    DIAMETER(Diameter.class),
    TREATMENT(Modality.class),
    CONTRAST_AGENT(Imaging.ContrastAgent.class),
    TECHNIQUE(Imaging.Technique.class),
    /// The organs that targets are counted by; a site that does not tell the organ is none.
    ORGAN(List.of("LIVER", "LYMPH_NODES", "LUNG", "ADRENAL", "BONE", "PERITONEUM")),
    FOLLOWED_AS(FollowedAs.class),
    NEW_LESIONS(NewLesionStatus.class),
    PATTERN(ProgressionPattern.class);

    private final Map<String, MessageKey> keys = new LinkedHashMap<>();

    Vocabulary(Class<? extends Enum<?>> terms) {
        this(Arrays.stream(terms.getEnumConstants()).map(Enum::name).toList());
    }

    Vocabulary(List<String> terms) {
        terms.forEach(term -> keys.put(term, MessageKey.of(hyphenated(name()) + "." + hyphenated(term))));
    }

    Collection<MessageKey> keys() {
        return keys.values();
    }

    /// A term in words.
    ///
    /// @throws IllegalArgumentException if it is none of these terms
    String words(String term, Messages messages) {
        var key = keys.get(term);
        if (key == null) {
            throw new IllegalArgumentException("not a term of " + name() + ": " + term);
        }
        return messages.text(key);
    }

    String words(Enum<?> term, Messages messages) {
        return words(term.name(), messages);
    }

    /// The code of a response as the field prints it, in every language alike.
    static String code(String response) {
        return switch (response) {
            case "NON_CR_NON_PD" -> "non-CR/non-PD";
            case "IR_SD" -> "IR/SD";
            default -> response;
        };
    }

    static String hyphenated(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
