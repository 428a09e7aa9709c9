package org.mrecist.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.mrecist.trace.Fact;

/// Facts that bear the name of the criteria or of the reader that they hold for.
final class ByName {
    private static final MessageKey BY = MessageKey.of("by-name.value", "value", "name");
    private static final MessageKey SUM_WITH_CHANGE = MessageKey.of("by-name.sum-with-change", "sum", "change", "name");

    private ByName() {}

    static List<MessageKey> keys() {
        return List.of(BY, SUM_WITH_CHANGE);
    }

    /// Each value with its name, such as `38 mm by R1, 40 mm by R2`.
    ///
    /// @param which facts are told
    static String values(List<Fact> facts, Predicate<Fact> which, Messages messages) {
        return facts.stream()
                .filter(which)
                .map(fact -> value(messages.value(fact), fact.name(), messages))
                .collect(Collectors.joining(", "));
    }

    /// Each term with its name, such as `PR by mRECIST, SD by RECIST 1.1`.
    ///
    /// @param words of a term
    /// @param name as it is printed
    static String terms(List<Fact> facts, UnaryOperator<String> words, UnaryOperator<String> name, Messages messages) {
        var told = new ArrayList<String>();
        for (var fact : facts) {
            if (fact instanceof Fact.Term(var bearer, var term)) {
                told.add(value(words.apply(term), name.apply(bearer), messages));
            }
        }
        return String.join(", ", told);
    }

    /// Each sum with its change and its name, such as `70 mm (-30 % from the baseline) by R1`.
    ///
    /// @param name as it is printed
    static String sums(List<Fact> facts, UnaryOperator<String> name, Messages messages) {
        var told = new ArrayList<String>();
        for (var sum : facts) {
            if (sum instanceof Fact.Length) {
                var printed = name.apply(sum.name());
                var change = facts.stream()
                        .filter(fact ->
                                fact instanceof Fact.Change && fact.name().equals(sum.name()))
                        .findFirst();
                told.add(change.map(each -> messages.text(SUM_WITH_CHANGE, place -> switch (place) {
                            case "sum" -> messages.value(sum);
                            case "change" -> messages.value(each);
                            default -> printed;
                        }))
                        .orElseGet(() -> value(messages.value(sum), printed, messages)));
            }
        }
        return String.join(", ", told);
    }

    static String value(String value, String name, Messages messages) {
        return messages.text(BY, place -> place.equals("value") ? value : name);
    }
}
