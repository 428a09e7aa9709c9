package org.mrecist.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mrecist.criteria.NewLesionStatus;
import org.mrecist.criteria.ResponseCriteria;
import org.mrecist.timeline.Contradictions;
import org.mrecist.timeline.Course;
import org.mrecist.timeline.Fault;

/// Assesses one course: the entry for everything outside the core.
public final class Assessor {
    private Assessor() {}

    /// What keeps a course from being assessed: its contradictions, and what the requested rule sets cannot take.
    ///
    /// @param criteria names of rule sets
    /// @param unsound JSON pointers of the parts that could not be read, about which nothing is said
    /// @return the faults by place, empty if the course can be assessed
    public static List<Fault> faults(Course course, List<String> criteria, Set<String> unsound) {
        var faults = new ArrayList<>(Contradictions.of(course, unsound));
        for (var name : criteria) {
            CriteriaRegistry.find(name)
                    .ifPresent(each -> unequivocalAtBaseline(course, each).stream()
                            .filter(fault -> unsound.stream().noneMatch(fault.pointer()::startsWith))
                            .filter(fault -> faults.stream().noneMatch(fault::equals))
                            .forEach(faults::add));
        }
        return faults.stream().sorted(Fault.BY_PLACE).toList();
    }

    /// Assesses a course.
    ///
    /// @throws IllegalArgumentException if the course has faults, or a rule set is not known
    public static Assessment assess(AssessmentRequest request) {
        var course = request.course();
        var faults = faults(course, request.criteria(), Set.of());
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("a course with faults is not assessed: "
                    + String.join(", ", faults.stream().map(Fault::code).toList()));
        }
        return assessSound(request);
    }

    /// Assesses a course that has no faults, which the caller made sure of by [#faults]; what comes of one that has
    /// any is not defined.
    ///
    /// @throws IllegalArgumentException if a rule set is not known
    public static Assessment assessSound(AssessmentRequest request) {
        return new Assessment(
                request,
                request.criteria().stream()
                        .map(name -> CriteriaAssessment.of(request.course(), criteria(name), request.protocol()))
                        .toList());
    }

    private static ResponseCriteria criteria(String name) {
        return CriteriaRegistry.find(name)
                .orElseThrow(() -> new IllegalArgumentException("not a known rule set: " + name));
    }

    /// A lesion that the rule set finds unequivocal at the baseline is a lesion of the baseline, not a new one.
    private static List<Fault> unequivocalAtBaseline(Course course, ResponseCriteria criteria) {
        var baseline = course.baseline();
        return baseline.newLesions().stream()
                .filter(report -> !report.absent()
                        && criteria.newLesionReading(report, List.of()).status() == NewLesionStatus.UNEQUIVOCAL)
                .map(report -> new Fault(
                        baseline.pointerToNewLesion(report.id()),
                        "new-lesion-unequivocal-at-baseline",
                        "a lesion that is unequivocal at the baseline is no new lesion: list it among the lesions"))
                .toList();
    }
}
