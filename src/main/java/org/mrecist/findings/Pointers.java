package org.mrecist.findings;

import org.mrecist.lesion.Lesion;
import org.mrecist.timeline.Course;
import org.mrecist.timeline.Visit;

/// Places in the request document, as JSON pointers.
final class Pointers {
    static final String LESIONS = "/lesions";
    static final String LIVER_DATE = "/context/liver/date";

    private Pointers() {}

    static String toLesion(Course course, Lesion lesion) {
        return LESIONS + "/" + course.lesions().indexOf(lesion);
    }

    static String toIntervention(int index) {
        return "/interventions/" + index;
    }

    /// The place of a lesion that an intervention names.
    static String toTreatedLesion(Course course, int intervention, String lesion) {
        return toIntervention(intervention) + "/lesions/"
                + course.interventions().get(intervention).lesions().indexOf(lesion);
    }

    static String toImaging(Visit visit, String member) {
        return visit.pointer() + "/imaging/" + member;
    }
}
