package org.mrecist.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mrecist.measure.Millimetres;

class ProtocolTest {
    /// The members and defaults that callers are promised.
    private static final Map<String, Setting> PROMISED = Map.ofEntries(
            Map.entry("mrecistAbsoluteIncreaseMm", Setting.ofMm(0)),
            Map.entry("tooSmallToMeasureMm", Setting.ofMm(5)),
            Map.entry("partialSumProgression", Setting.of(true)),
            Map.entry("heldResponse", Setting.of(HeldResponse.HOLD_UNTIL_PROGRESSION)),
            Map.entry("reappearanceAfterCompleteResponse", Setting.of(Reappearance.PROGRESSION)),
            Map.entry("mrecistPortaHepatisNodeNormalBelowMm", Setting.ofMm(10)),
            Map.entry("minStableDiseaseDays", Setting.of(42)),
            Map.entry("confirmationRequired", Setting.of(false)),
            Map.entry("confirmationDays", Setting.of(28)),
            Map.entry("maxNotEvaluableBetween", Setting.of(1)),
            Map.entry("acceptStableBetween", Setting.of(false)),
            Map.entry("completeThenPartial", Setting.of(CompleteThenPartial.STABLE_OR_PROGRESSION)),
            Map.entry("completeThenStable", Setting.of(CompleteThenStable.PRINTED_TABLE)));

    @Test
    void each_switch_stands_at_its_promised_default() {
        assertThat(Switch.values()).extracting(Switch::member).containsExactlyInAnyOrderElementsOf(PROMISED.keySet());
        for (var each : Switch.values()) {
            assertThat(Protocol.DEFAULTS.setting(each)).as(each.member()).isEqualTo(PROMISED.get(each.member()));
        }
        var protocol = Protocol.DEFAULTS;
        assertThat(protocol.mrecistAbsoluteIncrease()).isEqualTo(Millimetres.ZERO);
        assertThat(protocol.tooSmallToMeasure()).isEqualTo(Millimetres.of(5));
        assertThat(protocol.mrecistPortaHepatisNodeNormalBelow()).isEqualTo(Millimetres.of(10));
        assertThat(protocol.partialSumProgression()).isTrue();
        assertThat(protocol.holdsResponses()).isTrue();
        assertThat(protocol.reappearanceIsProgression()).isTrue();
        assertThat(protocol.confirmationRequired()).isFalse();
        assertThat(protocol.acceptStableBetween()).isFalse();
        assertThat(protocol.minStableDiseaseDays()).isEqualTo(42);
        assertThat(protocol.confirmationDays()).isEqualTo(28);
        assertThat(protocol.maxNotEvaluableBetween()).isEqualTo(1);
        assertThat(protocol.completeThenPartial()).isEqualTo(CompleteThenPartial.STABLE_OR_PROGRESSION);
        assertThat(protocol.completeThenStable()).isEqualTo(CompleteThenStable.PRINTED_TABLE);
    }

