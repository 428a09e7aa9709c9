package org.mrecist.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mrecist.criteria.CourseReading;
import org.mrecist.criteria.CourseResponse;
import org.mrecist.criteria.NewLesionStatus;
import org.mrecist.criteria.NonTargetResponse;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.criteria.TargetResponse;
import org.mrecist.criteria.VisitResponse;
import org.mrecist.criteria.VisitResponse.Classification;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.Course;
import org.mrecist.timeline.Visit;

/// A course as one rule set judges it.
///
/// @param followUps the visits after the baseline, in date order
record Judged(Course course, CourseResponse response, Protocol protocol, List<FollowUpVisit> followUps) {
    private static final String MRECIST = "MRECIST";

    /// A visit after the baseline.
    ///
    /// @param place its place among the assessed visits, the baseline being 0
    record FollowUpVisit(int place, VisitResponse response, Classification classification) {
        Visit visit() {
            return response.visit();
        }

        OverallResponse overall() {
            return classification.overall();
        }

        /// Whether only the growth of the targets makes it progression.
        boolean progressesByTargetsAlone() {
            return classification.target() == TargetResponse.PD
                    && !classification.returned()
                    && classification.nonTarget() != NonTargetResponse.PD
                    && classification.newLesions() != NewLesionStatus.UNEQUIVOCAL;
        }

        /// Whether only the non-targets make it progression, although there are targets.
        boolean progressesByNonTargetsAlone() {
            return classification.nonTarget() == NonTargetResponse.PD
                    && classification.target() != TargetResponse.PD
                    && classification.target() != TargetResponse.NONE
                    && classification.newLesions() != NewLesionStatus.UNEQUIVOCAL;
        }

        /// Whether only new lesions make it progression.
        boolean progressesByNewLesionsAlone() {
            return classification.newLesions() == NewLesionStatus.UNEQUIVOCAL
                    && classification.target() != TargetResponse.PD
                    && classification.nonTarget() != NonTargetResponse.PD;
        }
    }

    static Judged of(Course course, CourseResponse response, Protocol protocol) {
        var followUps = new ArrayList<FollowUpVisit>();
        for (var place = 1; place < response.visits().size(); place++) {
            var visit = response.visits().get(place);
            followUps.add(new FollowUpVisit(place, visit, Objects.requireNonNull(visit.classification())));
        }
        return new Judged(course, response, protocol, List.copyOf(followUps));
    }

    String criteria() {
        return response.ruleSet().name();
    }

    /// Whether the liver is judged by what of a lesion enhances in the arterial phase.
    boolean byMrecist() {
        return criteria().equals(MRECIST);
    }

    CourseReading reading() {
        return response.reading();
    }

    Visit baseline() {
        return reading().visits().getFirst();
    }
}
