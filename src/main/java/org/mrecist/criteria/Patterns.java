package org.mrecist.criteria;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mrecist.lesion.Lesion;
import org.mrecist.lesion.LesionKind;
import org.mrecist.lesion.LesionSite;
import org.mrecist.timeline.ProgressionPattern;
import org.mrecist.trace.Fact;
import org.mrecist.trace.Rule;
import org.mrecist.trace.Step;

/// How a visit progressed.
///
/// Targets: the regions, liver or elsewhere, whose evaluable targets together have grown since the nadir.
/// Non-targets: the regions of those that progressed. New lesions: where they are; a thrombus, or a lesion in the
/// portal vein, is vascular invasion.
///
/// Published in: `reig-2013`; interpretation `progression-pattern`.
final class Patterns {
    static final Rule RULE = Rule.interpreted(
            "progression-pattern",
            "reig-2013",
            "patterns of progression",
            "progression-pattern",
            "Progression is growth or new tumour, in the liver, outside it, or in its vessels.");

    private Patterns() {}

    /// The step that names the patterns of a visit.
    static Step step(Set<ProgressionPattern> patterns) {
        return new Step(
                RULE, patterns.stream().map(each -> Fact.of("pattern", each)).toList());
    }

    static Set<ProgressionPattern> of(
            CourseReading reading,
            int visit,
            int nadirVisit,
            TargetDecision target,
            NonTargetDecision nonTarget,
            NewLesionStatus newLesions) {
        var progresses = target.response() == TargetResponse.PD
                || !nonTarget.progressed().isEmpty()
                || newLesions == NewLesionStatus.UNEQUIVOCAL;
        if (!progresses) {
            return Set.of();
        }
        var patterns = EnumSet.noneOf(ProgressionPattern.class);
        if (target.response() == TargetResponse.PD) {
            addGrowth(reading, visit, nadirVisit, target.returned(), patterns);
        }
        for (var lesion : nonTarget.progressed()) {
            patterns.add(growth(lesion));
        }
        if (newLesions == NewLesionStatus.UNEQUIVOCAL) {
            for (var lesion : reading.newLesions()) {
                if (lesion.sightings().get(visit).status() == NewLesionStatus.UNEQUIVOCAL) {
                    patterns.add(appearance(lesion));
                }
            }
        }
        return Collections.unmodifiableSet(patterns);
    }

    private static void addGrowth(
            CourseReading reading, int visit, int nadirVisit, boolean byReturn, Set<ProgressionPattern> patterns) {
        var now = reading.targetReadings().get(visit);
        var then = reading.targetReadings().get(nadirVisit);
        for (var pattern : List.of(ProgressionPattern.INTRAHEPATIC_GROWTH, ProgressionPattern.EXTRAHEPATIC_GROWTH)) {
            var grown = 0L;
            var hasReturned = false;
            for (var i = 0; i < now.size(); i++) {
                if (growth(reading.targets().get(i)) == pattern
                        && now.get(i) instanceof TargetReading.Measured measured) {
                    grown += measured.used().hundredths();
                    grown -= then.get(i) instanceof TargetReading.Measured before
                            ? before.used().hundredths()
                            : 0;
                    hasReturned |= !measured.gone();
                }
            }
            if (byReturn ? hasReturned : grown > 0) {
                patterns.add(pattern);
            }
        }
    }

    private static ProgressionPattern growth(Lesion lesion) {
        return lesion.isIntrahepatic()
                ? ProgressionPattern.INTRAHEPATIC_GROWTH
                : ProgressionPattern.EXTRAHEPATIC_GROWTH;
    }

    private static ProgressionPattern appearance(NewLesionCourse lesion) {
        if (lesion.first().kind() == LesionKind.TUMOUR_THROMBUS
                || lesion.first().site() == LesionSite.PORTAL_VEIN) {
            return ProgressionPattern.NEW_VASCULAR_INVASION;
        }
        return lesion.first().site() == LesionSite.LIVER
                ? ProgressionPattern.NEW_INTRAHEPATIC
                : ProgressionPattern.NEW_EXTRAHEPATIC;
    }
}
