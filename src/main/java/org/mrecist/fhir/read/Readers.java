package org.mrecist.fhir.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mrecist.fhir.issue.Issue;
import org.mrecist.fhir.issue.IssueCode;
import org.mrecist.fhir.issue.IssueType;
import org.mrecist.fhir.issue.Issues;
import org.mrecist.fhir.issue.Severity;
import org.mrecist.fhir.terminology.Property;

/// Who read the images. Where readers differ on a lesion, each has a course of his own; values of different readers
/// are never mixed in it, except those of readers with whom nobody differs.
///
/// @param differing the readers who differ from one another on some lesion and day, in the order of their first
///     report; empty where nobody does
/// @param unattributed the reports that differ from others and name no reader
record Readers(Set<String> differing, Set<SizeReport> unattributed) {
    /// As many readers can be compared.
    private static final int MOST = 5;

    /// Stands for the size that does not tell what it is of.
    private static final Object SIZE = new Object();

    static Readers of(LesionDrafts lesions, Issues issues) {
        var readers = new Readers(new LinkedHashSet<>(), Collections.newSetFromMap(new IdentityHashMap<>()));
        for (var lesion : lesions.all()) {
            var byDate = new LinkedHashMap<LocalDate, List<SizeReport>>();
            lesion.reports()
                    .forEach(report -> byDate.computeIfAbsent(report.date(), _ -> new ArrayList<>())
                            .add(report));
            byDate.values().forEach(reports -> readers.addFrom(reports, issues));
        }
        if (readers.differing.size() > MOST) {
            issues.addFault(
                    lesions.all().getFirst().first().place().element("performer"),
                    IssueCode.TOO_MANY_READERS,
                    "At most " + MOST + " readers who differ from one another are assessed.");
        }
        return readers;
    }

    /// @param reports of one lesion and day
    private void addFrom(List<SizeReport> reports, Issues issues) {
        if (reports.size() < 2 || !contradict(reports)) {
            return;
        }
        var nameless =
                reports.stream().filter(report -> report.reader().isEmpty()).toList();
        if (!nameless.isEmpty()) {
            unattributed.addAll(reports.subList(1, reports.size()));
            issues.add(new Issue(
                    Severity.ERROR,
                    IssueType.BUSINESS_RULE,
                    IssueCode.READER_MISSING.code(),
                    "Several values for one lesion and day must each name their performer, so that they can be told"
                            + " apart by reader.",
                    nameless.stream()
                            .map(report -> report.place().element("performer").expression())
                            .toList()));
            return;
        }
        var names = reports.stream().map(SizeReport::reader).collect(Collectors.toCollection(LinkedHashSet::new));
        if (names.size() > 1) {
            differing.addAll(names);
        }
    }

    private static boolean contradict(Collection<SizeReport> reports) {
        var said = new HashMap<Object, Object>();
        for (var report : reports) {
            for (Map.Entry<Object, Object> each : said(report).entrySet()) {
                var before = said.putIfAbsent(each.getKey(), each.getValue());
                if (before != null && !before.equals(each.getValue())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Map<Object, Object> said(SizeReport report) {
        var said = new HashMap<Object, Object>();
        if (report.size() != null) {
            said.put(SIZE, report.size().length());
        }
        for (var property : Property.values()) {
            var value =
                    property.scope() == Property.Scope.FINDING ? report.stated().find(property, Object.class) : null;
            if (value != null) {
                said.put(property, value);
            }
        }
        return said;
    }

    /// The reports that a reader's course is made of: his own, and those of everybody who differs with nobody.
    List<SizeReport> reportsOf(String reader, List<SizeReport> reports) {
        return reports.stream()
                .filter(report -> !unattributed.contains(report)
                        && (report.reader().equals(reader) || !differing.contains(report.reader())))
                .toList();
    }
}
