package org.mrecist.explanation;

import org.mrecist.criteria.CourseResponse;
import org.mrecist.lesion.Lesion;

/// Whether a response is told as what is left of live tumour, or as size.
final class LiveTumour {
    private LiveTumour() {}

    /// Whether the criteria judge viable tumour and a lesion of the liver is among those that they measure, or
    /// follow where they measure none. Outside the liver they go by size like all others.
    static boolean isJudged(CourseResponse response) {
        var reading = response.reading();
        var decisive = reading.targets().isEmpty() ? reading.nonTargets() : reading.targets();
        return response.ruleSet().judgesViableTumour() && decisive.stream().anyMatch(Lesion::isIntrahepatic);
    }
}
