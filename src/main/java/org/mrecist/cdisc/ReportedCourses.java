package org.mrecist.cdisc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mrecist.assessment.Judge;
import org.mrecist.cdisc.BestOfCourse.Days;
import org.mrecist.cdisc.DatasetFinding.About;
import org.mrecist.cdisc.HeldCourse.HeldVisit;
import org.mrecist.criteria.DatedResponse;
import org.mrecist.criteria.OverallResponse;

/// Best responses from the overall responses that a source holds, where nothing is known of the lesions.
final class ReportedCourses {
    private final Settings settings;
    private final DatasetFindings findings;
    private final Judge judge;

    /// One reader's responses about one subject by one set of criteria.
    private record Key(
            String subject, Evaluator evaluator, @Nullable String category) {
        static final Comparator<Key> IN_ORDER = Comparator.comparing(Key::subject)
                .thenComparing(Key::evaluator, Evaluator.BY_NAME)
                .thenComparing(each -> Objects.requireNonNullElse(each.category(), ""));

        About about() {
            return new About(subject, evaluator, null);
        }
    }

    private ReportedCourses(Settings settings, DatasetFindings findings, Judge judge) {
        this.judge = judge;
        this.settings = settings;
        this.findings = findings;
    }

    /// The best responses by subject, reader and criteria.
    static List<DerivedResponse> bestResponses(
            List<ReportedResponse> rows, Settings settings, DatasetFindings findings, Judge judge) {
        var courses = new ReportedCourses(settings, findings, judge);
        var byCourse = new TreeMap<Key, List<ReportedResponse>>(Key.IN_ORDER);
        for (var row : rows) {
            if (row.test() == ResponseTest.OVRLRESP && courses.isAnswered(row)) {
                byCourse.computeIfAbsent(courses.key(row), _ -> new ArrayList<>())
                        .add(row);
            }
        }
        var best = new ArrayList<DerivedResponse>();
        byCourse.forEach((key, ofCourse) -> courses.best(key, ofCourse).ifPresent(best::add));
        return best;
    }

    private boolean isAnswered(ReportedResponse row) {
        if (row.category() != null
                && settings.criteriaOf(row.category())
                        .filter(settings.criteria()::contains)
                        .isEmpty()) {
            findings.add(DatasetFinding.at(row.place().variable("RSCAT"), Irregularity.CATEGORY_NOT_KNOWN));
            return false;
        }
        return !settings.acceptedOnly() || row.accepted();
    }

    /// Accepted records are taken together, whoever of one role gave them.
    private Key key(ReportedResponse row) {
        var evaluator = settings.acceptedOnly() ? new Evaluator(row.evaluator().role(), null) : row.evaluator();
        var category = row.category() == null
                ? null
                : settings.criteriaOf(row.category()).map(settings::categoryOf).orElseThrow();
        return new Key(row.subject(), evaluator, category);
    }

    private Optional<DerivedResponse> best(Key key, List<ReportedResponse> rows) {
        var responses = new HashMap<VisitKey, ReportedResponse>();
        var visits = new VisitTable(findings);
        var sound = true;
        for (var row : rows) {
            var timing = Objects.requireNonNull(row.timing());
            visits.add(timing, row.place(), row.accepted());
            var earlier = responses.putIfAbsent(timing.visit(), row);
            if (earlier != null) {
                var same = earlier.term().equals(row.term());
                report(
                        row,
                        same ? Irregularity.RESPONSE_REPEATED : Irregularity.RESPONSES_CONTRADICT,
                        earlier.place().row());
                sound &= same;
            } else if (ResponseTerms.findOverall(row.term()).isEmpty()) {
                report(row, Irregularity.RESPONSE_NOT_KNOWN);
                sound = false;
            }
        }
        var timings = rows.stream()
                .map(ReportedResponse::timing)
                .filter(Objects::nonNull)
                .toList();
        var reference = ReferenceDate.find(key.about(), Domain.RS, timings, settings, findings);
        if (reference == null) {
            findings.add(DatasetFinding.about(Domain.RS, key.about(), Irregularity.REFERENCE_DATE_MISSING));
        }
        if (visits.size() > Limits.VISITS) {
            findings.add(DatasetFinding.about(Domain.RS, key.about(), Irregularity.TOO_MANY_VISITS, Limits.VISITS));
            findings.add(DatasetFinding.about(Domain.RS, key.about(), Irregularity.COURSE_NOT_JUDGED));
            return Optional.empty();
        }
        var days = visits.inOrder();
        if (!sound || reference == null || days.isEmpty()) {
            findings.add(DatasetFinding.about(Domain.RS, key.about(), Irregularity.COURSE_NOT_JUDGED));
            return Optional.empty();
        }
        var held = days.get().stream()
                .map(visit -> new HeldVisit(visit, dated(visit, Objects.requireNonNull(responses.get(visit.key())))))
                .toList();
        return new HeldCourse(
                        Domain.RS,
                        key.subject(),
                        key.evaluator(),
                        key.category(),
                        held,
                        Days.known(reference),
                        settings.acceptedOnly())
                .best(settings, findings, judge);
    }

    private static DatedResponse dated(TrialVisit visit, ReportedResponse row) {
        OverallResponse overall = ResponseTerms.findOverall(row.term()).orElseThrow();
        return new DatedResponse(visit.id(), visit.day(), overall, overall);
    }

    private void report(ReportedResponse row, Irregularity kind, Object... words) {
        findings.add(DatasetFinding.at(row.place().variable("RSSTRESC"), kind, words));
    }
}
