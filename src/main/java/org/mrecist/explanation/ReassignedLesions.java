package org.mrecist.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mrecist.criteria.CourseReading;
import org.mrecist.trace.Step;

/// Lesions that the criteria follow as something else than the caller chose, or not at all.
final class ReassignedLesions {
    private static final NumberedKey AS_NON_TARGET = ClinicianText.numberedKey("reassigned-as-non-target", "lesions");
    private static final NumberedKey LEFT_OUT = ClinicianText.numberedKey("reassigned-left-out", "lesions");

    private ReassignedLesions() {}

    /// Clauses on them, none where every lesion is followed as it was chosen.
    static List<String> clauses(CourseReading reading, Messages messages) {
        var asNonTarget = new ArrayList<String>();
        var leftOut = new ArrayList<String>();
        for (var each : reading.followed()) {
            switch (each.as().value()) {
                case TARGET -> {}
                case NON_TARGET -> {
                    if (each.lesion().isTarget()) {
                        asNonTarget.add(each.lesion().id());
                    }
                }
                case LEFT_OUT -> leftOut.add(each.lesion().id());
            }
        }
        return Stream.concat(
                        AS_NON_TARGET.clause(asNonTarget, messages).stream(),
                        LEFT_OUT.clause(leftOut, messages).stream())
                .toList();
    }

    /// Why.
    static Stream<Step> steps(CourseReading reading) {
        return reading.followed().stream().flatMap(each -> each.as().steps().stream());
    }

    static Stream<MessageKey> keys() {
        return Stream.of(AS_NON_TARGET, LEFT_OUT).flatMap(NumberedKey::keys);
    }
}
