package org.mrecist.cdisc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mrecist.assessment.CriteriaAssessment;
import org.mrecist.assessment.Judge;
import org.mrecist.cdisc.DatasetFinding.About;
import org.mrecist.cdisc.HeldCourse.HeldVisit;

/// The accepted records among several readers' courses of one subject. Each reader is judged over the reader's whole
/// course; of the visits only the accepted ones are answered, and the best response is that of the accepted visits of
/// one role, whoever read them.
final class AcceptedRecords {
    private final Settings settings;
    private final DatasetFindings findings;
    private final Judge judge;
    private final List<DerivedResponse> responses = new ArrayList<>();
    private final List<DerivedResult> results = new ArrayList<>();

    private AcceptedRecords(Settings settings, DatasetFindings findings, Judge judge) {
        this.judge = judge;
        this.settings = settings;
        this.findings = findings;
    }

    /// @param courses of one subject
    static AcceptedRecords of(List<JudgedCourse> courses, Settings settings, DatasetFindings findings, Judge judge) {
        var accepted = new AcceptedRecords(settings, findings, judge);
        var byRole = new LinkedHashMap<@Nullable String, List<JudgedCourse>>();
        for (var course : courses) {
            byRole.computeIfAbsent(course.course().rows().evaluator().role(), _ -> new ArrayList<>())
                    .add(course);
        }
        byRole.values().forEach(accepted::addRole);
        if (accepted.responses.isEmpty() && accepted.results.isEmpty()) {
            var rows = courses.getFirst().course().rows();
            findings.add(DatasetFinding.about(
                    Domain.TR, new About(rows.subject(), Evaluator.NOT_GIVEN, null), Irregularity.NO_ACCEPTED_RECORD));
        }
        return accepted;
    }

    List<DerivedResponse> responses() {
        return responses;
    }

    List<DerivedResult> results() {
        return results;
    }

    private void addRole(List<JudgedCourse> courses) {
        var readers = courses.stream()
                .filter(each -> each.course().visits().stream().anyMatch(TrialVisit::accepted))
                .toList();
        for (var reader : readers) {
            reader.responses().stream().filter(DerivedResponse::accepted).forEach(responses::add);
            reader.results().stream().filter(each -> each.visit().accepted()).forEach(results::add);
        }
        if (readers.size() > 1) {
            findings.add(DatasetFinding.about(Domain.TR, about(readers), Irregularity.SEVERAL_ACCEPTED_READERS));
        }
        if (!readers.isEmpty()) {
            for (var i = 0; i < settings.criteria().size(); i++) {
                addBest(readers, i);
            }
        }
    }

    private void addBest(List<JudgedCourse> readers, int criteria) {
        var visits = new ArrayList<HeldVisit>();
        for (var reader : readers) {
            for (var response : criteria(reader, criteria).response().responses()) {
                var visit = reader.course().visit(Objects.requireNonNull(response.visit()));
                if (visit.accepted()) {
                    visits.add(new HeldVisit(visit, response));
                }
            }
        }
        new HeldCourse(
                        Domain.TR,
                        readers.getFirst().course().rows().subject(),
                        evaluator(readers),
                        settings.categoryOf(settings.criteria().get(criteria)),
                        visits,
                        readers.getFirst().reference(),
                        true)
                .best(settings, findings, judge)
                .ifPresent(responses::add);
    }

    private static CriteriaAssessment criteria(JudgedCourse course, int position) {
        return course.assessment().criteria().get(position);
    }

    private static About about(List<JudgedCourse> readers) {
        return new About(readers.getFirst().course().rows().subject(), evaluator(readers), null);
    }

    /// The one reader, or the role of several.
    private static Evaluator evaluator(List<JudgedCourse> readers) {
        var first = readers.getFirst().course().rows().evaluator();
        return readers.size() == 1 ? first : new Evaluator(first.role(), null);
    }
}
