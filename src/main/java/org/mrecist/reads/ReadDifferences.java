package org.mrecist.reads;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mrecist.criteria.Margins;
import org.mrecist.criteria.NewLesionStatus;
import org.mrecist.criteria.TargetResponse;
import org.mrecist.criteria.VisitResponse;
import org.mrecist.criteria.VisitResponse.Classification;
import org.mrecist.criteria.VisitResponse.LesionValue;
import org.mrecist.measure.Millimetres;
import org.mrecist.reads.ReadDifference.Kind;
import org.mrecist.trace.Fact;

/// Finds why readers differ at one visit, from what the criteria made of each read.
final class ReadDifferences {
    private final List<ReadVisit> visits;
    private final List<ReadDifference> found = new ArrayList<>();

    /// The visit as one reader saw it.
    private record ReadVisit(String reader, VisitResponse response, Classification classification) {}

    private ReadDifferences(List<ReadVisit> visits) {
        this.visits = visits;
    }

    /// The reasons, never empty.
    static List<ReadDifference> of(List<Read> reads, String criteria, String visit) {
        var visits = new ArrayList<ReadVisit>();
        var notRead = new ArrayList<Fact>();
        for (var read : reads) {
            var response = read.by(criteria).response().followUps().stream()
                    .filter(each -> each.visit().id().equals(visit))
                    .findFirst();
            response.ifPresentOrElse(
                    each -> visits.add(
                            new ReadVisit(read.reader(), each, Objects.requireNonNull(each.classification()))),
                    () -> notRead.add(new Fact.Term("reader", read.reader())));
        }
        var differences = new ReadDifferences(visits);
        if (!notRead.isEmpty()) {
            differences.found.add(new ReadDifference(Kind.VISIT_NOT_READ, notRead));
        }
        differences.find();
        return List.copyOf(differences.found);
    }

    private void find() {
        if (differ(Classification::target)) {
            targetsChosen();
            sums();
            mostDifferentLength();
            nearThreshold();
        }
        notEvaluable();
        if (differ(Classification::nonTarget)) {
            add(
                    Kind.NON_TARGETS_DIFFER,
                    each -> Fact.of(each.reader(), each.classification().nonTarget()));
        }
        if (differ(Classification::newLesions)) {
            newLesions();
        }
        if (differ(Classification::held)) {
            found.add(new ReadDifference(
                    Kind.RESPONSE_HELD,
                    visits.stream()
                            .filter(each -> each.classification().held())
                            .map(each -> (Fact) new Fact.Term("reader", each.reader()))
                            .toList()));
        }
        if (found.isEmpty()) {
            add(
                    Kind.HISTORY,
                    each -> Fact.of(each.reader(), each.classification().overall()));
        }
    }

    private void targetsChosen() {
        var shared = sharedTargets();
        var facts = new ArrayList<Fact>();
        for (var each : visits) {
            targets(each)
                    .filter(lesion -> !shared.contains(lesion))
                    .forEach(lesion -> facts.add(new Fact.OfLesion(each.reader(), lesion)));
        }
        if (!facts.isEmpty()) {
            found.add(new ReadDifference(Kind.TARGETS_CHOSEN_DIFFERENTLY, facts));
        }
    }

    private void sums() {
        var facts = new ArrayList<Fact>();
        for (var each : visits) {
            var sums = each.response().sums();
            if (sums.target() != null) {
                facts.add(Fact.of(each.reader(), sums.target()));
            }
            var change = sums.changeFromBaseline();
            if (change != null) {
                facts.add(new Fact.Change(each.reader(), change));
            }
        }
        if (!facts.isEmpty()) {
            found.add(new ReadDifference(Kind.SUMS_DIFFER, facts));
        }
    }

