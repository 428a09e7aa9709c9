package org.mrecist.reads;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mrecist.assessment.AssessmentRequest;
import org.mrecist.assessment.CriteriaAssessment;
import org.mrecist.criteria.DatedResponse;
import org.mrecist.criteria.OverallResponse;

/// The reads of one course, compared visit by visit and over the course.
///
/// A visit after the baseline is the same for all readers where its id is. Readers agree on it if all have read it
/// and give it the same overall response.
///
/// @param reads at least two, each assessed by the same criteria under the same protocol
/// @param visits by criteria in the order requested, then by date
public record ReadsComparison(List<Read> reads, List<VisitAgreement> visits, List<BestResponseAgreement> best) {
    public ReadsComparison {
        reads = List.copyOf(reads);
        visits = List.copyOf(visits);
        best = List.copyOf(best);
    }

    /// Compares reads.
    ///
    /// @throws IllegalArgumentException if the reads cannot be compared
    public static ReadsComparison of(List<Read> reads) {
        var faults =
                ReadFaults.of(reads.stream().map(Read::reader).toList(), requests(reads), ReadFaults.NOTHING_UNSOUND);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("reads with faults are not compared: "
                    + String.join(", ", faults.stream().map(each -> each.code()).toList()));
        }
        var visits = new ArrayList<VisitAgreement>();
        var best = new ArrayList<BestResponseAgreement>();
        for (var criteria : reads.getFirst().assessment().request().criteria()) {
            var ofCriteria = visits(reads, criteria);
            visits.addAll(ofCriteria);
            best.add(best(reads, criteria, ofCriteria));
        }
        return new ReadsComparison(reads, visits, best);
    }

    /// The visits at which the readers differ, which an adjudicator decides.
    public List<VisitAgreement> toAdjudicate() {
        return visits.stream().filter(each -> !each.agrees()).toList();
    }

    private static List<AssessmentRequest> requests(List<Read> reads) {
        return reads.stream().map(each -> each.assessment().request()).toList();
    }

    private static List<VisitAgreement> visits(List<Read> reads, String criteria) {
        var dates = new LinkedHashMap<String, LocalDate>();
        reads.stream()
                .flatMap(read -> read.by(criteria).response().responses().stream())
                .forEach(response -> dates.putIfAbsent(id(response), response.date()));
        return dates.entrySet().stream()
                .sorted(Map.Entry.<String, LocalDate>comparingByValue(Comparator.naturalOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(visit -> visit(reads, criteria, visit.getKey(), visit.getValue()))
                .toList();
    }

    private static VisitAgreement visit(List<Read> reads, String criteria, String visit, LocalDate date) {
        var responses = new LinkedHashMap<String, DatedResponse>();
        for (var read : reads) {
            response(read.by(criteria), visit).forEach(response -> responses.put(read.reader(), response));
        }
        var agrees = responses.size() == reads.size()
                && areSame(responses.values().stream().map(DatedResponse::overall));
        return new VisitAgreement(
                criteria,
                visit,
                date,
                responses,
                agrees,
                agrees ? List.of() : ReadDifferences.of(reads, criteria, visit));
    }

    private static BestResponseAgreement best(List<Read> reads, String criteria, List<VisitAgreement> visits) {
        var best = new LinkedHashMap<String, OverallResponse>();
        for (var read : reads) {
            read.by(criteria).best().ifPresent(each -> best.put(read.reader(), each.category()));
        }
        var agrees = (best.isEmpty() || best.size() == reads.size()) && areSame(best.values().stream());
        return new BestResponseAgreement(
                criteria,
                best,
                agrees,
                visits.stream()
                        .filter(each -> !each.agrees())
                        .map(VisitAgreement::visit)
                        .toList());
    }

    private static Stream<DatedResponse> response(CriteriaAssessment assessment, String visit) {
        return assessment.response().responses().stream().filter(response -> visit.equals(response.visit()));
    }

    private static boolean areSame(Stream<OverallResponse> responses) {
        var distinct = new HashSet<OverallResponse>();
        responses.forEach(distinct::add);
        return distinct.size() <= 1;
    }

    private static String id(DatedResponse response) {
        var visit = response.visit();
        if (visit == null) {
            throw new IllegalArgumentException("a visit of a course must have an id");
        }
        return visit;
    }
}
