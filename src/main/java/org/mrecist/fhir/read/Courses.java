package org.mrecist.fhir.read;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mrecist.fhir.data.Reference;
import org.mrecist.fhir.issue.IssueCode;
import org.mrecist.fhir.issue.Issues;

/// Makes courses of what was said of lesions: one, or one for each reader where readers differ.
final class Courses {
    private static final int MOST_VISITS = 200;
    private static final int MOST_LESIONS = 100;

    private final List<SizeReport> reports;
    private final LesionDrafts drafts;
    private final List<LocalDate> dates;
    private final ReadSettings settings;
    private final Surroundings around;
    private final Issues issues;

    private Courses(List<SizeReport> reports, ReadSettings settings, Surroundings around, Issues issues) {
        this.reports = reports;
        this.settings = settings;
        this.around = around;
        this.issues = issues;
        drafts = LesionDrafts.of(reports);
        dates = List.copyOf(reports.stream().map(SizeReport::date).collect(Collectors.toCollection(TreeSet::new)));
    }

    /// @param reports at least one
    /// @param issues takes what contradicts itself in them; with such, the courses are not to be assessed
    static List<ReaderCourse> of(List<SizeReport> reports, ReadSettings settings, Surroundings around, Issues issues) {
        return new Courses(reports, settings, around, issues).assemble();
    }

    private List<ReaderCourse> assemble() {
        var tooMuch = isTooMuch();
        if (!hasBaseline() || tooMuch) {
            return List.of();
        }
        var readers = Readers.of(drafts, issues);
        if (readers.differing().isEmpty()) {
            return List.of(assemble("", readers));
        }
        return readers.differing().stream()
                .map(reader -> {
                    var course = assemble(reader, readers);
                    return new ReaderCourse(performers(reader), course.course(), course.origins(), course.sources());
                })
                .toList();
    }

    private ReaderCourse assemble(String reader, Readers readers) {
        return new CourseAssembly(drafts.seenBy(reader, readers), dates, settings, around, issues).assemble();
    }

    private List<Reference> performers(String reader) {
        return reports.stream()
                .filter(report -> report.reader().equals(reader))
                .map(SizeReport::performers)
                .findFirst()
                .orElseThrow();
    }

    private boolean isTooMuch() {
        if (dates.size() > MOST_VISITS) {
            issues.addFault(
                    settings.document(), IssueCode.TOO_MANY_VISITS, "At most " + MOST_VISITS + " days are assessed.");
        }
        if (drafts.all().size() > MOST_LESIONS) {
            issues.addFault(
                    settings.document(),
                    IssueCode.TOO_MANY_LESIONS,
                    "At most " + MOST_LESIONS
                            + " lesions are assessed. An observation that does not tell which lesion it is"
                            + " about counts as one of its own.");
        }
        return dates.size() > MOST_VISITS || drafts.all().size() > MOST_LESIONS;
    }

    private boolean hasBaseline() {
        var has = settings.baseline() == null || dates.contains(settings.baseline());
        if (!has) {
            issues.addFault(
                    settings.baselinePlace(),
                    IssueCode.NO_SUCH_VISIT,
                    "The baseline must be a day for which a tumour size was observed.");
        }
        return has;
    }
}