    private void mostDifferentLength() {
        sharedTargets().stream()
                .map(this::lengths)
                .flatMap(Optional::stream)
                .max(Comparator.comparing(Lengths::spread))
                .filter(lengths -> !lengths.spread().isZero())
                .ifPresent(lengths -> {
                    var facts = new ArrayList<Fact>(List.of(Fact.lesion(lengths.lesion())));
                    lengths.byReader().forEach((reader, length) -> facts.add(Fact.of(reader, length)));
                    found.add(new ReadDifference(Kind.MEASURED_DIFFERENTLY, facts));
                });
    }

    /// What each reader's visit contributes for one lesion.
    private record Lengths(String lesion, Map<String, Millimetres> byReader) {
        Millimetres spread() {
            var sorted = byReader.values().stream().sorted().toList();
            return sorted.getLast().minus(sorted.getFirst());
        }
    }

    private Optional<Lengths> lengths(String lesion) {
        var byReader = new LinkedHashMap<String, Millimetres>();
        for (var each : visits) {
            each.response().lesions().stream()
                    .filter(value -> value.lesion().id().equals(lesion))
                    .map(LesionValue::used)
                    .filter(Objects::nonNull)
                    .forEach(used -> byReader.put(each.reader(), used));
        }
        return byReader.size() > 1 ? Optional.of(new Lengths(lesion, byReader)) : Optional.empty();
    }

    private void nearThreshold() {
        for (var each : visits) {
            var others = visits.stream()
                    .map(other -> other.classification().target())
                    .filter(response -> response != each.classification().target())
                    .collect(Collectors.toSet());
            margins(each.classification().margins())
                    .filter(margin -> others.contains(margin.category()))
                    .forEach(margin -> found.add(new ReadDifference(
                            Kind.NEAR_THRESHOLD,
                            List.of(
                                    new Fact.Term("reader", each.reader()),
                                    Fact.of("category", margin.category()),
                                    Fact.of("margin", margin.change())))));
        }
    }

    private static Stream<Margins.Margin> margins(Margins margins) {
        return Stream.concat(Stream.ofNullable(margins.toBetter()), Stream.ofNullable(margins.toWorse()));
    }

    private void notEvaluable() {
        for (var each : visits) {
            if (each.classification().target() != TargetResponse.NE && !differ(Classification::nonTarget)) {
                continue;
            }
            each.response()
                    .notEvaluable()
                    .forEach(lesion -> found.add(new ReadDifference(
                            Kind.NOT_EVALUABLE,
                            List.of(
                                    Fact.lesion(lesion.lesion()),
                                    new Fact.Term("reader", each.reader()),
                                    Fact.of("reason", lesion.reason())))));
        }
    }

    private void newLesions() {
        var facts = new ArrayList<Fact>();
        for (var each : visits) {
            facts.add(Fact.of(each.reader(), each.classification().newLesions()));
            if (each.classification().newLesions() != NewLesionStatus.NONE) {
                each.response().visit().newLesions().stream()
                        .filter(lesion -> !lesion.absent())
                        .forEach(lesion -> facts.add(new Fact.OfLesion(each.reader(), lesion.id())));
            }
        }
        found.add(new ReadDifference(Kind.NEW_LESIONS_DIFFER, facts));
    }

    private Set<String> sharedTargets() {
        var shared = new LinkedHashSet<String>();
        visits.stream().limit(1).flatMap(ReadDifferences::targets).forEach(shared::add);
        for (var each : visits) {
            shared.retainAll(targets(each).collect(Collectors.toSet()));
        }
        return shared;
    }

    private static Stream<String> targets(ReadVisit visit) {
        return visit.response().lesions().stream().map(each -> each.lesion().id());
    }

    private boolean differ(Function<Classification, Object> member) {
        return visits.stream()
                        .map(each -> member.apply(each.classification()))
                        .distinct()
                        .count()
                > 1;
    }

    private void add(Kind kind, Function<ReadVisit, Fact> fact) {
        found.add(new ReadDifference(kind, visits.stream().map(fact).toList()));
    }
}
