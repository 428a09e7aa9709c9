package org.mrecist.explanation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mrecist.assessment.Assessment;
import org.mrecist.assessment.BestChange;
import org.mrecist.assessment.CriteriaAssessment;
import org.mrecist.criteria.VisitResponse;
import org.mrecist.timeline.Course;
import org.mrecist.timeline.Visit;
import org.mrecist.trace.Fact;

/// What a picture shows, told for who does not see it: each visit with its sum and category, and what the course
/// comes to.
public final class PlotDescription {
    private static final String GROUP = "plot-description.";

    private static final MessageKey COURSE = MessageKey.of(GROUP + "course", "criteria");
    private static final MessageKey COURSE_OF = MessageKey.of(GROUP + "course-of", "subject", "criteria");
    private static final MessageKey WATERFALL = MessageKey.of(GROUP + "waterfall", "criteria");
    private static final MessageKey SWIMMER = MessageKey.of(GROUP + "swimmer", "criteria");

    private static final MessageKey BASELINE = MessageKey.of(GROUP + "baseline", "criteria", "visit", "date", "sum");
    private static final MessageKey BASELINE_WITHOUT_SUM =
            MessageKey.of(GROUP + "baseline-without-sum", "criteria", "visit", "date");
    private static final MessageKey BASELINE_VISIT = MessageKey.of(GROUP + "baseline-visit", "visit", "date", "sum");
    private static final MessageKey VISITS = MessageKey.of(GROUP + "visits", "visits");
    private static final MessageKey NO_VISIT = MessageKey.of(GROUP + "no-visit");
    private static final MessageKey VISIT = MessageKey.of(GROUP + "visit", "visit", "date", "sum", "category");
    private static final MessageKey VISIT_WITHOUT_SUM =
            MessageKey.of(GROUP + "visit-without-sum", "visit", "date", "category");
    private static final MessageKey SUM_WITH_CHANGE = MessageKey.of(GROUP + "sum-with-change", "sum", "change");
    private static final MessageKey DATED_BACK = MessageKey.of(GROUP + "dated-back", "category", "visit");
    private static final MessageKey WITH_NEW_LESION = MessageKey.of(GROUP + "with-new-lesion", "category");
    private static final MessageKey WITH_PENDING_LESION = MessageKey.of(GROUP + "with-pending-lesion", "category");
    private static final MessageKey THRESHOLDS = MessageKey.of(GROUP + "thresholds", "upTo", "nadir", "from");
    private static final MessageKey BEST = MessageKey.of(GROUP + "best", "category");
    private static final MessageKey AFP = MessageKey.of(GROUP + "afp", "values");
    private static final MessageKey AFP_VALUE = MessageKey.of(GROUP + "afp-value", "value", "date");
    private static final MessageKey NOT_ASSESSED = MessageKey.of(GROUP + "not-assessed", "visits");
    private static final MessageKey DATED_VISIT = MessageKey.of(GROUP + "dated-visit", "visit", "date");

    private static final MessageKey BEST_CHANGE =
            MessageKey.of(GROUP + "best-change", "course", "change", "visit", "date", "category");
    private static final MessageKey NO_BEST_CHANGE = MessageKey.of(GROUP + "no-best-change", "course", "category");
    private static final MessageKey NO_CATEGORY = MessageKey.of(GROUP + "no-category");
    private static final MessageKey LANE = MessageKey.of(GROUP + "lane", "course", "start", "visits", "events");
    private static final MessageKey LANE_VISIT = MessageKey.of(GROUP + "lane-visit", "category", "days");
    private static final MessageKey LANE_NO_VISIT = MessageKey.of(GROUP + "lane-no-visit");
    private static final MessageKey EVENT = MessageKey.of(GROUP + "event", "what", "days");

    private final Messages messages;

    public PlotDescription(PlotText text) {
        messages = text.messages();
    }

    /// The title of the picture of a course.
    public String title(Assessment assessment) {
        var criteria = messages.list(assessment.criteria().stream()
                .map(each -> CriteriaText.of(each.name()))
                .toList());
        var subject = assessment.request().course().subject();
        return subject == null
                ? messages.text(COURSE, Map.of("criteria", criteria))
                : messages.text(COURSE_OF, Map.of("subject", subject, "criteria", criteria));
    }

