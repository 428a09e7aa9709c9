package org.mrecist.cdshooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mrecist.assessment.Assessment;
import org.mrecist.assessment.CriteriaAssessment;
import org.mrecist.assessment.Guidance;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.criteria.VisitResponse;
import org.mrecist.explanation.CriteriaText;
import org.mrecist.explanation.FindingText;
import org.mrecist.explanation.Messages;
import org.mrecist.fhir.read.Chart;
import org.mrecist.fhir.read.ReaderCourse;
import org.mrecist.fhir.terminology.ValueList;
import org.mrecist.fhir.write.Made;
import org.mrecist.fhir.write.ResponseObservation;
import org.mrecist.findings.Finding;
import org.mrecist.findings.Severity;
import org.mrecist.guideline.Evidence;
import org.mrecist.guideline.Match;
import org.mrecist.guideline.NextSteps;
import org.mrecist.measure.Millimetres;
import org.mrecist.measure.Percent;

/// Makes the card of a course: the response at the last visit, the numbers of the latest visits, the options.
public final class ResponseCard {
    /// So many visits after the baseline are shown; the answer of the assessment itself has all.
    private static final int VISITS_SHOWN = 6;

    private static final int DOUBTS_SHOWN = 8;

    private final Chart chart;
    private final ReaderCourse read;
    private final Assessment assessment;
    private final Sources sources;
    private final Made made;
    private final List<String> unavailable;

    /// What cards are made from.
    ///
    /// @param messages the words of doubts about the data; all else is English
    /// @param base the public address of the service; null where none is configured
    public record Sources(
            Guidance guidance, Messages messages, @Nullable URI base) {}

    /// @param unavailable what could not be had around the tumour sizes, in words
    public ResponseCard(
            Chart chart,
            ReaderCourse read,
            Assessment assessment,
            Sources sources,
            Made made,
            List<String> unavailable) {
        this.chart = chart;
        this.read = read;
        this.assessment = assessment;
        this.sources = sources;
        this.made = made;
        this.unavailable = List.copyOf(unavailable);
    }

    /// The card.
    ///
    /// @param call tells the cards of one call from those of another
    public Card card(UUID call) {
        return new Card(uuid(call, "card"), summary(), indicator(), detail(), links(), suggestion(call));
    }

    private UUID uuid(UUID call, String what) {
        var name = call + " " + made.inputDigest() + " " + chart.courses().indexOf(read) + " " + what;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private Card.Indicator indicator() {
        return overall() == OverallResponse.PD ? Card.Indicator.WARNING : Card.Indicator.INFO;
    }

    private OverallResponse overall() {
        return Objects.requireNonNull(assessment.basis().overall(), "a card is of a visit after the baseline");
    }

    private String summary() {
        var parts = assessment.criteria().stream()
                .map(criteria -> CriteriaText.of(criteria.name()) + ": " + inShort(criteria))
                .toList();
        var whole = String.join("; ", parts) + ", " + assessment.basis().date();
        return whole.length() < Card.SUMMARY_LIMIT
                ? whole
                : parts.getFirst() + ", " + assessment.basis().date();
    }

    private static String inShort(CriteriaAssessment criteria) {
        var visit = criteria.response().visits().getLast();
        var change = visit.sums().changeFromBaseline();
        return category(visit)
                + (change == null ? "" : " (" + visit.sums().target() + ", " + change + " from baseline)");
    }

    private static String category(VisitResponse visit) {
        var classification = visit.classification();
        return classification == null
                ? "baseline"
                : switch (classification.overall()) {
                    case CR, PR, SD, PD -> classification.overall().name();
                    case NE -> "not evaluable";
                    case NON_CR_NON_PD -> "non-CR/non-PD";
                };
    }

    private String detail() {
        var detail = new Markdown();
        if (!read.performers().isEmpty()) {
            detail.paragraph("Reader " + (chart.courses().indexOf(read) + 1) + " of "
                    + chart.courses().size() + ": the readers' measurements differ, and each has a card.");
        }
        detail.table(head(), rows());
        var notes = notes();
        if (!notes.isEmpty()) {
            detail.list(notes);
        }
        addOptions(detail);
        return detail.toString();
    }

    private List<String> head() {
        var head = new ArrayList<>(List.of("Visit"));
        for (var criteria : assessment.criteria()) {
            head.add(CriteriaText.of(criteria.name()));
            head.add("Sum");
            head.add("From baseline");
            head.add("From nadir");
        }
        return head;
    }

    private List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        var count = assessment.basis().criteria().response().visits().size();
        for (var i = 0; i < count; i++) {
            if (i > 0 && i < count - VISITS_SHOWN) {
                continue;
            }
            var row = new ArrayList<String>();
            for (var criteria : assessment.criteria()) {
                var visit = criteria.response().visits().get(i);
                if (row.isEmpty()) {
                    row.add(visit.visit().date().toString());
                }
                row.add(category(visit));
                row.add(words(visit.sums().target()));
                row.add(visit.isBaseline() ? "" : words(visit.sums().changeFromBaseline()));
                row.add(words(visit.sums().changeFromNadir()));
            }
            rows.add(row);
        }
        return rows;
    }

