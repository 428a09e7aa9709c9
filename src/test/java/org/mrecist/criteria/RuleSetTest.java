package org.mrecist.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mrecist.criteria.mrecist.Mrecist;
import org.mrecist.criteria.recist11.Recist11;
import org.mrecist.protocol.Switch;
import org.mrecist.trace.Rule;

class RuleSetTest {
    static List<RuleSet> ruleSets() {
        return List.of(new Mrecist().ruleSet(), new Recist11().ruleSet());
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void each_rule_has_an_id_of_its_own_that_names_the_rule_set_unless_all_share_it(RuleSet ruleSet) {
        var prefix = ruleSet.name().equals("MRECIST") ? "mrecist-" : "recist-";
        assertThat(ruleSet.rules()).extracting(Rule::id).doesNotHaveDuplicates();
        var shared = ruleSet.rules().stream()
                .filter(rule -> !rule.id().startsWith(prefix))
                .toList();
        assertThat(ruleSets()).allSatisfy(each -> assertThat(each.rules()).containsAll(shared));
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void each_rule_says_in_one_sentence_what_it_rests_on(RuleSet ruleSet) {
        assertThat(ruleSet.rules()).allSatisfy(rule -> {
            assertThat(rule.statement()).endsWith(".");
            assertThat(rule.source()).matches("[a-z0-9-]+");
            assertThat(rule.place()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void the_parts_of_a_rule_set_are_among_its_rules(RuleSet ruleSet) {
        assertThat(ruleSet.rules())
                .containsAll(ruleSet.readingRules())
                .containsAll(ruleSet.target().all().toList())
                .containsAll(ruleSet.nonTarget().all().toList())
                .containsAll(ruleSet.newLesions().all().toList())
                .containsAll(ruleSet.overall().rows().stream()
                        .map(OverallTable.Row::rule)
                        .toList());
        assertThat(ruleSet.target().all()).hasSize(RuleSet.TargetRules.class.getRecordComponents().length);
        assertThat(ruleSet.nonTarget().all()).hasSize(RuleSet.NonTargetRules.class.getRecordComponents().length);
        assertThat(ruleSet.newLesions().all()).hasSize(RuleSet.NewLesionRules.class.getRecordComponents().length);
        if (ruleSet.markerBlocks() != null) {
            assertThat(ruleSet.rules()).contains(ruleSet.markerBlocks());
        }
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void each_switch_is_heeded_except_those_of_the_other_rule_set(RuleSet ruleSet) {
        var ofMrecist = List.of(Switch.MRECIST_ABSOLUTE_INCREASE_MM, Switch.MRECIST_PORTA_HEPATIS_NODE_NORMAL_BELOW_MM);
        for (var each : Switch.values()) {
            assertThat(ruleSet.switches().contains(each))
                    .as(each.member())
                    .isEqualTo(ruleSet.name().equals("MRECIST") || !ofMrecist.contains(each));
        }
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void the_same_rules_have_the_same_hash_and_another_version_rule_or_row_has_another(RuleSet ruleSet) {
        var overall = ruleSet.overall();
        var rows = new ArrayList<>(overall.rows());
        // Of a rule that is there already, so that no more than the table differs.
        rows.add(new OverallTable.Row(
                Set.of(TargetResponse.PD),
                Set.of(NonTargetResponse.CR),
                Set.of(false),
                OverallResponse.PD,
                ruleSet.target().none()));
        var readingRules = ruleSet.readingRules();
        var same = changed(ruleSet, ruleSet.version(), readingRules, overall);
        var others = List.of(
                changed(ruleSet, "other", readingRules, overall),
                changed(ruleSet, ruleSet.version(), readingRules.subList(1, readingRules.size()), overall),
                changed(ruleSet, ruleSet.version(), readingRules, new OverallTable(ruleSet.between(), rows)));
        assertThat(same.hash()).isEqualTo(ruleSet.hash()).matches("[0-9a-f]{64}");
        assertThat(others)
                .extracting(RuleSet::hash)
                .doesNotContain(ruleSet.hash())
                .doesNotHaveDuplicates();
    }

    private static RuleSet changed(RuleSet like, String version, List<Rule> readingRules, OverallTable overall) {
        return new RuleSet(
                like.name(),
                like.id(),
                like.title(),
                version,
                like.judgesViableTumour(),
                readingRules,
                like.target(),
                like.nonTarget(),
                like.between(),
                like.newLesions(),
                overall,
                like.markerBlocks(),
                like.switches());
    }
}
