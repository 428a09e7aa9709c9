package org.mrecist.guideline;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// Small options and guidelines for tests.
final class Rows {
    static final LocalDate REVIEWED = LocalDate.of(2026, 1, 1);
    static final LocalDate EXPIRES = LocalDate.of(2026, 12, 31);
    static final NextSteps.Shown ALL = new NextSteps.Shown(EXPIRES, true);

    private Rows() {}

    static Option option(
            String id,
            OptionType type,
            List<Condition> requires,
            List<Condition> anyOf,
            List<Condition> excludes,
            List<Condition> hardExcludes,
            List<Caution> cautions) {
        return new Option(
                id,
                "test",
                Set.of(OptionCategory.PD),
                type,
                Set.of(TreatmentClass.TACE),
                id,
                "Because.",
                requires,
                anyOf,
                excludes,
                hardExcludes,
                cautions,
                null,
                List.of(new Evidence("alpha-2001", "it", Evidence.Reading.READ)),
                List.of(),
                List.of(),
                Provenance.SOURCED,
                new Review(null, REVIEWED, EXPIRES),
                "Words.");
    }

    static Option requiring(String id, OptionType type, Condition... requires) {
        return option(id, type, List.of(requires), List.of(), List.of(), List.of(), List.of());
    }

    static Option unsourced(String id) {
        var sourced = requiring(id, OptionType.REASSESS);
        return new Option(
                sourced.id(),
                sourced.pack(),
                sourced.categories(),
                sourced.type(),
                sourced.treatments(),
                sourced.title(),
                sourced.rationale(),
                sourced.requires(),
                sourced.anyOf(),
                sourced.excludes(),
                sourced.hardExcludes(),
                sourced.cautions(),
                sourced.timing(),
                List.of(),
                List.of("Custom."),
                sourced.refines(),
                Provenance.UNSOURCED,
                sourced.review(),
                sourced.patientText());
    }

    static Guideline guideline(List<Gate> gates, Option... options) {
        return new Guideline(List.of(), gates, List.of(options), List.of());
    }

    static Match match(Option option, List<Gate> gates, PatientFacts patient) {
        return NextSteps.of(guideline(gates, option), OptionCategory.PD, patient, ALL)
                .matches()
                .findFirst()
                .orElseThrow();
    }
}