    @Test
    void what_is_set_is_read_and_nothing_else_changes() {
        var protocol = Protocol.DEFAULTS
                .with(Switch.MRECIST_ABSOLUTE_INCREASE_MM, Setting.ofMm(5))
                .with(Switch.TOO_SMALL_TO_MEASURE_MM, Setting.ofMm(3))
                .with(Switch.MRECIST_PORTA_HEPATIS_NODE_NORMAL_BELOW_MM, Setting.ofMm(20))
                .with(Switch.PARTIAL_SUM_PROGRESSION, Setting.of(false))
                .with(Switch.HELD_RESPONSE, Setting.of(HeldResponse.EACH_VISIT))
                .with(Switch.REAPPEARANCE_AFTER_COMPLETE_RESPONSE, Setting.of(Reappearance.NUMERIC))
                .with(Switch.CONFIRMATION_REQUIRED, Setting.of(true))
                .with(Switch.ACCEPT_STABLE_BETWEEN, Setting.of(true))
                .with(Switch.MIN_STABLE_DISEASE_DAYS, Setting.of(56))
                .with(Switch.CONFIRMATION_DAYS, Setting.of(35))
                .with(Switch.MAX_NOT_EVALUABLE_BETWEEN, Setting.of(2))
                .with(Switch.COMPLETE_THEN_PARTIAL, Setting.of(CompleteThenPartial.PARTIAL))
                .with(Switch.COMPLETE_THEN_STABLE, Setting.of(CompleteThenStable.STABLE));
        assertThat(protocol.mrecistAbsoluteIncrease()).isEqualTo(Millimetres.of(5));
        assertThat(protocol.tooSmallToMeasure()).isEqualTo(Millimetres.of(3));
        assertThat(protocol.mrecistPortaHepatisNodeNormalBelow()).isEqualTo(Millimetres.of(20));
        assertThat(protocol.partialSumProgression()).isFalse();
        assertThat(protocol.holdsResponses()).isFalse();
        assertThat(protocol.reappearanceIsProgression()).isFalse();
        assertThat(protocol.confirmationRequired()).isTrue();
        assertThat(protocol.acceptStableBetween()).isTrue();
        assertThat(protocol.minStableDiseaseDays()).isEqualTo(56);
        assertThat(protocol.confirmationDays()).isEqualTo(35);
        assertThat(protocol.maxNotEvaluableBetween()).isEqualTo(2);
        assertThat(protocol.completeThenPartial()).isEqualTo(CompleteThenPartial.PARTIAL);
        assertThat(protocol.completeThenStable()).isEqualTo(CompleteThenStable.STABLE);
        assertThat(Protocol.DEFAULTS.confirmationRequired()).isFalse();
    }

    @Test
    void protocols_with_the_same_settings_are_the_same() {
        var once = Protocol.DEFAULTS.with(Switch.CONFIRMATION_DAYS, Setting.of(35));
        var again = Protocol.DEFAULTS
                .with(Switch.CONFIRMATION_DAYS, Setting.of(56))
                .with(Switch.CONFIRMATION_DAYS, Setting.of(35));
        assertThat(once).isEqualTo(again).hasSameHashCodeAs(again).hasToString(again.toString());
        assertThat(once).isNotEqualTo(Protocol.DEFAULTS).isNotEqualTo("a protocol");
    }

    @ParameterizedTest
    @EnumSource(Switch.class)
    void each_compared_setting_is_one_that_the_switch_takes(Switch each) {
        assertThat(each.compared()).doesNotHaveDuplicates().allMatch(each.range()::contains);
        assertThat(each.range().contains(each.initial())).isTrue();
        assertThat(each.rule().interpretation()).isNotNull();
    }

    @Test
    void every_value_of_a_choice_is_compared_and_the_lengths_of_note() {
        for (var each : Switch.values()) {
            switch (each.initial()) {
                case Setting.Choice(var initial) ->
                    assertThat(each.compared())
                            .hasSameElementsAs(
                                    Stream.of(initial.getDeclaringClass().getEnumConstants())
                                            .map(constant -> Setting.of((Enum<?>) constant))
                                            .toList());
                case Setting.Flag _ ->
                    assertThat(each.compared()).containsExactlyInAnyOrder(Setting.of(true), Setting.of(false));
                case Setting.Length _, Setting.Whole _ -> {}
            }
        }
        assertThat(Switch.MRECIST_ABSOLUTE_INCREASE_MM.compared()).containsExactly(Setting.ofMm(0), Setting.ofMm(5));
        assertThat(Switch.MIN_STABLE_DISEASE_DAYS.compared())
                .containsExactly(Setting.of(28), Setting.of(42), Setting.of(56));
        assertThat(Switch.CONFIRMATION_DAYS.compared()).containsExactly(Setting.of(28), Setting.of(56));
    }

