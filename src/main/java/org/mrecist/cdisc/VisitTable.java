package org.mrecist.cdisc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mrecist.cdisc.DatasetFinding.Place;
import org.mrecist.cdisc.VisitDays.Span;

/// Gathers the visits of one reader's course from the rows.
final class VisitTable {
    private final DatasetFindings findings;
    private final Map<VisitKey, Draft> drafts = new LinkedHashMap<>();

    /// A visit as far as the rows read tell.
    private static final class Draft {
        private final Place place;
        private @Nullable String name;
        private @Nullable PartialDate date;
        private @Nullable Integer studyDay;
        private boolean datesDiffer;
        private boolean accepted;

        Draft(Place place) {
            this.place = place;
        }
    }

    VisitTable(DatasetFindings findings) {
        this.findings = findings;
    }

    void add(Timing timing, Place place, boolean accepted) {
        var draft = drafts.computeIfAbsent(timing.visit(), _ -> new Draft(place));
        draft.accepted |= accepted;
        if (timing.name() != null && draft.name != null && !timing.name().equals(draft.name)) {
            findings.add(DatasetFinding.at(place.variable("VISIT"), Irregularity.VISIT_NAMES_DIFFER));
        }
        draft.name = draft.name == null ? timing.name() : draft.name;
        if (timing.date() != null) {
            addDate(draft, timing.date(), timing.studyDay(), place);
        }
    }

    private void addDate(Draft draft, PartialDate date, @Nullable Integer studyDay, Place place) {
        var earlier = draft.date;
        if (earlier != null && !earlier.earliest().equals(date.earliest()) && !draft.datesDiffer) {
            draft.datesDiffer = true;
            findings.add(DatasetFinding.at(place.variable(place.dataset() + "DTC"), Irregularity.VISIT_DATES_DIFFER));
        }
        if (earlier == null || isBetter(date, earlier)) {
            draft.date = date;
            draft.studyDay = studyDay;
        }
    }

    /// A complete date is better than a partial one, and an earlier one than a later.
    private static boolean isBetter(PartialDate date, PartialDate than) {
        return date.isComplete() == than.isComplete() ? date.earliest().isBefore(than.earliest()) : date.isComplete();
    }

    int size() {
        return drafts.size();
    }

    /// The visits by day.
    ///
    /// @return empty where no day fits a visit, which is reported
    Optional<List<TrialVisit>> inOrder() {
        var spans = new VisitDays(findings);
        drafts.forEach((key, draft) -> spans.add(key, draft.date, draft.place));
        var days = spans.days();
        if (days.isEmpty()) {
            return Optional.empty();
        }
        var ids = new HashSet<String>();
        var visits = new ArrayList<TrialVisit>();
        drafts.forEach((key, draft) -> {
            var span = Objects.requireNonNull(days.get().get(key));
            visits.add(visit(key, id(key, draft, ids), draft, span));
        });
        visits.sort(Comparator.comparing(TrialVisit::day));
        return Optional.of(visits);
    }

    private static TrialVisit visit(VisitKey key, String id, Draft draft, Span span) {
        var date = draft.date;
        return new TrialVisit(
                key,
                id,
                key.number(),
                draft.name,
                span.day(),
                span.earliest(),
                span.latest(),
                date == null ? null : date.text(),
                date != null && date.isComplete() ? draft.studyDay : null,
                draft.accepted,
                draft.place);
    }

    /// @param taken ids of other visits; takes this one
    private static String id(VisitKey key, Draft draft, Set<String> taken) {
        var id = draft.name == null ? numbered(key.number()) : draft.name;
        if (taken.contains(id)) {
            id = id + " (" + numbered(key.number()) + ")";
        }
        while (!taken.add(id)) {
            id = id + "'";
        }
        return id;
    }

    private static String numbered(@Nullable BigDecimal number) {
        return number == null ? "no VISITNUM" : "VISITNUM " + number.toPlainString();
    }
}
