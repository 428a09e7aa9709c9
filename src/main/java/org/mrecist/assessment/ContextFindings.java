package org.mrecist.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.findings.Finding;
import org.mrecist.findings.FindingKind;
import org.mrecist.guideline.ClinicalFact;
import org.mrecist.guideline.Contradiction;
import org.mrecist.guideline.FactValue;
import org.mrecist.guideline.PatientFacts;
import org.mrecist.trace.Fact;

/// Finds what in the clinical context contradicts the course or itself.
final class ContextFindings {
    private ContextFindings() {}

    static List<Finding> of(Assessment assessment) {
        var findings = new ArrayList<Finding>();
        var patient = assessment.patientFacts();
        for (var contradiction : patient.contradictions()) {
            findings.add(
                    contradiction.kind() == Contradiction.Kind.STATED_AGAINST_DERIVED
                            ? againstCourse(contradiction.facts().getFirst(), patient)
                            : contradictory(contradiction, patient));
        }
        addProgression(assessment.basis(), findings);
        return findings;
    }

    private static Finding againstCourse(ClinicalFact fact, PatientFacts patient) {
        return new Finding(
                FindingKind.CONTEXT_AGAINST_COURSE,
                pointer(fact),
                List.of(
                        new Fact.Term("fact", fact.printed()),
                        new Fact.Term("stated", term(patient.stated().value(fact))),
                        new Fact.Term("derived", term(patient.derived().value(fact)))));
    }

    private static Finding contradictory(Contradiction contradiction, PatientFacts patient) {
        var named = contradiction.facts().stream().<Fact>map(fact -> new Fact.Term("fact", fact.printed()));
        return new Finding(
                FindingKind.CONTEXT_CONTRADICTS_ITSELF,
                contradiction.facts().stream()
                        .filter(fact -> patient.stated().value(fact) != null)
                        .findFirst()
                        .map(ContextFindings::pointer)
                        .orElse("/context"),
                Stream.concat(
                                Stream.of(new Fact.Term(
                                        "contradiction", contradiction.kind().id())),
                                named)
                        .toList());
    }

    private static void addProgression(Basis basis, List<Finding> findings) {
        var elsewhere = basis.course().followUp().progressionDate();
        var overall = basis.overall();
        if (elsewhere != null && overall != null && overall != OverallResponse.PD) {
            findings.add(new Finding(
                    FindingKind.PROGRESSION_DECIDED_ELSEWHERE,
                    "/followUp/progressionDate",
                    List.of(
                            Fact.of("progressionDate", elsewhere),
                            Fact.visit(basis.visit().visit().id()),
                            Fact.of("overall", overall))));
        }
    }

    /// The place of a fact in the request; its name is the path below the context.
    private static String pointer(ClinicalFact fact) {
        return "/context/" + fact.printed().replace('.', '/');
    }

    /// The value as a term of no language: a set in brackets, what is known in part with its bounds or
    /// alternatives.
    private static String term(@Nullable FactValue value) {
        var known = Objects.requireNonNull(value, "a contradicted fact is both stated and derived");
        var words = known.words();
        return switch (known) {
            case FactValue.Flag _ -> words.getFirst();
            case FactValue.Terms _ -> "[" + String.join(", ", words) + "]";
            case FactValue.Amount _ -> String.join("–", words);
            case FactValue.Term _ -> String.join("/", words);
        };
    }
}