    static List<Arguments> boundaries() {
        return List.of(
                Arguments.of(Switch.MRECIST_ABSOLUTE_INCREASE_MM, Setting.ofMm(0), true),
                Arguments.of(Switch.MRECIST_ABSOLUTE_INCREASE_MM, Setting.ofMm(10), true),
                Arguments.of(Switch.MRECIST_ABSOLUTE_INCREASE_MM, hundredths(10_01), false),
                Arguments.of(Switch.MRECIST_ABSOLUTE_INCREASE_MM, hundredths(-1), false),
                Arguments.of(Switch.MRECIST_ABSOLUTE_INCREASE_MM, Setting.of(5), false),
                Arguments.of(Switch.TOO_SMALL_TO_MEASURE_MM, hundredths(2_50), true),
                Arguments.of(Switch.TOO_SMALL_TO_MEASURE_MM, hundredths(10_01), false),
                Arguments.of(Switch.MRECIST_PORTA_HEPATIS_NODE_NORMAL_BELOW_MM, Setting.ofMm(20), true),
                Arguments.of(Switch.MRECIST_PORTA_HEPATIS_NODE_NORMAL_BELOW_MM, Setting.ofMm(15), false),
                Arguments.of(Switch.MRECIST_PORTA_HEPATIS_NODE_NORMAL_BELOW_MM, Setting.of(10), false),
                Arguments.of(Switch.MIN_STABLE_DISEASE_DAYS, Setting.of(0), true),
                Arguments.of(Switch.MIN_STABLE_DISEASE_DAYS, Setting.of(365), true),
                Arguments.of(Switch.MIN_STABLE_DISEASE_DAYS, Setting.of(366), false),
                Arguments.of(Switch.MIN_STABLE_DISEASE_DAYS, Setting.of(-1), false),
                Arguments.of(Switch.MIN_STABLE_DISEASE_DAYS, Setting.ofMm(42), false),
                Arguments.of(Switch.CONFIRMATION_DAYS, Setting.of(365), true),
                Arguments.of(Switch.CONFIRMATION_DAYS, Setting.of(366), false),
                Arguments.of(Switch.MAX_NOT_EVALUABLE_BETWEEN, Setting.of(10), true),
                Arguments.of(Switch.MAX_NOT_EVALUABLE_BETWEEN, Setting.of(11), false),
                Arguments.of(Switch.PARTIAL_SUM_PROGRESSION, Setting.of(false), true),
                Arguments.of(Switch.PARTIAL_SUM_PROGRESSION, Setting.of(1), false),
                Arguments.of(Switch.HELD_RESPONSE, Setting.of(HeldResponse.EACH_VISIT), true),
                Arguments.of(Switch.HELD_RESPONSE, Setting.of(Reappearance.NUMERIC), false),
                Arguments.of(Switch.HELD_RESPONSE, Setting.of(true), false));
    }

    @ParameterizedTest
    @MethodSource("boundaries")
    void a_switch_takes_what_its_range_says(Switch chosen, Setting setting, boolean taken) {
        assertThat(chosen.range().contains(setting)).isEqualTo(taken);
        if (taken) {
            assertThat(Protocol.DEFAULTS.with(chosen, setting).setting(chosen)).isEqualTo(setting);
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Protocol.DEFAULTS.with(chosen, setting))
                    .withMessage(chosen.member() + " must be " + chosen.range().inWords());
        }
    }

    @Test
    void a_range_is_told_in_words() {
        assertThat(Switch.MRECIST_ABSOLUTE_INCREASE_MM.range().inWords()).isEqualTo("a length from 0 to 10 mm");
        assertThat(Switch.MRECIST_PORTA_HEPATIS_NODE_NORMAL_BELOW_MM.range().inWords())
                .isEqualTo("one of 10, 20 mm");
        assertThat(Switch.CONFIRMATION_DAYS.range().inWords()).isEqualTo("a whole number from 0 to 365");
        assertThat(Switch.ACCEPT_STABLE_BETWEEN.range().inWords()).isEqualTo("true or false");
        assertThat(Switch.HELD_RESPONSE.range().inWords()).isEqualTo("one of HOLD_UNTIL_PROGRESSION, EACH_VISIT");
    }

    private static Setting hundredths(long hundredths) {
        return new Setting.Length(new Millimetres(hundredths));
    }
}
