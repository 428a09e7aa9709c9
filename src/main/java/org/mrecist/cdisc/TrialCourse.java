package org.mrecist.cdisc;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mrecist.cdisc.DatasetFinding.About;
import org.mrecist.cdisc.DatasetFinding.Place;
import org.mrecist.findings.Finding;
import org.mrecist.findings.Severity;
import org.mrecist.timeline.Course;
import org.mrecist.timeline.Fault;
import org.mrecist.trace.Fact;

/// One reader's course of one subject, with the places that it was read from.
///
/// @param visits in date order, as those of the course
/// @param places the rows by the JSON pointers of the native request
record TrialCourse(ReaderRows rows, Course course, List<TrialVisit> visits, Map<String, Place> places) {
    TrialCourse {
        visits = List.copyOf(visits);
        places = Map.copyOf(places);
    }

    LocalDate referenceDate() {
        return course.referenceDate();
    }

    /// The visit of this id.
    TrialVisit visit(String id) {
        return visits.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    /// Whether a day was chosen among several for a visit.
    boolean hasPlacedVisit() {
        return visits.stream().anyMatch(TrialVisit::isPlaced);
    }

    /// A contradiction of the course, at the row that it is of.
    DatasetFinding finding(Fault fault) {
        return finding(fault.code(), Severity.ERROR, fault.pointer(), fault.detail());
    }

    /// What is doubtful about the data, at the row that it is of. Its values are left out: the row has them.
    DatasetFinding finding(Finding finding) {
        var words = new StringBuilder(finding.id().replace('-', ' '));
        words.setCharAt(0, Character.toUpperCase(words.charAt(0)));
        for (var fact : finding.facts()) {
            switch (fact) {
                case Fact.OfLesion(var _, var id) -> words.append(", lesion ").append(id);
                case Fact.OfVisit(var _, var id) -> words.append(", visit ").append(id);
                default -> {}
            }
        }
        if (!finding.criteria().isEmpty()) {
            words.append(" (").append(String.join(", ", finding.criteria())).append(')');
        }
        return finding(
                finding.id(),
                finding.severity(),
                finding.pointer(),
                words.append('.').toString());
    }

    private DatasetFinding finding(String code, Severity severity, String pointer, String text) {
        var place = place(pointer);
        return place == null
                ? new DatasetFinding(code, severity, Domain.TR, null, null, rows.about(), text)
                : new DatasetFinding(code, severity, place.dataset(), place.row(), place.variable(), null, text);
    }

    /// That a lesion was not evaluable at a visit.
    DatasetFinding notEvaluable(String criteria, String visitId, String lesion, String reason) {
        var visit = course.visits().stream()
                .filter(each -> each.id().equals(visitId))
                .findFirst()
                .orElseThrow();
        var kind = Irregularity.NOT_EVALUABLE;
        var place = places.get(visit.pointerToFinding(lesion));
        return place == null || visit.findingOf(lesion) == null
                ? DatasetFinding.about(
                        Domain.TR, new About(rows.subject(), rows.evaluator(), visitId), kind, criteria, lesion, reason)
                : DatasetFinding.at(place, kind, criteria, lesion, reason);
    }

    /// The row of the nearest place around a pointer, null where there is none.
    private @Nullable Place place(String pointer) {
        for (var end = pointer.length(); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
            var place = places.get(pointer.substring(0, end));
            if (place != null) {
                return place;
            }
        }
        return null;
    }
}
