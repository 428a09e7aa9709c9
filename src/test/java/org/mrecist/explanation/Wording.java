package org.mrecist.explanation;

import java.util.List;
import org.mrecist.assessment.Assessment;
import org.mrecist.assessment.AssessmentRequest;
import org.mrecist.assessment.Assessor;
import org.mrecist.knowledge.MessagesReader;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.Course;

/// The delivered messages, and assessments to be put into words.
public final class Wording {
    public static final Translations DELIVERED = MessagesReader.read();
    public static final Messages ENGLISH = DELIVERED.in(Language.ENGLISH);
    public static final Messages SPANISH = DELIVERED.in(Language.SPANISH);

    private Wording() {}

    static Explanation explained(Course course, Protocol protocol, List<String> criteria, Messages messages) {
        var assessment = assessed(course, protocol, criteria);
        return Explanation.of(assessment, assessment.comparison(), messages);
    }

    static Assessment assessed(Course course, Protocol protocol, List<String> criteria) {
        return Assessor.assess(new AssessmentRequest(course, criteria, protocol));
    }
}
