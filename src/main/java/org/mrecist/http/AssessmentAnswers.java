package org.mrecist.http;

import jakarta.inject.Singleton;
import java.util.Set;
import org.mrecist.assessment.AssessmentRequest;
import org.mrecist.assessment.Guidance;
import org.mrecist.assessment.Judge;
import org.mrecist.explanation.Messages;
import org.mrecist.http.answer.AssessmentAnswer;
import org.mrecist.http.answer.Include;
import org.mrecist.http.request.ReadCourse;

/// Answers a course, whichever way it came.
@Singleton
public class AssessmentAnswers {
    private final Provenance provenance;
    private final Guidance guidance;

    public AssessmentAnswers(Provenance provenance, Guidance guidance) {
        this.provenance = provenance;
        this.guidance = guidance;
    }

    /// @param parts what the answer is to have beside the categories
    /// @param messages in whose language it is worded
    /// @param judge decides, and sees what is decided
    public AssessmentAnswer of(ReadCourse read, Set<Include> parts, Messages messages, Judge judge) {
        var assessment = judge.assessSound(new AssessmentRequest(read.course(), read.criteria(), read.protocol()));
        return AssessmentAnswer.of(
                assessment,
                provenance.of(assessment.request(), judge.madeFrom(read.inputDigest())),
                guidance,
                parts,
                messages,
                judge);
    }
}