    /// The title of the best changes of many courses.
    public String waterfallTitle(String criteria) {
        return messages.text(WATERFALL, Map.of("criteria", CriteriaText.of(criteria)));
    }

    /// The title of the times of many courses.
    public String swimmerTitle(String criteria) {
        return messages.text(SWIMMER, Map.of("criteria", CriteriaText.of(criteria)));
    }

    /// A course by each of its criteria.
    public String of(Assessment assessment) {
        var sentences = new ArrayList<String>();
        assessment.criteria().forEach(each -> addCourse(sentences, each));
        var course = assessment.request().course();
        var afp = course.assessedVisits().stream()
                .filter(visit -> visit.afpNgPerMl() != null)
                .map(this::afp)
                .toList();
        if (!afp.isEmpty()) {
            sentences.add(messages.text(AFP, Map.of("values", messages.list(afp))));
        }
        var before = course.visitsBeforeBaseline();
        if (!before.isEmpty()) {
            sentences.add(messages.text(
                    NOT_ASSESSED,
                    Map.of(
                            "visits",
                            messages.list(before.stream().map(this::dated).toList()))));
        }
        return String.join(" ", sentences);
    }

    private void addCourse(List<String> sentences, CriteriaAssessment assessment) {
        var visits = assessment.response().visits();
        var baseline = visits.getFirst();
        var sum = baseline.sums().target();
        sentences.add(messages.text(sum == null ? BASELINE_WITHOUT_SUM : BASELINE, place -> switch (place) {
            case "criteria" -> CriteriaText.of(assessment.name());
            case "sum" -> String.valueOf(sum);
            case "visit" -> baseline.visit().id();
            default -> baseline.visit().date().toString();
        }));
        if (visits.size() == 1) {
            sentences.add(messages.text(NO_VISIT));
            return;
        }
        sentences.add(messages.text(
                VISITS,
                Map.of(
                        "visits",
                        assessment.response().followUps().stream()
                                .map(this::visit)
                                .collect(Collectors.joining("; ")))));
        var thresholds = visits.getLast().sums().thresholds();
        if (thresholds != null) {
            sentences.add(messages.text(
                    THRESHOLDS,
                    Map.of(
                            "upTo", thresholds.partialResponseUpTo().toString(),
                            "nadir", thresholds.nadir().toString(),
                            "from", thresholds.progressionFrom().toString())));
        }
        assessment
                .best()
                .ifPresent(best -> sentences.add(
                        messages.text(BEST, Map.of("category", Vocabulary.CATEGORY.words(best.category(), messages)))));
    }

    /// A visit with its sum and its category, the baseline with its sum only.
    public String visit(VisitResponse visit) {
        var classification = visit.classification();
        var sum = visit.sums().target();
        if (classification == null) {
            return sum == null
                    ? dated(visit.visit())
                    : messages.text(
                            BASELINE_VISIT,
                            Map.of(
                                    "visit", visit.visit().id(),
                                    "date", visit.visit().date().toString(),
                                    "sum", sum.toString()));
        }
        return messages.text(sum == null ? VISIT_WITHOUT_SUM : VISIT, place -> switch (place) {
            case "visit" -> visit.visit().id();
            case "date" -> visit.visit().date().toString();
            case "sum" -> sum(visit);
            default -> category(classification);
        });
    }

    private String sum(VisitResponse visit) {
        var sum = Objects.requireNonNull(visit.sums().target()).toString();
        var change = visit.sums().changeFromBaseline();
        return change == null
                ? sum
                : messages.text(
                        SUM_WITH_CHANGE,
                        Map.of("sum", sum, "change", messages.value(new Fact.Change("change", change))));
    }

