package org.mrecist.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mrecist.criteria.OverallTable.Row;
import org.mrecist.criteria.mrecist.Mrecist;
import org.mrecist.criteria.recist11.Recist11;
import org.mrecist.trace.Mark;
import org.mrecist.trace.Rule;

class OverallTableTest {
    private static final List<ResponseCriteria> CRITERIA = List.of(new Mrecist(), new Recist11());
    private static final Rule SOME = Rule.published("some", "lencioni-2010", "table 2", "Some rule.");

    /// One combination with its outcome, as `overall-table.txt` lists them.
    ///
    /// @param nonTarget `BETWEEN` for what each rule set names in its own way
    /// @param row the id of the first printed row that it meets
    record Combination(String target, String nonTarget, String newLesions, String overall, String row) {}

    @ParameterizedTest
    @MethodSource("combinations")
    void each_combination_has_the_printed_overall_response(Combination each) {
        for (var criteria : CRITERIA) {
            var row = criteria.ruleSet()
                    .overall()
                    .row(
                            TargetResponse.valueOf(each.target()),
                            nonTarget(each.nonTarget(), criteria),
                            NewLesionStatus.valueOf(each.newLesions()));
            assertThat(row.overall().name()).isEqualTo(each.overall());
            assertThat(row.rule().id())
                    .isEqualTo((criteria instanceof Mrecist ? "mrecist-overall-" : "recist-overall-") + each.row());
        }
    }

    @Test
    void no_combination_is_left_out() {
        var listed = new HashSet<>(combinations()
                .map(each -> each.target() + each.nonTarget() + each.newLesions())
                .toList());
        assertThat(listed)
                .hasSize(TargetResponse.values().length * 5 * NewLesionStatus.values().length)
                .hasSameSizeAs(combinations().toList());
    }

    @ParameterizedTest
    @EnumSource(PrintedRow.class)
    void each_row_is_cited_by_its_name_and_says_what_it_gives(PrintedRow printed) {
        var name = printed.name().toLowerCase(Locale.ROOT).replace('_', '-');
        for (var criteria : CRITERIA) {
            var row = criteria.ruleSet().overall().rows().stream()
                    .filter(each -> each.rule().id().endsWith("-overall-" + name))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.overall()).isEqualTo(printed.overall());
            assertThat(row.rule().statement())
                    .endsWith(": " + printed.overall().name().replace("NON_CR_NON_PD", "non-CR/non-PD") + ".");
        }
    }

    @Test
    void rows_that_mrecist_does_not_print_are_cited_as_an_extension() {
        var extended = new Mrecist()
                .ruleSet().overall().rows().stream()
                        .map(Row::rule)
                        .filter(rule -> rule.mark() == Mark.INTERPRETATION)
                        .map(Rule::id)
                        .toList();
        assertThat(extended)
                .containsExactlyInAnyOrder(
                        "mrecist-overall-cr-with-ne",
                        "mrecist-overall-pr-with-ne",
                        "mrecist-overall-sd-with-ne",
                        "mrecist-overall-ne",
                        "mrecist-overall-ne-with-ne",
                        "mrecist-overall-nothing-followed",
                        "mrecist-overall-non-target-only-cr",
                        "mrecist-overall-non-target-only-persisting",
                        "mrecist-overall-non-target-only-ne");
    }

    @Test
    void a_table_with_a_hole_is_refused_and_the_combination_named() {
        var rows = new ArrayList<>(PrintedRow.rows(NonTargetResponse.IR_SD, _ -> SOME));
        rows.removeIf(row -> row.target().equals(Set.of(TargetResponse.SD))
                && row.nonTarget().contains(NonTargetResponse.NE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OverallTable(NonTargetResponse.IR_SD, rows))
                .withMessageContaining("SD, NE, new lesion false gives []")
                .withMessageNotContaining("PR");
    }

    @Test
    void a_table_that_contradicts_itself_is_refused_and_the_combination_named() {
        var rows = new ArrayList<>(PrintedRow.rows(NonTargetResponse.IR_SD, _ -> SOME));
        rows.add(new Row(
                Set.of(TargetResponse.SD), Set.of(NonTargetResponse.NE), Set.of(false), OverallResponse.NE, SOME));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OverallTable(NonTargetResponse.IR_SD, rows))
                .withMessageContaining("SD, NE, new lesion false gives [SD, NE]");
    }

    @Test
    void rows_that_agree_may_overlap_and_the_first_printed_is_cited() {
        var again = Rule.published("again", "lencioni-2010", "table 2", "The same once more.");
        var rows = new ArrayList<>(PrintedRow.rows(NonTargetResponse.IR_SD, _ -> SOME));
        rows.add(new Row(
                Set.of(TargetResponse.PD),
                EnumSet.allOf(NonTargetResponse.class),
                Set.of(true),
                OverallResponse.PD,
                again));
        var table = new OverallTable(NonTargetResponse.IR_SD, rows);
        assertThat(table.rows()).isEqualTo(rows);
        assertThat(table.row(TargetResponse.PD, NonTargetResponse.CR, NewLesionStatus.UNEQUIVOCAL)
                        .rule())
                .isEqualTo(SOME);
    }

    @Test
    void a_term_of_the_other_rule_set_is_refused() {
        for (var criteria : CRITERIA) {
            var foreign = criteria.ruleSet().between() == NonTargetResponse.IR_SD
                    ? NonTargetResponse.NON_CR_NON_PD
                    : NonTargetResponse.IR_SD;
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> criteria.ruleSet().overall().row(TargetResponse.SD, foreign, NewLesionStatus.NONE))
                    .withMessageContaining(foreign.name());
        }
    }

    private static Stream<Combination> combinations() {
        return text().lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList())
                .map(cells -> new Combination(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4)));
    }

    private static String text() {
        try (InputStream file =
                Objects.requireNonNull(OverallTableTest.class.getResourceAsStream("/vectors/overall-table.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static NonTargetResponse nonTarget(String name, ResponseCriteria criteria) {
        return name.equals("BETWEEN") ? criteria.ruleSet().between() : NonTargetResponse.valueOf(name);
    }
}
