package org.mrecist.cdisc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mrecist.findings.Severity;

/// Collects findings. Of one kind in one variable only the first are listed and the others counted, so that a fault
/// of a whole column does not bury the others.
final class DatasetFindings {
    /// How many of a kind are listed: what was merely read in a certain way is told once.
    private static final int MOST_LISTED = 100;

    private record Kind(
            String code, Domain dataset, @Nullable String variable) {}

    private static final class Group {
        private final List<DatasetFinding> listed = new ArrayList<>();
        private int others;
        private @Nullable DatasetFinding last;
    }

    private final Map<Kind, Group> groups = new LinkedHashMap<>();

    void add(DatasetFinding finding) {
        var group = groups.computeIfAbsent(
                new Kind(finding.code(), finding.dataset(), finding.variable()), _ -> new Group());
        if (group.listed.size() < (finding.severity() == Severity.INFO ? 1 : MOST_LISTED)) {
            group.listed.add(finding);
        } else {
            group.others++;
            group.last = finding;
        }
    }

    void addAll(Collection<DatasetFinding> findings) {
        findings.forEach(this::add);
    }

    /// By dataset, those of the whole dataset first, then by row.
    List<DatasetFinding> inOrder() {
        return groups.values().stream()
                .flatMap(group -> listed(group).stream())
                .sorted(Comparator.comparing(DatasetFinding::dataset)
                        .thenComparingInt(each -> each.row() == null ? 0 : each.row()))
                .toList();
    }

    private static List<DatasetFinding> listed(Group group) {
        var last = group.last;
        if (last == null) {
            return group.listed;
        }
        var listed = new ArrayList<>(group.listed);
        var first = listed.removeLast();
        listed.add(new DatasetFinding(
                first.code(),
                first.severity(),
                first.dataset(),
                first.row(),
                first.variable(),
                first.about(),
                first.text() + " The same holds " + group.others + (group.others == 1 ? " more time" : " more times")
                        + (last.row() == null ? "." : ", the last time in row " + last.row() + ".")));
        return listed;
    }
}
