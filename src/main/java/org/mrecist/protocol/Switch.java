package org.mrecist.protocol;

import java.util.List;
import java.util.stream.Stream;
import org.mrecist.measure.Millimetres;
import org.mrecist.trace.Rule;

/// A clinical choice that a trial makes, with its default and the rule that it governs.
public enum Switch {
    MRECIST_ABSOLUTE_INCREASE_MM(
            "mrecistAbsoluteIncreaseMm",
            new LengthBetween(0, 10),
            Setting.ofMm(0),
            List.of(Setting.ofMm(0), Setting.ofMm(5)),
            Rule.interpreted(
                    "protocol-mrecist-absolute-increase",
                    "lencioni-2010",
                    "target lesions, progressive disease",
                    "mrecist-absolute-increase",
                    "The least absolute growth of the sum that mRECIST asks for beside the relative one.")),
    TOO_SMALL_TO_MEASURE_MM(
            "tooSmallToMeasureMm",
            new LengthBetween(0, 10),
            Setting.ofMm(5),
            List.of(),
            Rule.published(
                            "protocol-too-small-to-measure",
                            "eisenhauer-2009",
                            "target lesions that become too small to measure",
                            "The diameter taken for a target that is present but too small to measure.")
                    .under("mrecist-too-small")),
    PARTIAL_SUM_PROGRESSION(
            "partialSumProgression",
            new OnOrOff(),
            Setting.of(true),
            bothFlags(),
            Rule.published(
                            "protocol-partial-sum-progression",
                            "eisenhauer-2009",
                            "missing assessments and inevaluable designation",
                            "Whether the evaluable targets alone can prove progression.")
                    .under("partial-sum-progression")),
    HELD_RESPONSE(
            "heldResponse",
            new OneOf(HeldResponse.class),
            Setting.of(HeldResponse.HOLD_UNTIL_PROGRESSION),
            choices(HeldResponse.class),
            Rule.published(
                            "protocol-held-response",
                            "eortc-recist-faq",
                            "partial response followed by regrowth short of progression",
                            "Whether a response is held until progression.")
                    .under("held-response")),
    REAPPEARANCE_AFTER_COMPLETE_RESPONSE(
            "reappearanceAfterCompleteResponse",
            new OneOf(Reappearance.class),
            Setting.of(Reappearance.PROGRESSION),
            choices(Reappearance.class),
            Rule.published(
                            "protocol-reappearance",
                            "eortc-recist-faq",
                            "reappearance of lesions after complete response",
                            "Whether a lesion that comes back after an overall complete response is progression.")
                    .under("reappearance-after-complete-response")),
    MRECIST_PORTA_HEPATIS_NODE_NORMAL_BELOW_MM(
            "mrecistPortaHepatisNodeNormalBelowMm",
            new LengthAmong(List.of(10L, 20L)),
            Setting.ofMm(10),
            List.of(Setting.ofMm(10), Setting.ofMm(20)),
            Rule.interpreted(
                    "protocol-porta-hepatis-node-normal",
                    "lencioni-2010",
                    "lymph nodes",
                    "mrecist-nodal-complete-response",
                    "The short axis below which a node at the porta hepatis counts as normal in mRECIST.")),
    MIN_STABLE_DISEASE_DAYS(
            "minStableDiseaseDays",
            new WholeBetween(0, 365),
            Setting.of(42),
            List.of(Setting.of(28), Setting.of(42), Setting.of(56)),
            Rule.published(
                            "protocol-minimum-stable-disease",
                            "eisenhauer-2009",
                            "best overall response, minimum duration of stable disease",
                            "How long after the reference date stable disease must be seen to count.")
                    .under("minimum-stable-disease-duration")),
    CONFIRMATION_REQUIRED(
            "confirmationRequired",
            new OnOrOff(),
            Setting.of(false),
            bothFlags(),
            Rule.published(
                            "protocol-confirmation-required",
                            "eisenhauer-2009",
                            "confirmatory measurement",
                            "Whether a response must be confirmed to count.")
                    .under("confirmation-of-response")),
    CONFIRMATION_DAYS(
            "confirmationDays",
            new WholeBetween(0, 365),
            Setting.of(28),
            List.of(Setting.of(28), Setting.of(56)),
            Rule.published(
                            "protocol-confirmation-interval",
                            "eisenhauer-2009",
                            "confirmatory measurement",
                            "How long after a response its confirmation must be seen.")
                    .under("confirmation-of-response")),
    MAX_NOT_EVALUABLE_BETWEEN(
            "maxNotEvaluableBetween",
            new WholeBetween(0, 10),
            Setting.of(1),
            List.of(),
            Rule.interpreted(
                    "protocol-not-evaluable-between",
                    "eisenhauer-2009",
                    "table 3",
                    "visits-between-confirmation",
                    "How many not evaluable visits may lie between a response and its confirmation.")),
    ACCEPT_STABLE_BETWEEN(
            "acceptStableBetween",
            new OnOrOff(),
            Setting.of(false),
            bothFlags(),
            Rule.interpreted(
                    "protocol-stable-between",
                    "eisenhauer-2009",
                    "table 3",
                    "visits-between-confirmation",
                    "Whether stable disease may lie between a partial response and its confirmation.")),
    COMPLETE_THEN_PARTIAL(
            "completeThenPartial",
            new OneOf(CompleteThenPartial.class),
            Setting.of(CompleteThenPartial.STABLE_OR_PROGRESSION),
            choices(CompleteThenPartial.class),
            Rule.published(
                            "protocol-complete-then-partial",
                            "eisenhauer-2009",
                            "table 3 and its footnote",
                            "What a complete response followed by a partial one is.")
                    .under("complete-then-partial")),
    COMPLETE_THEN_STABLE(
            "completeThenStable",
            new OneOf(CompleteThenStable.class),
            Setting.of(CompleteThenStable.PRINTED_TABLE),
            choices(CompleteThenStable.class),
            Rule.published(
                            "protocol-complete-then-stable",
                            "eisenhauer-2009",
                            "table 3",
                            "What a complete response followed by stable disease is before the minimum duration.")
                    .under("complete-then-stable"));

