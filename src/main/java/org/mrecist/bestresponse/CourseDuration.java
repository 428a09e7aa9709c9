package org.mrecist.bestresponse;

import org.mrecist.trace.Rule;

/// A duration that ends with an event or is censored.
public enum CourseDuration {
    /// From the first response to progression or death.
    DURATION_OF_RESPONSE("durationOfResponseDays", BestResponseRules.DURATION_OF_RESPONSE),
    /// From the reference date to progression.
    TIME_TO_PROGRESSION("timeToProgressionDays", BestResponseRules.TIME_TO_PROGRESSION),
    /// From the reference date to progression or death.
    PROGRESSION_FREE_SURVIVAL("progressionFreeSurvivalDays", BestResponseRules.PROGRESSION_FREE_SURVIVAL);

    private final String member;
    private final Rule rule;

    CourseDuration(String member, Rule rule) {
        this.member = member;
        this.rule = rule;
    }

    /// The member of an answer that holds it, such as `timeToProgressionDays`.
    public String member() {
        return member;
    }

    public Rule rule() {
        return rule;
    }

    /// What a duration ended with.
    public enum End {
        PROGRESSION,
        DEATH,
        /// With the last visit at which the patient was known to be free of the event.
        CENSORED
    }
}
