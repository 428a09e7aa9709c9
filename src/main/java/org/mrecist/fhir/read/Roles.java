package org.mrecist.fhir.read;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mrecist.fhir.issue.Issue;
import org.mrecist.fhir.issue.IssueCode;
import org.mrecist.fhir.issue.IssueType;
import org.mrecist.fhir.issue.Issues;
import org.mrecist.fhir.issue.Severity;
import org.mrecist.fhir.terminology.Property;
import org.mrecist.lesion.LesionRole;
import org.mrecist.timeline.ReportedFinding.State;

/// Tells what each lesion is in the course.
///
/// A role that is stated holds. Else a lesion measured at the baseline is a target, one only called present there a
/// non-target, and one first seen later a new lesion that stays pending: whether it is one was not said.
final class Roles {
    /// As many targets the criteria allow; which they are is then the reader's choice.
    private static final int MOST_TARGETS = 5;

    private final LesionDrafts lesions;
    private final LocalDate baseline;
    private final MeasurementBasis basis;
    private final Issues issues;
    private final Map<LesionDraft, Fate> fates = new HashMap<>();
    private final Map<LesionDraft, LesionDescription> descriptions;

    /// What a lesion is in the course.
    sealed interface Fate {
        /// A lesion of the baseline.
        ///
        /// @param parent what it split from; null if it did not
        /// @param inferred whether the role was not stated
        record OfBaseline(LesionRole role, @Nullable LesionDraft parent, boolean inferred) implements Fate {}

        /// Stated to be new.
        record New() implements Fate {}

        /// Taken for new because it was first seen after the baseline. Nothing that could settle it is passed on.
        record Pending() implements Fate {}

        /// No part of the course.
        record LeftOut() implements Fate {}
    }

    Roles(
            LesionDrafts lesions,
            Map<LesionDraft, LesionDescription> descriptions,
            LocalDate baseline,
            MeasurementBasis basis,
            Issues issues) {
        this.lesions = lesions;
        this.descriptions = descriptions;
        this.baseline = baseline;
        this.basis = basis;
        this.issues = issues;
        lesions.all().forEach(draft -> fates.put(draft, fate(draft)));
        checkTargets();
    }

    Fate of(LesionDraft draft) {
        return Objects.requireNonNull(fates.get(draft));
    }

    private Stated stated(LesionDraft draft) {
        return description(draft).stated();
    }

    private LesionDescription description(LesionDraft draft) {
        return Objects.requireNonNull(descriptions.get(draft));
    }

    private Fate fate(LesionDraft draft) {
        var stated = stated(draft);
        var role = stated.find(Property.LESION_ROLE, LesionRole.class);
        var isNew = isStatedNew(draft);
        if (role != null && isNew) {
            issues.addFault(
                    stated.place(Property.LESION_ROLE),
                    IssueCode.CONTRADICTION,
                    "A lesion must not have a role of the baseline and be new.");
        }
        var parent = stated.has(Property.SPLIT_FROM) ? parent(stated) : null;
        if (role != null) {
            if (role == LesionRole.TARGET && parent == null) {
                checkTarget(draft);
            }
            return new Fate.OfBaseline(role, parent, false);
        }
        if (parent != null) {
            var itsRole = stated(parent).find(Property.LESION_ROLE, LesionRole.class);
            return new Fate.OfBaseline(itsRole == null ? LesionRole.TARGET : itsRole, parent, false);
        }
        if (isNew) {
            return new Fate.New();
        }
        var atBaseline = atBaseline(draft);
        if (atBaseline != null) {
            warnIfNotIdentified(draft);
            return new Fate.OfBaseline(atBaseline, null, true);
        }
        return unseenAtBaseline(draft);
    }

    private @Nullable LesionDraft parent(Stated stated) {
        var parent = lesions.find(Objects.requireNonNull(stated.words(Property.SPLIT_FROM)));
        if (parent.isEmpty()) {
            issues.addFault(
                    stated.place(Property.SPLIT_FROM),
                    IssueCode.UNKNOWN_LESION,
                    "It must be the value of the identifier of a lesion of this document.");
        }
        return parent.orElse(null);
    }

    /// Whether anything was said of it that is only said of new lesions.
    private boolean isStatedNew(LesionDraft draft) {
        return Boolean.TRUE.equals(stated(draft).flag(Property.NEW_LESION))
                || draft.reports().stream()
                        .map(SizeReport::stated)
                        .anyMatch(said -> said.has(Property.CERTAINTY) || said.has(Property.PATTERN));
    }

    /// The role that a lesion seen at the baseline has; null if it was not seen there.
    private @Nullable LesionRole atBaseline(LesionDraft draft) {
        var reports = draft.on(baseline);
        if (reports.isEmpty()) {
            return null;
        }
        return switch (sizeAtBaseline(draft)) {
            case MEASURED -> LesionRole.TARGET;
            case TOO_SMALL -> LesionRole.NON_TARGET;
            case ZERO -> null;
            case NOT_GIVEN -> byState(reports);
        };
    }

    private static @Nullable LesionRole byState(List<SizeReport> reports) {
        var states = reports.stream()
                .map(report -> report.stated().find(Property.LESION_STATE, State.class))
                .filter(Objects::nonNull)
                .toList();
        if (states.contains(State.PRESENT)
                || states.contains(State.UNEQUIVOCAL_PROGRESSION)
                || states.contains(State.TOO_SMALL_TO_MEASURE)) {
            return LesionRole.NON_TARGET;
        }
        return states.contains(State.ABSENT) ? null : LesionRole.TARGET;
    }

