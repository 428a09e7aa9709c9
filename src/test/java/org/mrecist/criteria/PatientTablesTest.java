package org.mrecist.criteria;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mrecist.criteria.mrecist.Mrecist;
import org.mrecist.criteria.recist11.Recist11;

/// Replays the patients of `vectors` (the rules, one file for each section) and `cases` (whole courses).
class PatientTablesTest {
    private static final ResponseCriteria MRECIST = new Mrecist();
    private static final ResponseCriteria RECIST = new Recist11();

    @TestFactory
    Stream<DynamicContainer> each_rule_decides_as_printed() {
        return patients("vectors");
    }

    @TestFactory
    Stream<DynamicContainer> each_patient_is_judged_by_the_rules_together() {
        return patients("cases");
    }

    private static Stream<DynamicContainer> patients(String folder) {
        return PatientTable.ofFolder(folder).entrySet().stream()
                .map(file -> DynamicContainer.dynamicContainer(
                        file.getKey(),
                        file.getValue().stream()
                                .map(table -> DynamicTest.dynamicTest(table.title(), () -> hasAnswers(table)))));
    }

    private static void hasAnswers(PatientTable table) {
        var mrecist = answers(table, MRECIST);
        var recist = answers(table, RECIST);
        SoftAssertions.assertSoftly(softly -> {
            for (var row : table.expected()) {
                for (var answers : rowsOf(row.criteria(), mrecist, recist)) {
                    for (var i = 0; i < row.cells().size(); i++) {
                        if (!row.cells().get(i).isEmpty()) {
                            softly.assertThat(answers.at(table.visit(i), row.asked()))
                                    .as(
                                            "%s, %s of V%d (%s)",
                                            answers.response().ruleSet().name(), row.asked(), i, table.source())
                                    .isEqualTo(row.cells().get(i));
                        }
                    }
                }
            }
        });
    }

    private static Answers answers(PatientTable table, ResponseCriteria criteria) {
        return new Answers(CourseResponse.of(table.course(), criteria, table.protocol()));
    }

    private static List<Answers> rowsOf(String criteria, Answers mrecist, Answers recist) {
        return switch (criteria) {
            case "mrecist" -> List.of(mrecist);
            case "recist" -> List.of(recist);
            default -> List.of(mrecist, recist);
        };
    }
}
