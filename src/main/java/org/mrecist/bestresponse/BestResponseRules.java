package org.mrecist.bestresponse;

import java.util.List;
import org.mrecist.protocol.Switch;
import org.mrecist.trace.Rule;
import org.mrecist.trace.RuleDigest;

/// The rules for what is decided over a whole course.
public final class BestResponseRules {
    /// The name of these rules with the year of the work that they follow.
    public static final String ID = "best-overall-response-2009";

    /// The version of this implementation of them.
    public static final String VERSION = "1.0.0";

    private static final String RECIST = "eisenhauer-2009";
    private static final String BEST_RESPONSE = "evaluation of best overall response";
    private static final String TABLE = "table 3";
    private static final String MINIMUM = "minimum-stable-disease-duration";
    private static final String CONFIRMATION = "confirmation-of-response";
    private static final String BETWEEN = "visits-between-confirmation";
    private static final String DURATIONS = "duration-conventions";

    public static final Rule COUNTED_VISITS = Rule.published(
            "best-response-counted-visits",
            RECIST,
            BEST_RESPONSE,
            "The visits from the start of treatment to the first progression count, the best of them being the answer: "
                    + "CR, PR, SD, NON_CR_NON_PD, PD, NE in this order.");

    public static final Rule PROGRESSION_ELSEWHERE = Rule.interpreted(
            "best-response-progression-elsewhere",
            RECIST,
            BEST_RESPONSE,
            DURATIONS,
            "Progression that was decided elsewhere, such as clinically, ends the counting as progression at a visit "
                    + "does.");

    public static final Rule UNCONFIRMED = Rule.published(
                    "best-response-without-confirmation",
                    RECIST,
                    BEST_RESPONSE + ", confirmation not required",
                    "Where no confirmation is required, a response counts at whatever visit it was seen.")
            .under(CONFIRMATION);

    public static final Rule CONFIRMED_COMPLETE = Rule.published(
                    "best-response-confirmed-complete",
                    RECIST,
                    TABLE,
                    "A complete response is confirmed by a later one.")
            .under(CONFIRMATION);

    public static final Rule CONFIRMED_PARTIAL = Rule.published(
                    "best-response-confirmed-partial",
                    RECIST,
                    TABLE,
                    "A partial response is confirmed by a later partial or complete one.")
            .under(CONFIRMATION);

    public static final Rule COMPLETE_AS_PARTIAL = Rule.published(
                    "best-response-complete-as-partial",
                    RECIST,
                    TABLE + ", footnote",
                    "A complete response that a partial one follows can be called partial, and is then confirmed as "
                            + "such.")
            .under("complete-then-partial");

    public static final Rule NOT_EVALUABLE_BETWEEN = Rule.interpreted(
            "best-response-not-evaluable-between",
            RECIST,
            TABLE,
            BETWEEN,
            "A limited number of not evaluable visits may lie between a response and its confirmation.");

    public static final Rule STABLE_BETWEEN = Rule.interpreted(
            "best-response-stable-between",
            RECIST,
            TABLE,
            BETWEEN,
            "A visit of stable disease may lie between a partial response and its confirmation.");

    public static final Rule NOT_CONFIRMED = Rule.published(
                    "best-response-not-confirmed",
                    RECIST,
                    TABLE,
                    "A response that is not confirmed counts as stable disease.")
            .under(CONFIRMATION);

    public static final Rule HELD_DOES_NOT_CONFIRM = Rule.published(
                    "best-response-held-does-not-confirm",
                    "eortc-recist-faq",
                    "partial response followed by regrowth short of progression",
                    "A visit that merely holds an earlier response does not confirm it.")
            .under("held-response");

    public static final Rule STABLE = Rule.published(
                    "best-response-stable",
                    RECIST,
                    BEST_RESPONSE + ", minimum duration of stable disease",
                    "Stable disease counts once it is seen at the minimum time after the reference date or later.")
            .under(MINIMUM);

