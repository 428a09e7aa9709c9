package org.mrecist.fhir.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One lesion with everything that was said of it.
final class LesionDraft {
    private final Set<String> keys = new LinkedHashSet<>();
    private final List<SizeReport> reports = new ArrayList<>();
    private String id = "";

    void add(SizeReport report) {
        keys.addAll(report.lesion().keys());
        reports.add(report);
    }

    void absorb(LesionDraft other) {
        keys.addAll(other.keys);
        reports.addAll(other.reports);
    }

    /// The same lesion with some of what was said of it.
    LesionDraft with(List<SizeReport> some) {
        var draft = new LesionDraft();
        draft.keys.addAll(keys);
        draft.reports.addAll(some);
        draft.id = id;
        return draft;
    }

    void name(String chosen) {
        id = chosen;
    }

    /// The name that it has in the course.
    String id() {
        return id;
    }

    Set<String> keys() {
        return keys;
    }

    /// In the order supplied, as far as it was plain from the start that they speak of one lesion.
    List<SizeReport> reports() {
        return reports;
    }

    /// The value of an identifier of it; null if it has none.
    @Nullable
    String name() {
        return reports.stream()
                .map(report -> report.lesion().name())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    boolean isIdentified() {
        return !keys.isEmpty();
    }

    SizeReport first() {
        return reports.getFirst();
    }

    LocalDate firstDate() {
        return reports.stream().map(SizeReport::date).min(LocalDate::compareTo).orElseThrow();
    }

    /// What was said of it on a day.
    List<SizeReport> on(LocalDate date) {
        return reports.stream().filter(report -> report.date().equals(date)).toList();
    }
}
