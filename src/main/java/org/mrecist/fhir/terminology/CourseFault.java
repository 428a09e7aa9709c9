package org.mrecist.fhir.terminology;

import java.util.List;

/// The stable names of what can contradict itself in a course.
public final class CourseFault {
    public static final List<String> CODES = List.of(
            "absent-but-enhancing",
            "absent-with-diameter",
            "date-after-death",
            "duplicate-finding",
            "duplicate-lesion-id",
            "duplicate-new-lesion",
            "duplicate-visit-id",
            "enhancement-contradicts-viable",
            "finding-without-state",
            "intervention-not-local",
            "last-treatment-before-start",
            "measured-without-diameter",
            "member-does-not-fit-kind",
            "merge-cycle",
            "merged-into-itself",
            "merged-into-non-target",
            "merged-into-unmeasured",
            "merged-non-target",
            "merged-with-diameter",
            "merged-with-state",
            "new-lesion-changed",
            "new-lesion-id-taken",
            "new-lesion-unequivocal-at-baseline",
            "no-lesions",
            "not-evaluable-with-diameter",
            "parent-found-beside-part",
            "part-cycle",
            "part-not-target",
            "part-of-itself",
            "part-of-non-target",
            "progression-on-target",
            "site-does-not-fit-kind",
            "target-without-baseline",
            "two-baselines",
            "two-responses-on-one-date",
            "two-visits-on-one-date",
            "unequivocal-at-baseline",
            "unknown-lesion");

    private CourseFault() {}
}
