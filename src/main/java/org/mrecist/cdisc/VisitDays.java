package org.mrecist.cdisc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrecist.cdisc.DatasetFinding.Place;

/// Finds a day for each visit. One with a complete date has it; one without is placed between the visits before and
/// after by VISITNUM, in the middle of its month where that fits, else in the middle of the days that do.
final class VisitDays {
    private final DatasetFindings findings;
    private final List<Visit> complete = new ArrayList<>();
    private final List<Visit> incomplete = new ArrayList<>();
    private final Map<VisitKey, Span> days = new HashMap<>();

    private record Visit(VisitKey key, @Nullable PartialDate date, Place place) {
        boolean isBefore(Visit other) {
            return key.number() != null
                    && other.key.number() != null
                    && key.number().compareTo(other.key.number()) < 0;
        }
    }

    /// The day of a visit, and the days that it can be.
    record Span(LocalDate day, LocalDate earliest, LocalDate latest) {}

    VisitDays(DatasetFindings findings) {
        this.findings = findings;
    }

    /// @param date null if not given
    void add(VisitKey key, @Nullable PartialDate date, Place place) {
        var visit = new Visit(key, date, place);
        if (date != null && date.isComplete()) {
            complete.add(visit);
            days.put(key, new Span(date.earliest(), date.earliest(), date.earliest()));
        } else {
            incomplete.add(visit);
        }
    }

    /// @return empty where no day fits a visit, which is reported
    Optional<Map<VisitKey, Span>> days() {
        reportOrder();
        incomplete.sort(Comparator.comparing(
                each -> each.key().number(), Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder())));
        for (var visit : incomplete) {
            var span = span(visit);
            var place = visit.place().variable(visit.place().dataset() + "DTC");
            if (span == null) {
                findings.add(DatasetFinding.at(place, Irregularity.VISIT_NOT_PLACED));
                return Optional.empty();
            }
            days.put(visit.key(), span);
            findings.add(DatasetFinding.at(place, Irregularity.VISIT_DATE_PLACED));
        }
        return Optional.of(days);
    }

    private void reportOrder() {
        for (var visit : complete) {
            if (complete.stream()
                    .anyMatch(other -> other.isBefore(visit) && day(other).isAfter(day(visit)))) {
                findings.add(DatasetFinding.at(
                        visit.place().variable(visit.place().dataset() + "DTC"), Irregularity.VISITS_OUT_OF_ORDER));
            }
        }
    }

    private @Nullable Span span(Visit visit) {
        var date = visit.date();
        var first = later(date == null ? null : date.earliest(), dayAfterEarlier(visit));
        var last = earlier(date == null ? null : date.latest(), dayBeforeLater(visit));
        if (first == null) {
            first = last;
        }
        if (last == null) {
            last = first;
        }
        if (first == null || last == null || last.isBefore(first)) {
            return null;
        }
        var middle = date == null ? null : date.middle();
        var fits = middle != null && !middle.isBefore(first) && !middle.isAfter(last);
        return new Span(fits ? Objects.requireNonNull(middle) : PartialDate.between(first, last), first, last);
    }

    /// The day after the latest visit of a smaller number that has a day.
    private @Nullable LocalDate dayAfterEarlier(Visit visit) {
        var day = Stream.concat(complete.stream(), incomplete.stream())
                .filter(other -> other.isBefore(visit) && days.containsKey(other.key()))
                .map(this::day)
                .max(LocalDate::compareTo);
        return day.map(each -> each.plusDays(1)).orElse(null);
    }

    /// The day before the earliest visit of a greater number that has a date, with a day left for each visit between.
    private @Nullable LocalDate dayBeforeLater(Visit visit) {
        var next = complete.stream().filter(visit::isBefore).min(Comparator.comparing(this::day));
        if (next.isEmpty()) {
            return null;
        }
        var between = incomplete.stream()
                .filter(other -> visit.isBefore(other) && other.isBefore(next.get()))
                .count();
        return day(next.get()).minusDays(1 + between);
    }

    private LocalDate day(Visit visit) {
        return Objects.requireNonNull(days.get(visit.key())).day();
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
