package org.mrecist.explanation;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mrecist.assessment.Comparison;

/// What other criteria make of a visit, and why they differ.
final class ComparisonSentence {
    private static final MessageKey AGREES = ClinicianText.key("comparison-agrees", "by");
    private static final MessageKey DIFFERS = ClinicianText.key("comparison-differs", "by", "differences");

    private ComparisonSentence() {}

    /// @param basis the name of the criteria that the explanation rests on
    static String of(Comparison comparison, String basis, Messages messages) {
        var by = comparison.overall().entrySet().stream()
                .filter(each -> !each.getKey().equals(basis))
                .map(each -> ByName.value(
                        Vocabulary.CATEGORY.words(each.getValue(), messages), CriteriaText.of(each.getKey()), messages))
                .toList();
        return comparison.agrees()
                ? messages.text(AGREES, Map.of("by", messages.list(by)))
                : messages.text(
                        DIFFERS,
                        Map.of(
                                "by",
                                messages.list(by),
                                "differences",
                                comparison.differences().stream()
                                        .map(each -> DifferenceText.clause(each, messages))
                                        .collect(Collectors.joining("; "))));
    }

    static Stream<MessageKey> keys() {
        return Stream.of(AGREES, DIFFERS);
    }
}
