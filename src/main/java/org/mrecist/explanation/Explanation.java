package org.mrecist.explanation;

import java.util.List;
import org.mrecist.assessment.Assessment;
import org.mrecist.assessment.Comparison;

/// The decision at the last visit of a course in words, told apart for those who treat and for the one who is
/// treated.
///
/// Made from the steps and facts of the assessment, by mRECIST where it was asked for, else by the first
/// criteria.
///
/// @param clinician three to six sentences with ids, numbers, units and sources
/// @param patient paragraphs in plain words, without ids, options of treatment or numbers other than the
///     thresholds
public record Explanation(List<String> clinician, List<String> patient) {
    public Explanation {
        clinician = List.copyOf(clinician);
        patient = List.copyOf(patient);
    }

    /// @param comparisons of the assessment, which are not worked out again
    public static Explanation of(Assessment assessment, List<Comparison> comparisons, Messages messages) {
        var basis = assessment.basis().criteria();
        var steps = new VisitSteps(
                basis.response().visits().getLast(), basis.response().ruleSet());
        return new Explanation(
                ClinicianText.of(basis, steps, comparisons, messages), PatientText.of(basis, steps, messages));
    }
}