    private String category(VisitResponse.Classification classification) {
        var code = Vocabulary.code(classification.overall().name());
        var settledBy = classification.progressionConfirmedBy();
        if (settledBy != null) {
            return messages.text(DATED_BACK, Map.of("category", code, "visit", settledBy));
        }
        return switch (classification.newLesions()) {
            case NONE -> code;
            case PENDING -> messages.text(WITH_PENDING_LESION, Map.of("category", code));
            case UNEQUIVOCAL -> messages.text(WITH_NEW_LESION, Map.of("category", code));
        };
    }

    /// A visit by its id and date.
    public String dated(Visit visit) {
        return messages.text(
                DATED_VISIT, Map.of("visit", visit.id(), "date", visit.date().toString()));
    }

    /// The alpha-fetoprotein of a visit that states it.
    public String afp(Visit visit) {
        var value = Fact.of("afp", Objects.requireNonNull(visit.afpNgPerMl()));
        return messages.text(
                AFP_VALUE,
                Map.of("value", messages.value(value), "date", visit.date().toString()));
    }

    /// A course by its best change, as a sentence.
    ///
    /// @param course its name
    public String bestChange(String course, CriteriaAssessment assessment) {
        var category = assessment
                .best()
                .map(best -> Vocabulary.CATEGORY.words(best.category(), messages))
                .orElseGet(() -> messages.text(NO_CATEGORY));
        return BestChange.find(assessment)
                .map(best -> messages.text(BEST_CHANGE, place -> switch (place) {
                    case "course" -> course;
                    case "change" -> messages.value(new Fact.Change("change", best.change()));
                    case "visit" -> best.visit().visit().id();
                    case "date" -> best.visit().visit().date().toString();
                    default -> category;
                }))
                .orElseGet(() -> messages.text(NO_BEST_CHANGE, Map.of("course", course, "category", category)));
    }

    /// A course over time, as a sentence.
    ///
    /// @param name its name
    public String lane(String name, CriteriaAssessment assessment) {
        var course = assessment.course();
        var visits = assessment.response().responses().stream()
                .map(each -> messages.text(
                        LANE_VISIT,
                        Map.of(
                                "category",
                                Vocabulary.code(each.overall().name()),
                                "days",
                                Long.toString(ChronoUnit.DAYS.between(course.referenceDate(), each.date())))))
                .toList();
        return messages.text(
                LANE,
                Map.of(
                        "course",
                        name,
                        "start",
                        course.referenceDate().toString(),
                        "visits",
                        visits.isEmpty() ? messages.text(LANE_NO_VISIT) : String.join(", ", visits),
                        "events",
                        events(course)));
    }

    private String events(Course course) {
        var followUp = course.followUp();
        var events = new StringBuilder();
        add(events, PlotLabel.PROGRESSION_ELSEWHERE, course, followUp.progressionDate());
        add(events, PlotLabel.NEW_THERAPY, course, followUp.newTherapyDate());
        add(events, PlotLabel.DEATH, course, followUp.deathDate());
        return events.toString();
    }

    private void add(StringBuilder events, PlotLabel what, Course course, @Nullable LocalDate date) {
        if (date != null) {
            events.append("; ")
                    .append(messages.text(
                            EVENT,
                            Map.of(
                                    "what",
                                    messages.text(what.key()),
                                    "days",
                                    Long.toString(ChronoUnit.DAYS.between(course.referenceDate(), date)))));
        }
    }

    static List<MessageKey> keys() {
        return List.of(
                COURSE,
                COURSE_OF,
                WATERFALL,
                SWIMMER,
                BASELINE,
                BASELINE_WITHOUT_SUM,
                BASELINE_VISIT,
                VISITS,
                NO_VISIT,
                VISIT,
                VISIT_WITHOUT_SUM,
                SUM_WITH_CHANGE,
                DATED_BACK,
                WITH_NEW_LESION,
                WITH_PENDING_LESION,
                THRESHOLDS,
                BEST,
                AFP,
                AFP_VALUE,
                NOT_ASSESSED,
                DATED_VISIT,
                BEST_CHANGE,
                NO_BEST_CHANGE,
                NO_CATEGORY,
                LANE,
                LANE_VISIT,
                LANE_NO_VISIT,
                EVENT);
    }
}
