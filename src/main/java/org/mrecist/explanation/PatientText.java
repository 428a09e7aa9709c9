package org.mrecist.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mrecist.assessment.CriteriaAssessment;
import org.mrecist.criteria.NewLesionStatus;
import org.mrecist.criteria.NonTargetResponse;
import org.mrecist.criteria.NotEvaluableReason;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.criteria.TargetResponse;
import org.mrecist.criteria.VisitResponse;
import org.mrecist.criteria.VisitResponse.Classification;
import org.mrecist.measure.Millimetres;
import org.mrecist.trace.Fact;

/// The category of the last visit in plain words for the patient.
///
/// Criteria that judge viable tumour of the liver are told as live tumour, all else as size. Nothing in it
/// depends on options of treatment.
final class PatientText {
    private static final MessageKey CATEGORY = key("category", "category");
    private static final MessageKey BASELINE = key("baseline");
    private static final MessageKey BASELINE_INCOMPLETE = key("baseline-incomplete");
    private static final TumourKey COMPLETE = TumourKey.of("complete");
    private static final TumourKey PARTIAL = TumourKey.of("partial");
    private static final TumourKey PARTIAL_HELD = TumourKey.of("partial-held");
    private static final TumourKey PARTIAL_WITH_OTHERS_LEFT = TumourKey.of("partial-with-others-left");
    private static final TumourKey PARTIAL_WITH_OTHERS_NOT_JUDGED = TumourKey.of("partial-with-others-not-judged");
    private static final MessageKey BLOCKED_BY_MARKER = key("blocked-by-marker");
    private static final TumourKey STABLE = TumourKey.of("stable");
    private static final MessageKey NEITHER = key("neither");
    private static final MessageKey PROGRESSIVE = key("progressive");
    private static final TumourKey GROWN = TumourKey.of("grown");
    private static final TumourKey GROWN_FROM_NOTHING = TumourKey.of("grown-from-nothing");
    private static final MessageKey RETURNED = key("returned");
    private static final MessageKey OTHERS_GROWN = key("others-grown");
    private static final MessageKey NEW_TUMOUR = key("new-tumour");
    private static final MessageKey CHANGE_OF_PLAN = key("change-of-plan");
    private static final MessageKey NOT_EVALUABLE = key("not-evaluable");
    private static final MessageKey ANOTHER_SCAN = key("another-scan");
    private static final MessageKey NO_BASELINE = key("no-baseline");
    private static final MessageKey NOTHING_FOLLOWED = key("nothing-followed");
    private static final MessageKey PENDING = key("pending");
    private static final MessageKey NOT_ALL_JUDGED = key("not-all-judged");
    private static final MessageKey TOO_SOON = key("too-soon");
    private static final MessageKey AWAITS_CONFIRMATION = key("awaits-confirmation");
    private static final MessageKey EARLIER_PROGRESSION = key("earlier-progression");
    private static final MessageKey CLOSING = key("closing");
    private static final MessageKey NOTICE = key("notice");

    /// Why something could not be judged, as far as it matters to a patient.
    private enum Missing {
        ARTERIAL_PHASE,
        MEASUREMENT,
        JUDGEMENT,
        TREATED,
        MERGED;

        private MessageKey key() {
            return PatientText.key("missing-" + Vocabulary.hyphenated(name()));
        }

        private static Missing of(NotEvaluableReason reason) {
            return switch (reason) {
                case ARTERIAL_PHASE_MISSING, ARTERIAL_PHASE_INADEQUATE -> ARTERIAL_PHASE;
                case NO_FINDING,
                        PRESENT_WITHOUT_DIAMETER,
                        VIABLE_DIAMETER_NOT_GIVEN,
                        LONGEST_DIAMETER_NOT_GIVEN,
                        SHORT_AXIS_NOT_GIVEN -> MEASUREMENT;
                case NOT_EVALUABLE -> JUDGEMENT;
                case LOCALLY_TREATED -> TREATED;
                case MERGED_WITH_NOT_EVALUABLE -> MERGED;
            };
        }
    }

    /// A message in words on live tumour and one in words on size.
    private record TumourKey(MessageKey live, MessageKey size) {
        static TumourKey of(String name) {
            return new TumourKey(key(name + "-live"), key(name + "-size"));
        }
    }

    private final CriteriaAssessment basis;
    private final VisitResponse visit;
    private final VisitSteps steps;
    private final List<MessageKey> told = new ArrayList<>();

    private PatientText(CriteriaAssessment basis, VisitSteps steps) {
        this.basis = basis;
        this.visit = basis.response().visits().getLast();
        this.steps = steps;
    }

    /// Three paragraphs: what the category says, what it does not, and the notice.
    ///
    /// @param basis by the criteria that are told; its last visit is
    static List<String> of(CriteriaAssessment basis, VisitSteps steps, Messages messages) {
        var text = new PatientText(basis, steps);
        var classification = text.visit.classification();
        if (classification == null) {
            text.baseline();
        } else {
            text.category(classification);
            text.besides(classification);
        }
        var opening = classification == null
                ? Stream.<String>empty()
                : Stream.of(messages.text(
                        CATEGORY, Map.of("category", Vocabulary.CATEGORY.words(classification.overall(), messages))));
        return List.of(
                Stream.concat(opening, text.told.stream().distinct().map(messages::text))
                        .collect(Collectors.joining(" ")),
                messages.text(CLOSING),
                messages.text(NOTICE));
    }

    private void baseline() {
        told.add(BASELINE);
        if (!visit.notEvaluable().isEmpty()) {
            told.add(BASELINE_INCOMPLETE);
        }
    }

