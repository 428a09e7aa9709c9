package org.mrecist.fhir.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mrecist.fhir.terminology.ValueList;
import org.mrecist.guideline.Timing;

/// When what an option speaks of is done, in words.
final class TimingText {
    private TimingText() {}

    /// One sentence for each thing that it says; none where it says nothing.
    static List<String> of(@Nullable Timing timing) {
        if (timing == null) {
            return List.of();
        }
        var words = new ArrayList<String>();
        add(words, "Next imaging in ", timing.next(), " from the visit.");
        add(words, "First imaging ", timing.first(), " after the last treatment.");
        new TreeMap<>(timing.firstAfter())
                .forEach((modality, span) -> add(
                        words,
                        "First imaging ",
                        span,
                        " after " + ValueList.code(modality).display() + "."));
        if (!timing.afterwards().isEmpty()) {
            words.add("Imaging again "
                    + String.join(
                            ", ",
                            timing.afterwards().stream().map(String::valueOf).toList())
                    + " months after the treatment.");
        }
        add(words, "Imaging every ", timing.imagingEvery(), ".");
        add(words, "At high risk imaging every ", timing.imagingEveryAtHighRisk(), ".");
        add(words, "AFP every ", timing.afpEvery(), ".");
        addMonths(words, "From month ", timing.fromMonth(), " since the complete response.");
        addMonths(words, "Until month ", timing.untilMonth(), " since the complete response.");
        addMonths(words, "For at least ", timing.leastYears(), " years.");
        return words;
    }

    private static void add(List<String> words, String before, Timing.@Nullable Span span, String after) {
        if (span != null) {
            var length = span.least() == span.most() ? "" + span.least() : span.least() + " to " + span.most();
            words.add(before + length + " " + span.unit().name().toLowerCase(Locale.ROOT) + after);
        }
    }

    private static void addMonths(List<String> words, String before, @Nullable Integer number, String after) {
        if (number != null) {
            words.add(before + number + after);
        }
    }
}
