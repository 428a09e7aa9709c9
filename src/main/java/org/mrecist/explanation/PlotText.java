package org.mrecist.explanation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mrecist.assessment.CriteriaAssessment;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.criteria.RuleSet;
import org.mrecist.criteria.Thresholds;
import org.mrecist.measure.Millimetres;

/// The words that stand in a picture, in one language.
public final class PlotText {
    private static final MessageKey PANEL = MessageKey.of("plot.panel", "criteria", "category");
    private static final MessageKey BASELINE = MessageKey.of("plot.baseline", "sum");
    private static final MessageKey NADIR = MessageKey.of("plot.nadir", "sum");
    private static final MessageKey BASELINE_AND_NADIR = MessageKey.of("plot.baseline-and-nadir", "sum");
    private static final MessageKey PARTIAL_RESPONSE_UP_TO = MessageKey.of("plot.partial-response-up-to", "sum");
    private static final MessageKey PROGRESSION_FROM = MessageKey.of("plot.progression-from", "sum");
    private static final MessageKey PROGRESSION_LINE_WITH_INCREASE =
            MessageKey.of("plot.progression-line-with-increase", "increase");
    private static final MessageKey UNNAMED_COURSE = MessageKey.of("plot.unnamed-course", "number");
    private static final MessageKey WITHOUT_CHANGE = MessageKey.of("plot.without-change", "courses");

    private final Messages messages;

    public PlotText(Messages messages) {
        this.messages = messages;
    }

    public Messages messages() {
        return messages;
    }

    public String label(PlotLabel label) {
        return messages.text(label.key());
    }

    /// What the sums of a rule set are sums of, with the unit.
    public String sumAxis(RuleSet rules) {
        return label(
                rules.judgesViableTumour() ? PlotLabel.SUM_OF_VIABLE_DIAMETERS : PlotLabel.SUM_OF_LONGEST_DIAMETERS);
    }

    /// The criteria, with the best overall response where there is one.
    public String panel(CriteriaAssessment assessment) {
        var criteria = criteria(assessment.name());
        return assessment
                .best()
                .map(best -> messages.text(PANEL, Map.of("criteria", criteria, "category", code(best.category()))))
                .orElse(criteria);
    }

    public String baseline(Millimetres sum) {
        return messages.text(BASELINE, Map.of("sum", sum.toString()));
    }

    public String nadir(Millimetres sum) {
        return messages.text(NADIR, Map.of("sum", sum.toString()));
    }

    /// Of a baseline that is the nadir.
    public String baselineAndNadir(Millimetres sum) {
        return messages.text(BASELINE_AND_NADIR, Map.of("sum", sum.toString()));
    }

    public String partialResponseUpTo(Thresholds thresholds) {
        return messages.text(
                PARTIAL_RESPONSE_UP_TO,
                Map.of("sum", thresholds.partialResponseUpTo().toString()));
    }

    public String progressionFrom(Thresholds thresholds) {
        return messages.text(
                PROGRESSION_FROM, Map.of("sum", thresholds.progressionFrom().toString()));
    }

    /// What makes the line of progression.
    ///
    /// @param leastIncrease the absolute growth that progression asks for, 0 for none
    public String progressionLine(Millimetres leastIncrease) {
        return leastIncrease.isZero()
                ? label(PlotLabel.PROGRESSION_LINE)
                : messages.text(PROGRESSION_LINE_WITH_INCREASE, Map.of("increase", leastIncrease.toString()));
    }

    /// A category with its name.
    public String category(OverallResponse category) {
        return Vocabulary.CATEGORY.words(category, messages);
    }

    /// A category as the field abbreviates it.
    public String code(OverallResponse category) {
        return Vocabulary.code(category.name());
    }

    /// Criteria as the field prints their name.
    public String criteria(String name) {
        return CriteriaText.of(name);
    }

    /// A course that has no pseudonym.
    ///
    /// @param number its place among the courses, from 1
    public String unnamedCourse(int number) {
        return messages.text(UNNAMED_COURSE, Map.of("number", Integer.toString(number)));
    }

    /// The courses that have no change to draw.
    public String withoutChange(List<String> courses) {
        return messages.text(WITHOUT_CHANGE, Map.of("courses", String.join(", ", courses)));
    }

    static List<MessageKey> keys() {
        return Stream.concat(
                        Stream.of(PlotLabel.values()).map(PlotLabel::key),
                        Stream.of(
                                PANEL,
                                BASELINE,
                                NADIR,
                                BASELINE_AND_NADIR,
                                PARTIAL_RESPONSE_UP_TO,
                                PROGRESSION_FROM,
                                PROGRESSION_LINE_WITH_INCREASE,
                                UNNAMED_COURSE,
                                WITHOUT_CHANGE))
                .toList();
    }
}