    public static final Rule STABLE_TOO_EARLY = Rule.published(
                    "best-response-stable-too-early",
                    RECIST,
                    BEST_RESPONSE + ", minimum duration of stable disease",
                    "Stable disease seen only before the minimum time does not count: what follows decides.")
            .under(MINIMUM);

    public static final Rule COMPLETE_THEN_PARTIAL = Rule.published(
                    "best-response-complete-then-partial",
                    RECIST,
                    TABLE + " and its footnote",
                    "Disease seen again after a complete response is progression, even if it meets partial response.")
            .under("complete-then-partial");

    public static final Rule COMPLETE_THEN_STABLE = Rule.published(
                    "best-response-complete-then-stable",
                    RECIST,
                    TABLE,
                    "A complete response followed by stable disease is progression if nothing was seen late enough to "
                            + "count as stable disease.")
            .under("complete-then-stable");

    public static final Rule PROGRESSION = Rule.published(
            "best-response-progression",
            RECIST,
            BEST_RESPONSE,
            "Progression is the best response where nothing better counts.");

    public static final Rule NOT_EVALUABLE = Rule.published(
            "best-response-not-evaluable", RECIST, TABLE, "Where no visit counts for anything else, it is NE.");

    public static final Rule TIME_TO_RESPONSE = Rule.customary(
            "time-to-response",
            RECIST,
            "duration of overall response",
            DURATIONS,
            "The days from the reference date to the first response, the first confirmed one where confirmation is "
                    + "required.");

    public static final Rule DURATION_OF_RESPONSE = Rule.published(
                    "duration-of-response",
                    RECIST,
                    "duration of overall response",
                    "The days from the first response, the first confirmed one where confirmation is required, to "
                            + "progression or death.")
            .under(DURATIONS);

    public static final Rule TIME_TO_PROGRESSION = Rule.customary(
            "time-to-progression",
            RECIST,
            "progression-free survival",
            DURATIONS,
            "The days from the reference date to the first progression.");

    public static final Rule PROGRESSION_FREE_SURVIVAL = Rule.customary(
            "progression-free-survival",
            RECIST,
            "progression-free survival",
            DURATIONS,
            "The days from the reference date to the first progression or death.");

    private BestResponseRules() {}

    /// Every rule that a decision over a whole course can cite.
    public static List<Rule> all() {
        return List.of(
                COUNTED_VISITS,
                PROGRESSION_ELSEWHERE,
                UNCONFIRMED,
                CONFIRMED_COMPLETE,
                CONFIRMED_PARTIAL,
                COMPLETE_AS_PARTIAL,
                NOT_EVALUABLE_BETWEEN,
                STABLE_BETWEEN,
                NOT_CONFIRMED,
                HELD_DOES_NOT_CONFIRM,
                STABLE,
                STABLE_TOO_EARLY,
                COMPLETE_THEN_PARTIAL,
                COMPLETE_THEN_STABLE,
                PROGRESSION,
                NOT_EVALUABLE,
                TIME_TO_RESPONSE,
                DURATION_OF_RESPONSE,
                TIME_TO_PROGRESSION,
                PROGRESSION_FREE_SURVIVAL);
    }

    /// The switches that these rules heed.
    public static List<Switch> switches() {
        return List.of(
                Switch.MIN_STABLE_DISEASE_DAYS,
                Switch.CONFIRMATION_REQUIRED,
                Switch.CONFIRMATION_DAYS,
                Switch.MAX_NOT_EVALUABLE_BETWEEN,
                Switch.ACCEPT_STABLE_BETWEEN,
                Switch.COMPLETE_THEN_PARTIAL,
                Switch.COMPLETE_THEN_STABLE);
    }

    /// The SHA-256 of the rules, hexadecimal: another hash means that other rules decided.
    public static String hash() {
        var text = new StringBuilder(ID).append('\n').append(VERSION).append('\n');
        all().forEach(rule -> text.append(rule).append('\n'));
        return RuleDigest.of(text.toString());
    }
}
