package org.mrecist.assessment;

import java.time.LocalDate;
import java.util.Optional;
import org.mrecist.guideline.Guideline;
import org.mrecist.guideline.NextSteps;

/// Finds the options that published guidance gives after an assessment.
public final class Guidance {
    private final Guideline guideline;
    private final boolean unsourced;

    /// @param guideline what the options are chosen from
    /// @param unsourced whether options are shown that rest on nothing that was read
    public Guidance(Guideline guideline, boolean unsourced) {
        this.guideline = guideline;
        this.unsourced = unsourced;
    }

    public Guideline guideline() {
        return guideline;
    }

    /// The options after an assessment, for the visit of its basis.
    ///
    /// @param today the day that the reviews of the options are held against
    public NextSteps nextSteps(Assessment assessment, LocalDate today) {
        return NextSteps.of(guideline, assessment.basis().category(), assessment.patientFacts(), shown(today));
    }

    /// When imaging and AFP are due after a complete response; empty where the last visit is none.
    ///
    /// @param today the day that the reviews of the options are held against
    public Optional<SurveillancePlan> surveillancePlan(Assessment assessment, LocalDate today) {
        return SurveillancePlanner.plan(guideline, assessment, shown(today));
    }

    private NextSteps.Shown shown(LocalDate today) {
        return new NextSteps.Shown(today, unsourced);
    }
}