    private final String member;
    private final Range range;
    private final Setting initial;
    private final List<Setting> compared;
    private final Rule rule;

    Switch(String member, Range range, Setting initial, List<Setting> compared, Rule rule) {
        this.member = member;
        this.range = range;
        this.initial = initial;
        this.compared = compared;
        this.rule = rule;
        if (!range.contains(initial)) {
            throw new IllegalStateException("the default of " + member + " is none of its values");
        }
    }

    /// The member of the protocol that sets it, such as `heldResponse`.
    public String member() {
        return member;
    }

    /// The values that it takes.
    public Range range() {
        return range;
    }

    /// The value where a protocol does not set it.
    public Setting initial() {
        return initial;
    }

    /// The settings whose effect an answer reports beside the one in force; empty for switches whose range has no
    /// settings of note.
    public List<Setting> compared() {
        return compared;
    }

    /// The rule that it governs, with source and interpretation.
    public Rule rule() {
        return rule;
    }

    private static List<Setting> bothFlags() {
        return List.of(Setting.of(true), Setting.of(false));
    }

    private static List<Setting> choices(Class<? extends Enum<?>> type) {
        return Stream.of(type.getEnumConstants()).map(Setting::of).toList();
    }

    /// The values that a switch takes.
    public sealed interface Range {
        boolean contains(Setting setting);

        /// In words, such as `a length from 0 to 10 mm`.
        String inWords();
    }

    record LengthBetween(long leastMm, long mostMm) implements Range {
        @Override
        public boolean contains(Setting setting) {
            return setting instanceof Setting.Length(var value)
                    && value.isAtLeast(Millimetres.of(leastMm))
                    && !value.isMoreThan(Millimetres.of(mostMm));
        }

        @Override
        public String inWords() {
            return "a length from " + leastMm + " to " + mostMm + " mm";
        }
    }

    record LengthAmong(List<Long> valuesMm) implements Range {
        @Override
        public boolean contains(Setting setting) {
            return setting instanceof Setting.Length(var value)
                    && valuesMm.stream().map(Millimetres::of).anyMatch(value::equals);
        }

        @Override
        public String inWords() {
            return "one of "
                    + String.join(", ", valuesMm.stream().map(String::valueOf).toList()) + " mm";
        }
    }

    record WholeBetween(int least, int most) implements Range {
        @Override
        public boolean contains(Setting setting) {
            return setting instanceof Setting.Whole(var value) && value >= least && value <= most;
        }

        @Override
        public String inWords() {
            return "a whole number from " + least + " to " + most;
        }
    }

    record OnOrOff() implements Range {
        @Override
        public boolean contains(Setting setting) {
            return setting instanceof Setting.Flag;
        }

        @Override
        public String inWords() {
            return "true or false";
        }
    }

    record OneOf(Class<? extends Enum<?>> type) implements Range {
        @Override
        public boolean contains(Setting setting) {
            return setting instanceof Setting.Choice(var value) && type.isInstance(value);
        }

        @Override
        public String inWords() {
            return "one of "
                    + String.join(
                            ", ",
                            Stream.of(type.getEnumConstants()).map(Enum::name).toList());
        }
    }
}
