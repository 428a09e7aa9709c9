package org.mrecist.cdisc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Compares the responses of a source with those decided here. Each test that the source has for a reader is compared
/// at every visit; what it does not have at all is not missed.
final class SourceComparison {
    private final Settings settings;
    private final DatasetFindings findings;
    private final Map<Key, DerivedResponse> ours = new LinkedHashMap<>();
    private final Map<Key, ReportedResponse> theirs = new LinkedHashMap<>();
    private final Set<Series> judged = new HashSet<>();
    private final Map<VisitKey, String> visitNames = new LinkedHashMap<>();
    private final List<ResponseDifference> differences = new ArrayList<>();

    /// A response of a reader.
    ///
    /// @param category as the settings write it
    /// @param visit null for the best response
    private record Key(
            String subject,
            Evaluator evaluator,
            @Nullable String category,
            ResponseTest test,
            @Nullable VisitKey visit) {
        Series series() {
            return new Series(subject, evaluator, category);
        }
    }

    /// The responses of one reader by one set of criteria.
    private record Series(
            String subject, Evaluator evaluator, @Nullable String category) {}

    private SourceComparison(Settings settings, DatasetFindings findings) {
        this.settings = settings;
        this.findings = findings;
    }

    /// @return the differences by subject and reader, empty where there is none
    static List<ResponseDifference> of(
            List<DerivedResponse> ours, List<ReportedResponse> theirs, Settings settings, DatasetFindings findings) {
        var comparison = new SourceComparison(settings, findings);
        ours.forEach(comparison::addOurs);
        theirs.forEach(comparison::addTheirs);
        comparison.compare();
        return comparison.differences.stream()
                .sorted(Comparator.comparing(ResponseDifference::subject)
                        .thenComparing(ResponseDifference::evaluator, Evaluator.BY_NAME))
                .toList();
    }

    private void addOurs(DerivedResponse response) {
        var visit = response.visit();
        var key = new Key(
                response.subject(),
                response.evaluator(),
                response.category(),
                response.test(),
                response.isOfVisit() && visit != null ? visit.key() : null);
        ours.put(key, response);
        judged.add(key.series());
        if (visit != null) {
            visitNames.putIfAbsent(visit.key(), visit.id());
        }
    }

    private void addTheirs(ReportedResponse response) {
        if (settings.acceptedOnly() && !response.accepted()) {
            return;
        }
        var series = series(response);
        if (series == null) {
            return;
        }
        var timing = response.timing();
        var key = new Key(
                series.subject(),
                series.evaluator(),
                series.category(),
                response.test(),
                response.test() == ResponseTest.BESTRESP || timing == null ? null : timing.visit());
        if (timing != null && timing.name() != null) {
            visitNames.putIfAbsent(timing.visit(), timing.name());
        }
        var earlier = theirs.putIfAbsent(key, response);
        if (earlier != null) {
            report(
                    response,
                    earlier.term().equals(response.term())
                            ? Irregularity.RESPONSE_REPEATED
                            : Irregularity.RESPONSES_CONTRADICT,
                    earlier.place().row());
        }
    }

    /// The judged responses that a row is to be compared with, null where there are none, which is reported.
    private @Nullable Series series(ReportedResponse response) {
        var evaluators =
                List.of(response.evaluator(), new Evaluator(response.evaluator().role(), null));
        var category = response.category() == null ? null : category(response.category());
        if (response.category() != null && category == null) {
            report(response, Irregularity.CATEGORY_NOT_KNOWN);
            return null;
        }
        var isOnlyOne = category == null && settings.criteria().size() == 1;
        for (var evaluator : settings.acceptedOnly() ? evaluators : evaluators.subList(0, 1)) {
            var series = new Series(response.subject(), evaluator, category);
            if (judged.contains(series)) {
                return series;
            }
            var onlyOne = new Series(
                    response.subject(),
                    evaluator,
                    settings.categoryOf(settings.criteria().getFirst()));
            if (isOnlyOne && judged.contains(onlyOne)) {
                return onlyOne;
            }
        }
        report(
                response,
                category == null && !isOnlyOne ? Irregularity.CATEGORY_MISSING : Irregularity.RESPONSE_NOT_COMPARED);
        return null;
    }

    /// A category as the settings write it, null where it names no criteria that are asked for.
    private @Nullable String category(String category) {
        return settings.criteriaOf(category)
                .filter(settings.criteria()::contains)
                .map(settings::categoryOf)
                .orElse(null);
    }

    private void compare() {
        var tests = new HashSet<Key>();
        theirs.keySet().forEach(key -> tests.add(withoutVisit(key)));
        ours.forEach((key, response) -> {
            var reported = theirs.get(key);
            if (reported != null ? differs(reported, response) : tests.contains(withoutVisit(key))) {
                add(key, reported, response);
            }
        });
        theirs.forEach((key, reported) -> {
            if (!ours.containsKey(key)
                    && !ResponseTerms.meaning(key.test(), reported.term()).isEmpty()) {
                add(key, reported, null);
            }
        });
    }

    private static Key withoutVisit(Key key) {
        return new Key(key.subject(), key.evaluator(), key.category(), key.test(), null);
    }

    private static boolean differs(ReportedResponse reported, DerivedResponse decided) {
        return !ResponseTerms.meaning(reported.test(), reported.term())
                .equals(decided.terms().standard());
    }

    private void add(Key key, @Nullable ReportedResponse reported, @Nullable DerivedResponse decided) {
        differences.add(new ResponseDifference(
                key.subject(),
                key.evaluator(),
                key.category(),
                key.visit() == null ? null : visitNames.getOrDefault(key.visit(), inWords(key.visit())),
                key.test(),
                reported == null ? null : reported.term(),
                decided == null ? null : decided.terms().standard(),
                decided == null ? List.of() : decided.steps()));
    }

    private static String inWords(VisitKey visit) {
        return visit.number() == null ? "" : "VISITNUM " + visit.number().toPlainString();
    }

    private void report(ReportedResponse response, Irregularity kind, Object... words) {
        findings.add(DatasetFinding.at(response.place(), kind, words));
    }
}
