package org.mrecist.reads;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mrecist.criteria.OverallResponse;

/// How far the readers of many courses agree by one set of criteria.
///
/// @param units how many visits, or courses, at least two readers have judged
/// @param agreed how many of them all their readers gave the same response
/// @param fleiss of all readers together; empty where it is not defined
/// @param pairs each two readers who share a unit, by name
public record AgreementOfCases(
        String criteria, Unit unit, int units, int agreed, Optional<Kappa> fleiss, List<Pair> pairs) {
    public AgreementOfCases {
        pairs = List.copyOf(pairs);
    }

    /// What is counted.
    public enum Unit {
        /// Visits after the baseline. Those of one course depend on one another, which the interval does not heed.
        VISIT,
        /// Courses, by their best overall response.
        COURSE
    }

    /// Two readers.
    ///
    /// @param units how many both have judged
    /// @param agreed to how many of them both gave the same response
    /// @param cohen empty where it is not defined
    public record Pair(String first, String second, int units, int agreed, Optional<Kappa> cohen) {}

    /// The agreement by each set of criteria, in the order in which the cases name them: of visits, then of
    /// courses.
    public static List<AgreementOfCases> of(List<ReadsComparison> cases) {
        var criteria = new LinkedHashSet<String>();
        cases.forEach(each -> each.best().forEach(best -> criteria.add(best.criteria())));
        var agreement = new ArrayList<AgreementOfCases>();
        for (var name : criteria) {
            agreement.add(of(
                    name,
                    Unit.VISIT,
                    cases.stream()
                            .flatMap(each -> each.visits().stream())
                            .filter(each -> each.criteria().equals(name))
                            .map(VisitAgreement::overall)
                            .toList()));
            agreement.add(of(
                    name,
                    Unit.COURSE,
                    cases.stream()
                            .flatMap(each -> each.best().stream())
                            .filter(each -> each.criteria().equals(name))
                            .map(BestResponseAgreement::best)
                            .toList()));
        }
        return List.copyOf(agreement);
    }

    private static AgreementOfCases of(String criteria, Unit unit, List<Map<String, OverallResponse>> judged) {
        var comparable = judged.stream().filter(each -> each.size() > 1).toList();
        return new AgreementOfCases(
                criteria,
                unit,
                comparable.size(),
                (int) comparable.stream()
                        .map(Map::values)
                        .filter(AgreementOfCases::isOne)
                        .count(),
                Kappa.fleiss(comparable.stream()
                        .map(each -> List.copyOf(each.values()))
                        .toList()),
                pairs(comparable));
    }

    private static List<Pair> pairs(List<Map<String, OverallResponse>> judged) {
        var readers = judged.stream()
                .flatMap(each -> each.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        var pairs = new ArrayList<Pair>();
        for (var i = 0; i < readers.size(); i++) {
            for (var k = i + 1; k < readers.size(); k++) {
                pair(readers.get(i), readers.get(k), judged).ifPresent(pairs::add);
            }
        }
        return pairs;
    }

    private static Optional<Pair> pair(String first, String second, List<Map<String, OverallResponse>> judged) {
        var ofFirst = new ArrayList<OverallResponse>();
        var ofSecond = new ArrayList<OverallResponse>();
        for (var each : judged) {
            if (each.containsKey(first) && each.containsKey(second)) {
                ofFirst.add(Objects.requireNonNull(each.get(first)));
                ofSecond.add(Objects.requireNonNull(each.get(second)));
            }
        }
        var agreed = 0;
        for (var i = 0; i < ofFirst.size(); i++) {
            agreed += ofFirst.get(i) == ofSecond.get(i) ? 1 : 0;
        }
        return ofFirst.isEmpty()
                ? Optional.empty()
                : Optional.of(new Pair(first, second, ofFirst.size(), agreed, Kappa.cohen(ofFirst, ofSecond)));
    }

    private static boolean isOne(Collection<OverallResponse> responses) {
        return responses.stream().distinct().count() == 1;
    }
}
