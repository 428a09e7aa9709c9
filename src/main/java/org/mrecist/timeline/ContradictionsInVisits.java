package org.mrecist.timeline;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What contradicts itself in the visits as such, in the treatments and in the dates.
final class ContradictionsInVisits {
    private final ReadableCourse course;
    private final List<Fault> faults;

    ContradictionsInVisits(ReadableCourse course, List<Fault> faults) {
        this.course = course;
        this.faults = faults;
    }

    void find() {
        addInVisits();
        addInInterventions();
        var treatment = course.course().treatment();
        if (isBefore(treatment.lastDate(), treatment.start())) {
            add("/treatment/lastDate", "last-treatment-before-start", "must not be before the start of the treatment");
        }
        addAfterDeath();
    }

    private void addInVisits() {
        var ids = new HashSet<String>();
        var dates = new HashSet<LocalDate>();
        var baselines = 0;
        for (var visit : course.visits()) {
            var pointer = visit.pointer();
            if (course.isSound(pointer + "/id") && !ids.add(visit.id())) {
                add(pointer + "/id", "duplicate-visit-id", "must not be the id of another visit");
            }
            if (course.isSound(pointer + "/date") && !dates.add(visit.date())) {
                add(pointer + "/date", "two-visits-on-one-date", "must not be the date of another visit");
            }
            baselines += visit.statedBaseline() ? 1 : 0;
            if (visit.statedBaseline() && baselines > 1) {
                add(pointer + "/baseline", "two-baselines", "must be true for one visit only");
            }
        }
    }

    private void addInInterventions() {
        var interventions = course.course().interventions();
        for (var i = 0; i < interventions.size(); i++) {
            var intervention = interventions.get(i);
            var pointer = "/interventions/" + i;
            if (!intervention.modality().isLocal() && course.isSound(pointer + "/modality")) {
                add(pointer + "/modality", "intervention-not-local", "must be a local treatment");
            }
            for (var k = 0; k < intervention.lesions().size(); k++) {
                var treated = pointer + "/lesions/" + k;
                if (course.isSound(treated) && isNowhere(intervention.lesions().get(k))) {
                    add(treated, "unknown-lesion", "must be the id of a lesion or new lesion of this request");
                }
            }
        }
    }

    /// Whether it is certain that neither a lesion nor a new lesion has this id.
    private boolean isNowhere(String id) {
        if (!course.isUnknown(id) || !course.soundness().isSoundThroughout("/visits", "newLesions")) {
            return false;
        }
        return course.visits().stream()
                .allMatch(visit -> course.soundness().isSoundThroughout(visit.pointer() + "/newLesions", "id")
                        && visit.newLesions().stream()
                                .noneMatch(report -> report.id().equals(id)));
    }

    private void addAfterDeath() {
        var followUp = course.course().followUp();
        var death = followUp.deathDate();
        if (death == null) {
            return;
        }
        var treatment = course.course().treatment();
        addAfter(death, treatment.start(), "/treatment/start");
        addAfter(death, treatment.lastDate(), "/treatment/lastDate");
        addAfter(death, followUp.lastKnownAliveDate(), "/followUp/lastKnownAliveDate");
        addAfter(death, followUp.newTherapyDate(), "/followUp/newTherapyDate");
        addAfter(death, followUp.progressionDate(), "/followUp/progressionDate");
        for (var visit : course.visits()) {
            addAfter(death, visit.date(), visit.pointer() + "/date");
        }
        var interventions = course.course().interventions();
        for (var i = 0; i < interventions.size(); i++) {
            addAfter(death, interventions.get(i).date(), "/interventions/" + i + "/date");
        }
    }

    private void addAfter(LocalDate death, @Nullable LocalDate date, String pointer) {
        if (isBefore(death, date) && course.isSound(pointer)) {
            add(pointer, "date-after-death", "must not be after the date of death");
        }
    }

    private static boolean isBefore(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isBefore(other);
    }

    private void add(String pointer, String code, String detail) {
        faults.add(new Fault(pointer, code, detail));
    }
}
