package org.mrecist.fhir.terminology;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Why a clinician does not follow a card of CDS Hooks: the fixed list that is offered with each.
public enum OverrideReason {
    MEASUREMENTS_INCOMPLETE("Measurements in the record are incomplete or outdated"),
    OTHER_CRITERIA("Other criteria are used for this patient"),
    JUDGED_OTHERWISE("The clinical judgement is another one"),
    DOCUMENTED_ALREADY("The response is documented already"),
    NOT_RELEVANT_NOW("Not relevant for this encounter");

    /// The id of the code system of these reasons.
    public static final String ID = "mrecist-override-reason";

    private final String display;

    OverrideReason(String display) {
        this.display = display;
    }

    public Code code() {
        return new Code(
                Canonical.of("CodeSystem", ID), name().toLowerCase(Locale.ROOT).replace('_', '-'), display);
    }

    /// @param code as a card gave it
    public static Optional<OverrideReason> find(String code) {
        return Stream.of(values())
                .filter(each -> each.code().code().equals(code))
                .findFirst();
    }
}
