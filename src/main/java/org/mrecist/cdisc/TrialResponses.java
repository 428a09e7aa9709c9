package org.mrecist.cdisc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrecist.assessment.Judge;
import org.mrecist.explanation.Messages;

/// The responses of a trial's subjects, decided from its datasets: the entry of this package.
///
/// From TU and TR each reader's course of each subject is judged apart. From RS alone the best responses are found of
/// the overall responses that it holds.
public final class TrialResponses {
    private final Settings settings;
    private final DatasetFindings findings = new DatasetFindings();
    private final List<DerivedResponse> responses = new ArrayList<>();
    private final List<DerivedResult> results = new ArrayList<>();
    private final Messages words;
    private final Judge judge;
    private final Sources sources;
    private final SourceRows rows;
    private List<Assumption> assumptions = List.of();
    private @Nullable List<ResponseDifference> comparison;
    private Map<String, Long> lastResults = Map.of();
    private int judgedVisits;

    /// The datasets of one trial that were sent: TU and TR, with or without RS, or RS alone.
    ///
    /// @param reported what was found while they were read
    public record Sources(
            @Nullable Dataset identified,
            @Nullable Dataset results,
            @Nullable Dataset responses,
            List<DatasetFinding> reported) {
        public Sources {
            if ((identified == null) != (results == null) || (results == null && responses == null)) {
                throw new IllegalArgumentException("TU and TR must be given together, or RS alone");
            }
            reported = List.copyOf(reported);
        }
    }

    private TrialResponses(Sources sources, Settings settings, Messages words, Judge judge) {
        this.words = words;
        this.judge = judge;
        this.sources = sources;
        this.settings = settings;
        findings.addAll(sources.reported());
        rows = new SourceRows(
                Stream.of(sources.identified(), sources.results(), sources.responses())
                        .flatMap(Stream::ofNullable)
                        .toList(),
                findings);
    }

    /// @param words in English, in which the texts of datasets and the findings about them are
    public static TrialResponses of(Sources sources, Settings settings, Messages words, Judge judge) {
        var decided = new TrialResponses(sources, settings, words, judge);
        if (sources.identified() != null && sources.results() != null) {
            decided.judge(sources.identified(), sources.results());
        } else if (sources.responses() != null) {
            decided.findBest(sources.responses());
        }
        return decided;
    }

    private void judge(Dataset identified, Dataset measured) {
        assumptions = Assumptions.ofLesions(settings);
        lastResults = TumourResult.lastSequenceNumbers(measured);
        var bySubject = new TreeMap<String, List<ReaderRows>>();
        for (var reader : ReaderRows.of(rows.identifications(identified), rows.results(measured, settings), findings)) {
            bySubject.computeIfAbsent(reader.subject(), _ -> new ArrayList<>()).add(reader);
        }
        bySubject.values().forEach(this::judge);
        if (sources.responses() != null) {
            comparison = SourceComparison.of(responses, rows.responses(sources.responses()), settings, findings);
        }
    }

    /// @param readers of one subject
    private void judge(List<ReaderRows> readers) {
        var courses = readers.stream()
                .flatMap(reader -> CourseAssembly.assemble(reader, settings, findings).stream())
                .filter(this::isWithinLimits)
                .map(course -> JudgedCourse.of(course, settings, words, judge))
                .toList();
        if (!courses.isEmpty()) {
            answer(courses);
        }
    }

    private boolean isWithinLimits(TrialCourse course) {
        judgedVisits += course.visits().size() * settings.criteria().size();
        if (judgedVisits <= Limits.JUDGED_VISITS) {
            return true;
        }
        findings.add(DatasetFinding.about(
                Domain.TR, course.rows().about(), Irregularity.TOO_MANY_JUDGED_VISITS, Limits.JUDGED_VISITS));
        return false;
    }

    private void answer(List<JudgedCourse> courses) {
        courses.forEach(course -> course.report(findings, judge));
        if (settings.acceptedOnly()) {
            var accepted = AcceptedRecords.of(courses, settings, findings, judge);
            responses.addAll(accepted.responses());
            results.addAll(accepted.results());
            return;
        }
        for (var course : courses) {
            responses.addAll(course.responses());
            responses.addAll(course.bestResponses(findings));
            results.addAll(course.results());
        }
    }

    private void findBest(Dataset held) {
        assumptions = Assumptions.ofResponses(settings);
        var reported = rows.responses(held);
        responses.addAll(ReportedCourses.bestResponses(reported, settings, findings, judge));
        comparison = SourceComparison.of(
                responses,
                reported.stream()
                        .filter(each -> each.test() == ResponseTest.BESTRESP)
                        .toList(),
                settings,
                findings);
    }

    /// RS: the responses.
    public DerivedDataset responses() {
        return DerivedDataset.ofResponses(rows.study(), studyOid(), responses);
    }

    /// The rows that TR gains: sums and changes. Null where the lesions are not known.
    public @Nullable DerivedDataset results() {
        return sources.results() == null
                ? null
                : DerivedDataset.ofResults(rows.study(), studyOid(), results, lastResults);
    }

    private @Nullable String studyOid() {
        return Stream.of(sources.results(), sources.responses())
                .flatMap(Stream::ofNullable)
                .map(Dataset::studyOid)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null);
    }

    public List<Assumption> assumptions() {
        return assumptions;
    }

    /// What is irregular or doubtful about the datasets, by dataset and row.
    public List<DatasetFinding> findings() {
        return findings.inOrder();
    }

    /// Where a source's responses differ from those decided here. Null where no source was sent.
    public @Nullable List<ResponseDifference> comparison() {
        return comparison;
    }
}
