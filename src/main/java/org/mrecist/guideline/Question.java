package org.mrecist.guideline;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A question that a patient may want to ask.
///
/// @param id the stable name
/// @param pack the id of the pack that it stands in
/// @param categories the situations that it is listed for, never empty
/// @param text the question, in plain words, in English
/// @param translations the same in other languages, by their tag, such as `es`
/// @param source the key of the work that it is taken up from; null for one of the product's own
public record Question(
        String id,
        String pack,
        Set<OptionCategory> categories,
        String text,
        Map<String, String> translations,
        @Nullable String source) {
    public Question {
        categories = Set.copyOf(categories);
        translations = Map.copyOf(translations);
    }
}
