package org.mrecist.assessment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrecist.assessment.SurveillancePlan.Examination;
import org.mrecist.assessment.SurveillancePlan.Window;
import org.mrecist.guideline.ClinicalFact;
import org.mrecist.guideline.FactValue;
import org.mrecist.guideline.Guideline;
import org.mrecist.guideline.Match;
import org.mrecist.guideline.NextSteps;
import org.mrecist.guideline.Option;
import org.mrecist.guideline.OptionCategory;
import org.mrecist.guideline.OptionType;
import org.mrecist.guideline.PatientFacts;
import org.mrecist.guideline.Timing;
import org.mrecist.timeline.TreatmentSession;

/// Lays the intervals that the options of surveillance give along the years after a complete response.
///
/// Which options hold depends on the months since the complete response, so that it is asked anew whenever a window is
/// laid. An option that goes into a more general one holds as long as that one does, and its intervals take the place
/// of the general one's as long as it gives any. Each further window counts from the last day of the one before.
final class SurveillancePlanner {
    private final Guideline guideline;
    private final Basis basis;
    private final PatientFacts patient;
    private final NextSteps.Shown shown;
    private final LocalDate completeSince;
    private final @Nullable LocalDate treatedOn;
    private final Map<Long, List<Option>> holding = new HashMap<>();

    private SurveillancePlanner(
            Guideline guideline, Assessment assessment, NextSteps.Shown shown, LocalDate completeSince) {
        this.guideline = guideline;
        this.shown = shown;
        this.completeSince = completeSince;
        basis = assessment.basis();
        patient = assessment.patientFacts();
        treatedOn = TreatmentSession.upTo(basis.date(), basis.course()).stream()
                .filter(session ->
                        session.modality() == basis.course().treatment().modality() && !session.perhapsRepeated())
                .map(TreatmentSession::date)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /// The plan; empty where the last visit is no complete response.
    static Optional<SurveillancePlan> plan(Guideline guideline, Assessment assessment, NextSteps.Shown shown) {
        return Optional.ofNullable(assessment.basis().completeSince())
                .map(since -> new SurveillancePlanner(guideline, assessment, shown, since).plan());
    }

    private SurveillancePlan plan() {
        var steps = NextSteps.of(guideline, OptionCategory.CR, patient, shown);
        var years = applying(steps)
                .map(Option::timing)
                .filter(Objects::nonNull)
                .map(Timing::leastYears)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(0);
        var until = completeSince.plusYears(years);
        var windows = new ArrayList<Window>();
        for (var examination : Examination.values()) {
            lay(examination, until, windows);
        }
        windows.sort(Comparator.comparing(Window::from).thenComparing(Window::examination));
        var undecided = surveillance(steps)
                .filter(match -> match.status() == Match.Status.NEEDS_INFO
                        && match.option().timing() != null)
                .toList();
        return new SurveillancePlan(basis, windows, until, undecided);
    }

    private void lay(Examination examination, LocalDate until, List<Window> windows) {
        var after = basis.date();
        var window = next(examination, after);
        while (window != null && window.from().isBefore(until)) {
            windows.add(window);
            after = window.to();
            window = next(examination, after);
        }
    }

    /// The window that comes first after a day, among those of the options that hold then.
    private @Nullable Window next(Examination examination, LocalDate after) {
        var options = holding.computeIfAbsent(ChronoUnit.MONTHS.between(completeSince, after), this::holding);
        var windows = options.stream()
                .map(option -> next(examination, option, after))
                .filter(Objects::nonNull)
                .toList();
        return windows.stream()
                .filter(window -> windows.stream()
                        .noneMatch(other -> other.option()
                                .refines()
                                .contains(window.option().id())))
                .min(Comparator.comparing(Window::to)
                        .thenComparing(window -> window.option().id()))
                .orElse(null);
    }

    /// The options that hold so many months after the complete response.
    private List<Option> holding(long months) {
        var stated = patient.contradicted().contains(ClinicalFact.MONTHS_SINCE_COMPLETE_RESPONSE)
                ? patient.stated()
                : patient.stated().without(ClinicalFact.MONTHS_SINCE_COMPLETE_RESPONSE);
        var then = PatientFacts.of(
                stated, patient.derived().with(ClinicalFact.MONTHS_SINCE_COMPLETE_RESPONSE, FactValue.of(months)));
        var applying = applying(NextSteps.of(guideline, OptionCategory.CR, then, shown))
                .toList();
        return applying.stream()
                .filter(option -> option.refines().isEmpty()
                        || applying.stream().anyMatch(other -> option.refines().contains(other.id())))
                .toList();
    }

    private static Stream<Option> applying(NextSteps steps) {
        return surveillance(steps)
                .filter(match -> match.status() == Match.Status.APPLIES)
                .map(Match::option);
    }

    private static Stream<Match> surveillance(NextSteps steps) {
        return steps.matches().filter(match -> match.option().type() == OptionType.SURVEILLANCE);
    }

    private @Nullable Window next(Examination examination, Option option, LocalDate after) {
        var timing = option.timing();
        if (timing == null) {
            return null;
        }
        var projected = !after.equals(basis.date());
        return switch (examination) {
            case IMAGING -> {
                var counted = sinceTreatment(timing, after);
                yield counted != null
                        ? new Window(examination, counted.from(), counted.to(), option, false)
                        : every(examination, timing.imagingEvery(), option, after, projected);
            }
            case AFP -> every(examination, timing.afpEvery(), option, after, projected);
        };
    }

    private static @Nullable Window every(
            Examination examination,
            Timing.@Nullable Span interval,
            Option option,
            LocalDate after,
            boolean projected) {
        return interval == null
                ? null
                : new Window(examination, interval.leastAfter(after), interval.mostAfter(after), option, projected);
    }

    private record Days(LocalDate from, LocalDate to) {}

    /// What is counted from the treatment itself: the first imaging, if it is still to come, and the months named.
    private @Nullable Days sinceTreatment(Timing timing, LocalDate after) {
        if (treatedOn == null) {
            return null;
        }
        var first = timing.first() != null
                ? timing.first()
                : timing.firstAfter().get(basis.course().treatment().modality());
        if (first != null && first.leastAfter(treatedOn).isAfter(after)) {
            return new Days(first.leastAfter(treatedOn), first.mostAfter(treatedOn));
        }
        return timing.afterwards().stream()
                .map(treatedOn::plusMonths)
                .filter(day -> day.isAfter(after))
                .findFirst()
                .map(day -> new Days(day, day))
                .orElse(null);
    }
}