    private void category(Classification classification) {
        switch (classification.overall()) {
            case CR -> add(COMPLETE);
            case PR -> partial(classification);
            case SD -> add(STABLE);
            case NON_CR_NON_PD -> told.add(steps.isBlockedByMarker() ? BLOCKED_BY_MARKER : NEITHER);
            case PD -> progression(classification);
            case NE -> notEvaluable();
        }
    }

    private void partial(Classification classification) {
        if (steps.isBlockedByMarker()) {
            told.add(BLOCKED_BY_MARKER);
        } else if (classification.target() == TargetResponse.CR) {
            add(
                    classification.nonTarget() == NonTargetResponse.NE
                            ? PARTIAL_WITH_OTHERS_NOT_JUDGED
                            : PARTIAL_WITH_OTHERS_LEFT);
        } else {
            add(classification.held() ? PARTIAL_HELD : PARTIAL);
        }
    }

    private void progression(Classification classification) {
        told.add(PROGRESSIVE);
        switch (steps.targetGround()) {
            case PROGRESSION, PARTIAL_SUM -> add(hasGrownFromNothing() ? GROWN_FROM_NOTHING : GROWN);
            case REAPPEARANCE -> told.add(RETURNED);
            case NONE, INCOMPLETE_BASELINE, NO_BASELINE_SUM, COMPLETE, PARTIAL, HELD, STABLE, NOT_EVALUABLE -> {}
        }
        switch (steps.nonTargetGround()) {
            case PROGRESSION -> told.add(OTHERS_GROWN);
            case REAPPEARANCE -> told.add(RETURNED);
            case NONE, COMPLETE, BETWEEN, NOT_EVALUABLE -> {}
        }
        if (classification.newLesions() == NewLesionStatus.UNEQUIVOCAL) {
            told.add(NEW_TUMOUR);
        }
        told.add(CHANGE_OF_PLAN);
    }

    /// Growth from a sum of 0 has no percentage.
    private boolean hasGrownFromNothing() {
        return steps.targetDecision().facts().contains(Fact.of("nadir", Millimetres.ZERO));
    }

    private void notEvaluable() {
        told.add(NOT_EVALUABLE);
        switch (steps.targetGround()) {
            case INCOMPLETE_BASELINE, NO_BASELINE_SUM -> told.add(NO_BASELINE);
            case NONE -> {
                if (steps.nonTargetGround() == NonTargetGround.NONE) {
                    told.add(NOTHING_FOLLOWED);
                }
            }
            case REAPPEARANCE, COMPLETE, PROGRESSION, PARTIAL_SUM, PARTIAL, HELD, STABLE, NOT_EVALUABLE -> {}
        }
        visit.notEvaluable().stream()
                .map(each -> Missing.of(each.reason()))
                .sorted(Comparator.comparing(Missing::name))
                .map(Missing::key)
                .forEach(told::add);
        told.add(ANOTHER_SCAN);
    }

    private void besides(Classification classification) {
        var isToldWhatIsMissing = classification.overall() == OverallResponse.NE
                || told.contains(PARTIAL_WITH_OTHERS_NOT_JUDGED.live())
                || told.contains(PARTIAL_WITH_OTHERS_NOT_JUDGED.size());
        if (!visit.notEvaluable().isEmpty() && !isToldWhatIsMissing) {
            told.add(NOT_ALL_JUDGED);
        }
        if (classification.newLesions() == NewLesionStatus.PENDING) {
            told.add(PENDING);
        }
        var provisional = basis.provisional().getLast();
        if (provisional != null) {
            switch (provisional.reason()) {
                case TOO_SOON_AFTER_TREATMENT -> told.add(TOO_SOON);
                case CONFIRMATION -> told.add(AWAITS_CONFIRMATION);
                // Told as a pending lesion above; the minimum is of no account to a patient.
                case PENDING_NEW_LESION, MINIMUM_STABLE_DISEASE -> {}
            }
        }
        var progression = basis.milestones().progression();
        if (progression != null && progression.date().isBefore(visit.visit().date())) {
            told.add(EARLIER_PROGRESSION);
        }
    }

    private void add(TumourKey key) {
        told.add(LiveTumour.isJudged(basis.response()) ? key.live() : key.size());
    }

    static List<MessageKey> keys() {
        return Stream.of(
                        Stream.of(
                                CATEGORY,
                                BASELINE,
                                BASELINE_INCOMPLETE,
                                BLOCKED_BY_MARKER,
                                NEITHER,
                                PROGRESSIVE,
                                RETURNED,
                                OTHERS_GROWN,
                                NEW_TUMOUR,
                                CHANGE_OF_PLAN,
                                NOT_EVALUABLE,
                                ANOTHER_SCAN,
                                NO_BASELINE,
                                NOTHING_FOLLOWED,
                                PENDING,
                                NOT_ALL_JUDGED,
                                TOO_SOON,
                                AWAITS_CONFIRMATION,
                                EARLIER_PROGRESSION,
                                CLOSING,
                                NOTICE),
                        Stream.of(
                                        COMPLETE,
                                        PARTIAL,
                                        PARTIAL_HELD,
                                        PARTIAL_WITH_OTHERS_LEFT,
                                        PARTIAL_WITH_OTHERS_NOT_JUDGED,
                                        STABLE,
                                        GROWN,
                                        GROWN_FROM_NOTHING)
                                .flatMap(key -> Stream.of(key.live(), key.size())),
                        Stream.of(Missing.values()).map(Missing::key))
                .flatMap(keys -> keys)
                .toList();
    }

    private static MessageKey key(String name, String... places) {
        return MessageKey.of("patient." + name, places);
    }
}
