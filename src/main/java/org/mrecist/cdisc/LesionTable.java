package org.mrecist.cdisc;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mrecist.cdisc.DatasetFinding.Place;
import org.mrecist.cdisc.Identification.Role;
import org.mrecist.cdisc.Identification.Test;
import org.mrecist.lesion.Lesion;
import org.mrecist.lesion.LesionKind;
import org.mrecist.lesion.LesionRole;

/// The lesions of one reader's course, from the rows of TU.
final class LesionTable {
    private final DatasetFindings findings;
    private final Map<String, Identified> identified = new LinkedHashMap<>();
    private final Map<String, String> carriers = new HashMap<>();
    private final Map<MergeKey, Merge> merges = new LinkedHashMap<>();
    private final Set<String> unfollowed = new HashSet<>();
    private boolean sound = true;

    /// A lesion with the row that identifies it.
    ///
    /// @param partOf what it split from, null if it is no part
    record Identified(
            Identification row,
            TumourLocation location,
            @Nullable String partOf) {
        boolean isNew() {
            return row.role() == Role.NEW;
        }

        boolean isNode() {
            return location.kind() == LesionKind.LYMPH_NODE;
        }

        boolean isTarget() {
            return row.role() == Role.TARGET;
        }

        /// A lesion of the baseline, or a part of one.
        Lesion toLesion() {
            return new Lesion(
                    row.lesion(),
                    isTarget() ? LesionRole.TARGET : LesionRole.NON_TARGET,
                    location.kind(),
                    location.site(),
                    null,
                    partOf,
                    null,
                    null,
                    null);
        }
    }

    /// Two targets that have grown together.
    ///
    /// @param carrier the target whose length is that of both from then on
    record Merge(Timing timing, String lesion, String carrier, Place place) {}

    private record MergeKey(String lesion, VisitKey visit) {}

    private LesionTable(DatasetFindings findings) {
        this.findings = findings;
    }

    static LesionTable of(ReaderRows rows, DatasetFindings findings) {
        var table = new LesionTable(findings);
        for (var test : Test.values()) {
            rows.identified().stream().filter(each -> each.test() == test).forEach(table::add);
        }
        return table;
    }

    /// Whether it is known of every lesion what it is.
    boolean isSound() {
        return sound;
    }

    /// The lesions of the baseline and the parts of them.
    List<Identified> ofBaseline() {
        return identified.values().stream().filter(each -> !each.isNew()).toList();
    }

    List<Identified> newLesions() {
        return identified.values().stream().filter(Identified::isNew).toList();
    }

    Collection<Merge> merges() {
        return merges.values();
    }

    /// @return null where the lesion has not merged at that visit
    @Nullable
    Merge findMerge(String lesion, VisitKey visit) {
        return merges.get(new MergeKey(lesion, visit));
    }

    /// The lesion that results of this TRLNKID are of, null if it is none that is followed.
    @Nullable
    Identified find(String lesion) {
        return identified.get(carriers.getOrDefault(lesion, lesion));
    }

    /// Whether TU says that the lesion is none that criteria follow.
    boolean isUnfollowed(String lesion) {
        return unfollowed.contains(lesion);
    }

    private void add(Identification row) {
        if (row.role() == Role.OTHER) {
            unfollowed.add(row.lesion());
            return;
        }
        switch (row.test()) {
            case TUMIDENT -> identify(row, null);
            case TUSPLIT -> {
                var parent = parent(row);
                if (parent == null) {
                    report(row, "TUGRPID", Irregularity.SPLIT_WITHOUT_PARENT);
                    sound = false;
                } else {
                    identify(row, parent);
                }
            }
            case TUMERGE -> merge(row);
        }
    }

    private void identify(Identification row, @Nullable String parent) {
        var earlier = identified.get(row.lesion());
        if (earlier == null) {
            var location = TumourLocation.of(row.location());
            identified.put(row.lesion(), new Identified(row, location, parent));
            if (location.doubt() != null) {
                report(row, "TULOC", location.doubt());
            }
        } else if (earlier.row().role() == row.role()) {
            report(
                    row,
                    "TULNKID",
                    Irregularity.IDENTIFIED_AGAIN,
                    earlier.row().place().row());
        } else {
            report(
                    row,
                    "TUORRES",
                    Irregularity.ROLE_CONTRADICTS,
                    earlier.row().place().row());
            sound = false;
        }
    }

    /// What a part split from: TUGRPID, else TULNKID up to its last point.
    private @Nullable String parent(Identification row) {
        var point = row.lesion().lastIndexOf('.');
        for (var candidate : new @Nullable String[] {
            row.group(), point < 0 ? null : row.lesion().substring(0, point)
        }) {
            if (candidate != null && !candidate.equals(row.lesion()) && isTarget(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    private void merge(Identification row) {
        var timing = row.timing();
        var both = row.lesion().split("/", -1);
        if (timing == null) {
            report(row, "VISITNUM", Irregularity.VISIT_MISSING);
        } else if (both.length == 2 && isTarget(both[0]) && isTarget(both[1])) {
            carriers.put(row.lesion(), both[0]);
            add(new Merge(timing, both[1], both[0], row.place()));
        } else if (row.lesion().equals(row.group()) && isTarget(row.lesion())) {
            // The carrier's own row.
            return;
        } else if (row.group() != null && isTarget(row.lesion()) && isTarget(row.group())) {
            add(new Merge(timing, row.lesion(), row.group(), row.place()));
        } else {
            report(row, "TUGRPID", Irregularity.MERGE_NOT_UNDERSTOOD);
        }
    }

    private void add(Merge merge) {
        merges.putIfAbsent(new MergeKey(merge.lesion(), merge.timing().visit()), merge);
    }

    private boolean isTarget(String lesion) {
        var known = identified.get(lesion);
        return known != null && known.isTarget();
    }

    private void report(Identification row, String variable, Irregularity kind, Object... words) {
        findings.add(DatasetFinding.at(row.place().variable(variable), kind, words));
    }
}
