package org.mrecist.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mrecist.assessment.Assessment;
import org.mrecist.assessment.Assessor;
import org.mrecist.assessment.CriteriaAssessment;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.criteria.RandomCourse;
import org.mrecist.criteria.VisitResponse;
import org.mrecist.trace.Fact;
import org.mrecist.trace.Mark;
import org.mrecist.trace.Step;

/// Laws of the words over courses made up from seeds, in every language.
class ExplanationLawsTest {
    private static final int COURSES = 500;
    private static final List<List<String>> CRITERIA =
            List.of(List.of("MRECIST"), List.of("RECIST_1_1"), List.of("RECIST_1_1", "MRECIST"));

    private static final List<Explained> EXPLAINED = explained();

    private record Explained(Assessment assessment, Language language, Explanation explanation) {}

    private static final Pattern CITED = Pattern.compile(" \\[[^\\[\\]]*]");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern ID = Pattern.compile("\\b[LVX]\\d+[ab]?\\b");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?](\\s|$)");

    @Test
    void a_clinician_reads_three_to_six_sentences() {
        forEach((assessment, explanation) -> assertThat(explanation.clinician())
                .hasSizeBetween(3, 6)
                .allSatisfy(sentence -> {
                    assertThat(SENTENCE_END.matcher(sentence).results()).hasSize(1);
                    assertThat(sentence).matches("(?s)\\S.*\\.").doesNotContain("  ", " ,", " ;", "..");
                }));
    }

    @Test
    void no_place_stays_unfilled() {
        forEach((assessment, explanation) -> assertThat(
                        Stream.concat(explanation.clinician().stream(), explanation.patient().stream()))
                .noneMatch(text -> text.contains("{") || text.contains("}") || text.contains("null")));
    }

    @Test
    void every_number_and_date_is_one_of_the_facts() {
        forEach((assessment, explanation) -> {
            var known = known(assessment);
            for (var sentence : explanation.clinician()) {
                var words = CITED.matcher(sentence).replaceAll("").replace("RECIST 1.1", "");
                var withoutIds = ID.matcher(words).replaceAll("");
                assertThat(DATE.matcher(withoutIds).results())
                        .as(sentence)
                        .allMatch(date -> known.contains(date.group()));
                assertThat(NUMBER.matcher(DATE.matcher(withoutIds).replaceAll(""))
                                .results())
                        .as(sentence)
                        .allMatch(number -> known.contains(new BigDecimal(number.group())
                                .stripTrailingZeros()
                                .toPlainString()));
            }
        });
    }

    @Test
    void every_reading_that_a_step_of_the_last_visit_rests_on_is_named() {
        forEach((assessment, explanation) -> {
            var text = String.join(" ", explanation.clinician());
            var basis = basis(assessment);
            assertThat(Stream.concat(
                                    last(basis).steps().stream(),
                                    basis.best().stream().flatMap(best -> best.steps().stream()))
                            .map(Step::rule)
                            .filter(rule -> rule.mark() != Mark.PUBLISHED))
                    .allMatch(rule -> text.contains(Objects.requireNonNull(rule.interpretation())));
        });
    }

    @Test
    void the_category_the_best_response_and_what_could_not_be_evaluated_are_told() {
        forEach((assessment, explanation) -> {
            var text = String.join(" ", explanation.clinician());
            var basis = basis(assessment);
            var visit = last(basis);
            var overall = Objects.requireNonNull(visit.classification()).overall();
            assertThat(explanation.clinician().getFirst())
                    .contains(visit.visit().id(), visit.visit().date().toString(), code(overall));
            basis.best().ifPresent(best -> assertThat(text).contains(code(best.category())));
            assertThat(visit.notEvaluable()).allMatch(each -> text.contains(each.lesion() + " ("));
            if (assessment.criteria().size() > 1) {
                var other = assessment.criteria().getFirst();
                assertThat(explanation.clinician().getLast())
                        .contains(
                                CriteriaText.of(other.name()),
                                code(Objects.requireNonNull(last(other).classification())
                                        .overall()));
            }
        });
    }

    @Test
    void what_is_missing_is_told_where_there_is_no_category() {
        var seen = new HashSet<Boolean>();
        forEach((assessment, explanation) -> {
            var overall = Objects.requireNonNull(last(basis(assessment)).classification())
                    .overall();
            var isMissing = explanation.clinician().stream()
                    .anyMatch(sentence ->
                            sentence.startsWith("Missing for a category: ") || sentence.startsWith("Falta para"));
            assertThat(isMissing).isEqualTo(overall == OverallResponse.NE);
            seen.add(isMissing);
        });
        assertThat(seen).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void a_patient_reads_no_id_no_criteria_and_no_number_but_the_thresholds() {
        forEach((assessment, explanation) -> {
            var text = String.join(" ", explanation.patient());
            assertThat(ID.matcher(text).results()).as(text).isEmpty();
            assertThat(text).doesNotContain("RECIST", "[", "mm");
            assertThat(NUMBER.matcher(text.replace("30 %", "").replace("20 %", ""))
                            .results())
                    .as(text)
                    .isEmpty();
        });
    }

    @Test
    void a_patient_reads_of_live_tumour_only_by_criteria_that_judge_it() {
        forEach((assessment, explanation) -> {
            var speaksOfLiveTumour = Pattern.compile("(?i)\\b(live|viv[oa])\\b")
                    .matcher(String.join(" ", explanation.patient()))
                    .find();
            if (!basis(assessment).response().ruleSet().judgesViableTumour()) {
                assertThat(speaksOfLiveTumour).isFalse();
            }
        });
    }

    @Test
    void a_patient_always_reads_the_category_its_limits_and_the_notice() {
        forEach((assessment, explanation) -> assertThat(explanation.patient())
                .hasSize(3)
                .satisfies(paragraphs -> {
                    assertThat(paragraphs.get(0))
                            .contains(code(Objects.requireNonNull(
                                            last(basis(assessment)).classification())
                                    .overall()));
                    assertThat(paragraphs.get(1)).matches("A category describes.*|Una categoría describe.*");
                    assertThat(paragraphs.get(2)).matches("This text explains.*|Este texto explica.*");
                }));
    }

    @Test
    void the_same_course_is_told_with_as_many_sentences_and_the_same_sources_in_every_language() {
        var spanish = EXPLAINED.stream()
                .filter(each -> each.language() == Language.SPANISH)
                .collect(Collectors.toMap(Explained::assessment, Explained::explanation));
        EXPLAINED.stream().filter(each -> each.language() == Language.ENGLISH).forEach(each -> {
            var other = Objects.requireNonNull(spanish.get(each.assessment()));
            assertThat(other.clinician()).hasSameSizeAs(each.explanation().clinician());
            assertThat(cited(other)).isEqualTo(cited(each.explanation()));
        });
    }

    private static List<String> cited(Explanation explanation) {
        return explanation.clinician().stream()
                .flatMap(sentence -> CITED.matcher(sentence).results())
                .map(each -> each.group()
                        .replace("interpretación", "interpretation")
                        .replace("conocimiento general", "general knowledge"))
                .toList();
    }

    private static void forEach(BiConsumer<Assessment, Explanation> law) {
        EXPLAINED.forEach(each -> law.accept(each.assessment(), each.explanation()));
    }

    /// Every course by each of the criteria in each language.
    private static List<Explained> explained() {
        var explained = new ArrayList<Explained>();
        for (var seed = 0L; seed < COURSES; seed++) {
            var course = RandomCourse.of(seed, RandomCourse.Shape.ANY);
            for (var criteria : CRITERIA) {
                if (Assessor.faults(course, criteria, Set.of()).isEmpty()) {
                    var assessment = Wording.assessed(course, RandomCourse.protocol(seed), criteria);
                    var comparison = assessment.comparison();
                    for (var language : Language.values()) {
                        explained.add(new Explained(
                                assessment,
                                language,
                                Explanation.of(assessment, comparison, Wording.DELIVERED.in(language))));
                    }
                }
            }
        }
        assertThat(explained).hasSizeGreaterThan(COURSES);
        return explained;
    }

    private static CriteriaAssessment basis(Assessment assessment) {
        return assessment.criteria().getLast();
    }

    private static VisitResponse last(CriteriaAssessment criteria) {
        return criteria.response().visits().getLast();
    }

    private static String code(OverallResponse overall) {
        return "(" + Vocabulary.code(overall.name()) + ")";
    }

    /// The dates and numbers of an assessment, a number without its sign.
    private static Set<String> known(Assessment assessment) {
        var facts = new ArrayList<Fact>();
        var dates = new ArrayList<String>();
        for (var criteria : assessment.criteria()) {
            criteria.response().visits().forEach(visit -> {
                dates.add(visit.visit().date().toString());
                visit.steps().forEach(step -> facts.addAll(step.facts()));
            });
            criteria.best().ifPresent(best -> best.steps().forEach(step -> facts.addAll(step.facts())));
            criteria.provisional().stream()
                    .filter(Objects::nonNull)
                    .forEach(each -> dates.add(String.valueOf(each.earliestDate())));
        }
        assessment.comparison().forEach(each -> each.differences().forEach(one -> facts.addAll(one.facts())));
        return Stream.concat(dates.stream(), facts.stream().flatMap(ExplanationLawsTest::number))
                .collect(Collectors.toSet());
    }

    private static Stream<String> number(Fact fact) {
        return switch (fact) {
            case Fact.Length(var _, var value) -> number(value.toDecimal());
            case Fact.Change(var _, var value) -> number(value.toDecimal());
            case Fact.Count(var _, var value) -> number(BigDecimal.valueOf(value));
            case Fact.Days(var _, var value) -> number(BigDecimal.valueOf(value));
            case Fact.Concentration(var _, var value) -> number(value);
            case Fact.On(var _, var value) -> Stream.of(value.toString());
            case Fact.Term _, Fact.OfLesion _, Fact.OfVisit _ -> Stream.empty();
        };
    }

    private static Stream<String> number(BigDecimal value) {
        return Stream.of(value.abs().stripTrailingZeros().toPlainString());
    }
}