    private static String words(@Nullable Millimetres length) {
        return length == null ? "" : length.toString();
    }

    private static String words(@Nullable Percent change) {
        return change == null ? "" : change.toString();
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        for (var criteria : assessment.criteria()) {
            var name = CriteriaText.of(criteria.name());
            criteria.response()
                    .visits()
                    .getLast()
                    .notEvaluable()
                    .forEach(each -> notes.add(name + ": " + Markdown.escaped(each.lesion()) + " is not evaluable: "
                            + ValueList.code(each.reason()).display() + "."));
            var provisional = criteria.provisional().getLast();
            if (provisional != null) {
                notes.add(name + ": provisional, "
                        + ValueList.code(provisional.reason()).display()
                        + (provisional.earliestDate() == null ? "" : ", until " + provisional.earliestDate()) + ".");
            }
            criteria.best()
                    .ifPresent(best -> notes.add(name + ": best overall response " + best.category() + ", "
                            + (best.confirmed() ? "confirmed" : "not confirmed") + "."));
        }
        addDoubts(notes);
        notes.addAll(unavailable);
        return notes;
    }

    private void addDoubts(List<String> notes) {
        var doubts = assessment.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .toList();
        doubts.stream()
                .limit(DOUBTS_SHOWN)
                .forEach(finding ->
                        notes.add("Doubt: " + Markdown.escaped(FindingText.of(finding, sources.messages()))));
        if (doubts.size() > DOUBTS_SHOWN) {
            notes.add((doubts.size() - DOUBTS_SHOWN) + " further doubts about the data.");
        }
    }

    private void addOptions(Markdown detail) {
        var steps = sources.guidance().nextSteps(assessment, LocalDate.ofInstant(made.at(), ZoneOffset.UTC));
        var applying = steps.matches()
                .filter(match -> match.status() == Match.Status.APPLIES)
                .toList();
        detail.paragraph("**Options of published guidance** for " + steps.category()
                + ": options, not orders; their order carries no meaning.");
        detail.list(applying.stream().map(ResponseCard::option).toList());
        if (steps.onlyMatch()) {
            detail.paragraph("That only one applies is due to the options known here, and is no recommendation.");
        }
        addMissing(steps, detail);
        detail.paragraph(sources.guidance().guideline().packs().stream()
                .map(pack -> Markdown.escaped(pack.notice() + " " + pack.id() + " " + pack.version() + "."))
                .collect(Collectors.joining(" ")));
    }

    private static String option(Match match) {
        var option = match.option();
        var sources = option.evidence().stream()
                .filter(evidence -> evidence.reading() != Evidence.Reading.NOT_READ)
                .map(Evidence::source)
                .distinct()
                .collect(Collectors.joining(", "));
        var cautions = match.cautions().stream()
                .filter(Match.ShownCaution::recorded)
                .map(caution -> " Caution: " + caution.text())
                .collect(Collectors.joining());
        return Markdown.escaped(option.title() + (sources.isEmpty() ? "" : " (" + sources + ")") + cautions);
    }

    private static void addMissing(NextSteps steps, Markdown detail) {
        var open = steps.matches()
                .filter(match -> match.status() == Match.Status.NEEDS_INFO)
                .toList();
        if (!open.isEmpty()) {
            var missing = open.stream()
                    .flatMap(match -> match.missing().stream())
                    .map(each -> each.fact().printed())
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "));
            detail.paragraph("To decide " + open.size() + " further: " + Markdown.escaped(missing) + ".");
        }
    }

    private List<Card.Link> links() {
        return Optional.ofNullable(sources.base()).stream()
                .flatMap(address -> List.of(
                        new Card.Link(
                                "Rules and readings in force",
                                address.resolve("v1/criteria/MRECIST").toString()),
                        new Card.Link("Workbench", address.toString()))
                        .stream())
                .toList();
    }

    /// Recording what was assessed, as a preliminary observation: the only thing that is safe to put into a record at a
    /// click. Nothing is offered where nothing was decided, or where readers differ.
    private Card.@Nullable Suggestion suggestion(UUID call) {
        if (overall() == OverallResponse.NE || chart.courses().size() > 1) {
            return null;
        }
        var basis = assessment.basis().criteria();
        var observation = new ResponseObservation(
                        chart, read, basis, basis.response().followUps().size() - 1, made)
                .assessment();
        return new Card.Suggestion(
                uuid(call, "suggestion"),
                "Record the response as a preliminary observation",
                "Create a preliminary Observation with the response by " + CriteriaText.of(basis.name())
                        + " and the numbers it rests on",
                withoutId(observation));
    }

    /// The record gives it an id of its own.
    private static ObjectNode withoutId(ObjectNode observation) {
        observation.remove("id");
        return observation;
    }
}
