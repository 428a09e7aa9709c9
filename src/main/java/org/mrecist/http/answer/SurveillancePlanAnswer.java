package org.mrecist.http.answer;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mrecist.assessment.SurveillancePlan;
import org.mrecist.guideline.Match;
import org.mrecist.http.answer.NextStepsAnswer.MissingFactAnswer;

/// When imaging and AFP are due after a complete response.
@Schema(
        name = "SurveillancePlan",
        description = "When imaging and AFP are due after a complete response, as the options of surveillance give it.")
public record SurveillancePlanAnswer(
        ProvenanceAnswer provenance,
        PlanBasisAnswer basis,

        @Schema(description = "By their first day, imaging before AFP.")
        List<WindowAnswer> windows,

        @Schema(
                description = "The end of the least duration of surveillance, counted from the first visit of the"
                        + " complete response. Whether it goes on after that depends on individual risk.")
        LocalDate until,

        @Schema(description = "Options of surveillance that may hold, with the facts that would decide.")
        List<UndecidedAnswer> undecided,

        String notice) {
    /// @param notice what the plan does not claim
    public static SurveillancePlanAnswer of(SurveillancePlan plan, ProvenanceAnswer provenance, String notice) {
        return new SurveillancePlanAnswer(
                provenance,
                new PlanBasisAnswer(
                        plan.basis().criteria().name(),
                        plan.basis().visit().visit().id(),
                        plan.basis().date()),
                plan.windows().stream().map(WindowAnswer::of).toList(),
                plan.until(),
                plan.undecided().stream().map(UndecidedAnswer::of).toList(),
                notice);
    }

    /// The visit with the complete response.
    @Schema(name = "SurveillanceBasis", description = "The visit with the complete response.")
    public record PlanBasisAnswer(String criteria, String visit, LocalDate date) {}

    /// A time in which an examination is due.
    @Schema(name = "SurveillanceWindow", description = "A time in which an examination is due, both days included.")
    public record WindowAnswer(
            SurveillancePlan.Examination what,
            LocalDate from,
            LocalDate to,

            @Schema(description = "The option that gives it.")
            String option,

            @Schema(
                    description = "Whether it counts from the last day of the window before, and not from the visit or"
                            + " the treatment. A plan made after the next visit is more exact.")
            boolean projected) {
        static WindowAnswer of(SurveillancePlan.Window window) {
            return new WindowAnswer(
                    window.examination(),
                    window.from(),
                    window.to(),
                    window.option().id(),
                    window.projected());
        }
    }

    /// An option of surveillance that the facts do not decide.
    @Schema(name = "UndecidedOption")
    public record UndecidedAnswer(String option, String title, List<MissingFactAnswer> missing) {
        static UndecidedAnswer of(Match match) {
            return new UndecidedAnswer(
                    match.option().id(), match.option().title(), MissingFactAnswer.of(match.missing()));
        }
    }
}
