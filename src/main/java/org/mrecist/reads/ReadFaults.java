package org.mrecist.reads;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mrecist.assessment.AssessmentRequest;
import org.mrecist.timeline.Fault;

/// Finds what keeps reads from being compared: they must be of one patient, under one protocol, with the same
/// dates.
public final class ReadFaults {
    /// Where every place could be read.
    public static final Set<String> NOTHING_UNSOUND = Set.of();

    private final List<AssessmentRequest> courses;
    private final Set<String> unsound;
    private final List<Fault> faults = new ArrayList<>();

    private ReadFaults(List<AssessmentRequest> courses, Set<String> unsound) {
        this.courses = courses;
        this.unsound = unsound;
    }

    /// The faults by place, pointing into the native request; empty if the reads can be compared.
    ///
    /// @param readers the name of each reader
    /// @param courses what each reader's course asks for, in the same order
    /// @param unsound JSON pointers of the parts that could not be read, about which nothing is said
    public static List<Fault> of(List<String> readers, List<AssessmentRequest> courses, Set<String> unsound) {
        var found = new ReadFaults(courses, unsound);
        found.readers(readers);
        found.sameForAll("subject", "subject-differs", each -> each.course().subject());
        found.sameForAll("criteria", "criteria-differ", AssessmentRequest::criteria);
        found.sameForAll("protocol", "protocol-differs", AssessmentRequest::protocol);
        found.sameForAll("treatment", "treatment-differs", each -> each.course().treatment());
        found.sameForAll("followUp", "follow-up-differs", each -> each.course().followUp());
        found.dates();
        return found.faults.stream().sorted(Fault.BY_PLACE).toList();
    }

    /// The faults of an adjudicator's choices, by place, pointing into the native request.
    ///
    /// @param readers the name of each reader
    /// @param courses what each reader's course asks for, in the same order
    /// @param unsound as for [#of]; where a read has a fault, nothing is said of the visits that choices name
    public static List<Fault> inAdjudication(
            List<String> readers, List<AssessmentRequest> courses, List<Adjudication> choices, Set<String> unsound) {
        var found = new ReadFaults(courses, unsound);
        var seen = new HashSet<List<String>>();
        for (var i = 0; i < choices.size(); i++) {
            var pointer = "/adjudication/" + i;
            var choice = choices.get(i);
            if (!found.isSound(pointer)) {
                continue;
            }
            if (!seen.add(List.of(choice.visit(), choice.criteria()))) {
                found.faults.add(new Fault(pointer, "duplicate-adjudication", "must be the only choice for the visit"));
            }
            if (found.isSound("/reads")) {
                found.choice(choice, pointer, readers);
            }
        }
        return found.faults.stream().sorted(Fault.BY_PLACE).toList();
    }

    private void choice(Adjudication choice, String pointer, List<String> readers) {
        if (courses.stream().noneMatch(each -> each.criteria().contains(choice.criteria()))) {
            faults.add(new Fault(
                    pointer + "/criteria", "unknown-criteria", "must be criteria that the reads are assessed by"));
        }
        if (courses.stream().noneMatch(each -> hasFollowUp(each, choice.visit()))) {
            faults.add(new Fault(pointer + "/visit", "unknown-visit", "must be a visit after the baseline"));
        } else if (choice.choice() instanceof Adjudication.OfReader(var reader)) {
            var position = readers.indexOf(reader);
            if (position < 0 || !hasFollowUp(courses.get(position), choice.visit())) {
                faults.add(new Fault(pointer + "/reader", "unknown-reader", "must be a reader who has read the visit"));
            }
        }
    }

    private static boolean hasFollowUp(AssessmentRequest request, String visit) {
        return request.course().assessedVisits().stream()
                .skip(1)
                .anyMatch(each -> each.id().equals(visit));
    }

    private void readers(List<String> readers) {
        var names = new HashSet<String>();
        for (var i = 0; i < readers.size(); i++) {
            var pointer = "/reads/" + i + "/reader";
            if (!unsound.contains(pointer) && !names.add(readers.get(i))) {
                faults.add(new Fault(pointer, "duplicate-reader", "must not be the name of another reader"));
            }
        }
    }

    private void sameForAll(String member, String code, Function<AssessmentRequest, @Nullable Object> value) {
        for (var i = 1; i < courses.size(); i++) {
            var pointer = "/reads/" + i + "/course/" + member;
            var first = value.apply(courses.getFirst());
            var other = value.apply(courses.get(i));
            if (!Objects.equals(first, other) && isSound(pointer) && isSound("/reads/0/course/" + member)) {
                faults.add(new Fault(pointer, code, "must be as in the first of the reads"));
            }
        }
    }

    private void dates() {
        var dates = new HashMap<String, LocalDate>();
        for (var i = 0; i < courses.size(); i++) {
            for (var visit : courses.get(i).course().visits()) {
                var pointer = "/reads/" + i + "/course" + visit.pointer() + "/date";
                if (!isSound(pointer)) {
                    continue;
                }
                var earlier = dates.putIfAbsent(visit.id(), visit.date());
                if (earlier != null && !earlier.equals(visit.date())) {
                    faults.add(new Fault(
                            pointer, "visit-date-differs", "must be the date that the other reads give the visit"));
                }
            }
        }
    }

    /// Whether neither the place nor anything that holds it or lies in it has a fault of its own.
    private boolean isSound(String pointer) {
        return unsound.stream()
                .noneMatch(each ->
                        each.equals(pointer) || each.startsWith(pointer + "/") || pointer.startsWith(each + "/"));
    }
}