    /// What the diameters of the baseline amount to.
    private enum BaselineSize {
        MEASURED,
        /// Only a bound up to which a lesion is too small to measure.
        TOO_SMALL,
        /// Nothing was there.
        ZERO,
        NOT_GIVEN
    }

    private BaselineSize sizeAtBaseline(LesionDraft draft) {
        var reports = draft.on(baseline);
        var sizes = reports.stream()
                .map(SizeReport::size)
                .filter(Objects::nonNull)
                .map(SizeReport.Size::length)
                .toList();
        if (reports.stream().anyMatch(Roles::hasOtherDiameter)
                || (isOfViablePart(draft) && sizes.stream().anyMatch(length -> length.bound() == null))) {
            return BaselineSize.MEASURED;
        }
        if (sizes.isEmpty()) {
            return BaselineSize.NOT_GIVEN;
        }
        if (sizes.stream().allMatch(FindingDraft::isTooSmall)) {
            return BaselineSize.TOO_SMALL;
        }
        return sizes.stream()
                        .allMatch(length ->
                                length.bound() == null && length.value().isZero())
                ? BaselineSize.ZERO
                : BaselineSize.MEASURED;
    }

    private static boolean hasOtherDiameter(SizeReport report) {
        return report.stated().has(Property.VIABLE_LONGEST_DIAMETER)
                || report.stated().has(Property.SHORT_AXIS);
    }

    /// Whether the sizes of a lesion that do not tell it themselves are said to be of its viable part.
    private boolean isOfViablePart(LesionDraft draft) {
        return basis == MeasurementBasis.VIABLE && description(draft).hasViablePart();
    }

    /// The size of a whole tumour that is 0 or too small must not pass for that of a viable part, on which a category
    /// would rest.
    private void checkTarget(LesionDraft draft) {
        var size = sizeAtBaseline(draft);
        if (description(draft).hasViablePart()
                && !isOfViablePart(draft)
                && (size == BaselineSize.ZERO || size == BaselineSize.TOO_SMALL)) {
            issues.addFault(
                    draft.on(baseline).getFirst().place(),
                    IssueCode.CONTRADICTION,
                    "A target must be there at the baseline and large enough to be measured. Where that is the size of"
                            + " its viable part, a component viable-longest-diameter must say so.");
        }
    }

    private Fate unseenAtBaseline(LesionDraft draft) {
        if (draft.firstDate().isBefore(baseline)) {
            var seenLater =
                    draft.reports().stream().anyMatch(report -> report.date().isAfter(baseline));
            if (seenLater) {
                addRoleMissing(draft, "The lesion was seen before the baseline and after it, and not at it.");
            } else {
                issues.addRemark(
                        draft.first().place(),
                        IssueCode.BEFORE_BASELINE,
                        "The lesion was seen before the baseline only, and is no part of the course.");
            }
            return new Fate.LeftOut();
        }
        if (Boolean.FALSE.equals(stated(draft).flag(Property.NEW_LESION))) {
            addRoleMissing(draft, "The lesion is said not to be new, and was not seen at the baseline.");
            return new Fate.LeftOut();
        }
        if (!warnIfNotIdentified(draft)) {
            issues.addWarning(
                    draft.first().place(),
                    IssueCode.FIRST_SEEN_LATER,
                    "The lesion is first seen after the baseline and not said to be new. It is taken for a pending new"
                            + " lesion, which decides nothing: a component new-lesion settles what it is.");
        }
        return new Fate.Pending();
    }

    private void addRoleMissing(LesionDraft draft, String why) {
        issues.addFault(
                draft.first().place(), IssueCode.ROLE_MISSING, why + " A component lesion-role must say what it is.");
    }

    private boolean warnIfNotIdentified(LesionDraft draft) {
        if (!draft.isIdentified()) {
            issues.addWarning(
                    draft.first().place(),
                    IssueCode.LESION_NOT_IDENTIFIED,
                    "Nothing tells which lesion the observation is about, so that it is matched with no other visit. Name"
                            + " a BodyStructure in focus, or give an identifier that stays the same.");
        }
        return !draft.isIdentified();
    }

    private void checkTargets() {
        var targets = lesions.all().stream()
                .filter(draft -> of(draft) instanceof Fate.OfBaseline(var role, var parent, var _)
                        && role == LesionRole.TARGET
                        && parent == null)
                .toList();
        var inferred = targets.stream().filter(this::isInferred).toList();
        if (targets.size() > MOST_TARGETS && !inferred.isEmpty()) {
            addFault(
                    IssueCode.TOO_MANY_TARGETS,
                    inferred,
                    "More than " + MOST_TARGETS + " lesions were measured at the baseline. Which of them are targets is"
                            + " the reader's choice: a component lesion-role must say it.");
        }
        var tooSmall = lesions.all().stream()
                .filter(draft -> isInferred(draft) && sizeAtBaseline(draft) == BaselineSize.TOO_SMALL)
                .toList();
        if (targets.isEmpty() && !tooSmall.isEmpty()) {
            addFault(
                    IssueCode.ROLE_MISSING,
                    tooSmall,
                    "No lesion is a target, and of some only a bound of their size at the baseline is known. A component"
                            + " lesion-role must say what they are.");
        }
    }

    private boolean isInferred(LesionDraft draft) {
        return of(draft) instanceof Fate.OfBaseline lesion && lesion.inferred();
    }

    private void addFault(IssueCode code, List<LesionDraft> drafts, String detail) {
        issues.add(new Issue(
                Severity.ERROR,
                IssueType.BUSINESS_RULE,
                code.code(),
                detail,
                drafts.stream().map(draft -> draft.first().place().expression()).toList()));
    }
}
