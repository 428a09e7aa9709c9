package org.mrecist.cdisc;

import java.util.List;
import org.mrecist.timeline.Course;

/// The courses that a trial's TU and TR hold, one of each reader of each subject, in the order of subjects and readers.
///
/// @param courses those that hold together; why others do not is among the findings
/// @param assumptions what the datasets do not say, and what was taken instead
/// @param findings what is irregular about the datasets, by dataset and row
public record TrialCourses(List<ReadersCourse> courses, List<Assumption> assumptions, List<DatasetFinding> findings) {
    public TrialCourses {
        courses = List.copyOf(courses);
        assumptions = List.copyOf(assumptions);
        findings = List.copyOf(findings);
    }

    /// One reader's course of one subject.
    public record ReadersCourse(Evaluator evaluator, Course course) {}

    /// @param reported what was found while the datasets were read
    public static TrialCourses of(
            Dataset identified, Dataset results, List<DatasetFinding> reported, Settings settings) {
        var findings = new DatasetFindings();
        findings.addAll(reported);
        var rows = new SourceRows(List.of(identified, results), findings);
        var courses =
                ReaderRows.of(rows.identifications(identified), rows.results(results, settings), findings).stream()
                        .flatMap(reader -> CourseAssembly.assemble(reader, settings, findings).stream())
                        .map(read -> new ReadersCourse(read.rows().evaluator(), read.course()))
                        .toList();
        return new TrialCourses(courses, Assumptions.ofLesions(settings), findings.inOrder());
    }
}
