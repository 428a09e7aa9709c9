package org.mrecist.criteria;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mrecist.trace.Rule;

/// The printed table that turns the responses of targets, non-targets and new lesions into the overall response.
///
/// The constructor proves that every combination meets at least one row and that all rows it meets agree. The first
/// row met is the one cited.
public final class OverallTable {
    private final List<Row> rows;
    private final Map<TargetResponse, Map<NonTargetResponse, Row>> withNewLesion = new EnumMap<>(TargetResponse.class);
    private final Map<TargetResponse, Map<NonTargetResponse, Row>> withoutNewLesion =
            new EnumMap<>(TargetResponse.class);

    /// @param between what the rule set calls non-targets that are neither gone nor progressed
    /// @param rows in printed order
    /// @throws IllegalArgumentException if a combination meets no row, or two that disagree
    public OverallTable(NonTargetResponse between, List<Row> rows) {
        this.rows = List.copyOf(rows);
        var nonTargets = EnumSet.of(
                NonTargetResponse.CR, between, NonTargetResponse.PD, NonTargetResponse.NE, NonTargetResponse.NONE);
        var faults = new ArrayList<String>();
        for (var target : TargetResponse.values()) {
            for (var nonTarget : nonTargets) {
                for (var newLesion : new boolean[] {false, true}) {
                    var met = rows.stream()
                            .filter(row -> row.isMetBy(target, nonTarget, newLesion))
                            .toList();
                    var answers = met.stream().map(Row::overall).distinct().toList();
                    if (answers.size() != 1) {
                        faults.add("%s, %s, new lesion %s gives %s".formatted(target, nonTarget, newLesion, answers));
                    } else {
                        rowOf(newLesion)
                                .computeIfAbsent(target, _ -> new EnumMap<>(NonTargetResponse.class))
                                .put(nonTarget, met.getFirst());
                    }
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    "every combination must have one overall response: " + String.join("; ", faults));
        }
    }

    public List<Row> rows() {
        return rows;
    }

    /// The first printed row that the combination meets.
    ///
    /// @throws IllegalArgumentException if the rule set does not know the non-target response
    public Row row(TargetResponse target, NonTargetResponse nonTarget, NewLesionStatus newLesions) {
        var row = Objects.requireNonNull(
                        rowOf(newLesions == NewLesionStatus.UNEQUIVOCAL).get(target))
                .get(nonTarget);
        if (row == null) {
            throw new IllegalArgumentException("these criteria do not know the non-target response " + nonTarget);
        }
        return row;
    }

    private Map<TargetResponse, Map<NonTargetResponse, Row>> rowOf(boolean newLesion) {
        return newLesion ? withNewLesion : withoutNewLesion;
    }

    /// One printed row.
    ///
    /// @param target the target responses that it covers
    /// @param nonTarget the non-target responses that it covers
    /// @param newLesion the answers to "new lesions?" that it covers
    public record Row(
            Set<TargetResponse> target,
            Set<NonTargetResponse> nonTarget,
            Set<Boolean> newLesion,
            OverallResponse overall,
            Rule rule) {
        public Row {
            target = Set.copyOf(target);
            nonTarget = Set.copyOf(nonTarget);
            newLesion = Set.copyOf(newLesion);
        }

        boolean isMetBy(TargetResponse someTarget, NonTargetResponse someNonTarget, boolean someNewLesion) {
            return target.contains(someTarget)
                    && nonTarget.contains(someNonTarget)
                    && newLesion.contains(someNewLesion);
        }
    }
}
