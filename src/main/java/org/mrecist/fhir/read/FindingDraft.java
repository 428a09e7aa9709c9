package org.mrecist.fhir.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrecist.fhir.data.Quantity;
import org.mrecist.fhir.issue.IssueCode;
import org.mrecist.fhir.issue.Issues;
import org.mrecist.fhir.issue.Place;
import org.mrecist.fhir.terminology.Property;
import org.mrecist.lesion.Diameters;
import org.mrecist.measure.Millimetres;
import org.mrecist.timeline.ReportedFinding.State;

/// What was seen of one lesion at one visit, by one reader, from all that was said of it there.
///
/// @param state null where a size alone tells
/// @param reason why it is not evaluable; null where it is
/// @param places of the diameters, by their members in a course
/// @param stated what was stated of the finding
record FindingDraft(
        Place place,
        @Nullable State state,
        Diameters diameters,
        @Nullable String reason,
        Map<String, Place> places,
        Stated stated) {
    /// Up to this bound a lesion counts as too small to measure; it is the length that stands for such a lesion.
    private static final Millimetres TOO_SMALL = Millimetres.of(5);

    /// @param reports of one lesion, day and reader, at least one
    /// @param viableBasis whether a size that does not tell what it is of is that of the viable part
    /// @param isNew whether the lesion is stated to be new: then it is there wherever that is stated
    static FindingDraft of(List<SizeReport> reports, boolean viableBasis, boolean isNew, Issues issues) {
        return new Reader(reports, viableBasis, isNew, issues).read();
    }

    /// Whether every diameter given is 0, or the lesion is said to be gone.
    boolean isGone() {
        return state == State.ABSENT
                || (diameters.areGiven()
                        && Stream.of(diameters.longest(), diameters.viable(), diameters.shortAxis())
                                .filter(Objects::nonNull)
                                .allMatch(Millimetres::isZero));
    }

    /// Whether a length is only a bound up to which a lesion is too small to measure.
    static boolean isTooSmall(Quantity.Length length) {
        return ("<".equals(length.bound()) || "<=".equals(length.bound()))
                && !length.value().isZero()
                && !length.value().isMoreThan(TOO_SMALL);
    }

    private static final class Reader {
        private final List<SizeReport> reports;
        private final boolean viableBasis;
        private final boolean isNew;
        private final Issues issues;
        private final Stated stated;
        private final Map<String, Place> places = new HashMap<>();
        private boolean tooSmall;
        private boolean bounded;

        Reader(List<SizeReport> reports, boolean viableBasis, boolean isNew, Issues issues) {
            this.reports = reports;
            this.viableBasis = viableBasis;
            this.isNew = isNew;
            this.issues = issues;
            stated = new Stated(issues);
        }

        FindingDraft read() {
            for (var report : reports) {
                stated.addAll(report.stated(), Property.Scope.FINDING);
                if (viableBasis && report.size() != null) {
                    stated.add(
                            Property.VIABLE_LONGEST_DIAMETER,
                            report.size().length(),
                            report.size().place());
                }
            }
            var diameters = new Diameters(
                    exact(longest(), "longestDiameterMm"),
                    exact(of(Property.VIABLE_LONGEST_DIAMETER), "viableDiameterMm"),
                    exact(of(Property.SHORT_AXIS), "shortAxisMm"));
            var reason = reports.stream()
                    .map(SizeReport::absentReason)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            var state = state(diameters, reason);
            return new FindingDraft(
                    reports.getFirst().place(),
                    state,
                    diameters,
                    state == State.NOT_EVALUABLE ? reason : null,
                    places,
                    stated);
        }

        private SizeReport.@Nullable Size longest() {
            if (viableBasis) {
                return null;
            }
            SizeReport.@Nullable Size longest = null;
            for (var report : reports) {
                var size = report.size();
                if (size != null && longest != null && !size.length().equals(longest.length())) {
                    issues.addFault(
                            size.place(),
                            IssueCode.CONTRADICTION,
                            "A lesion must not have two sizes on one day from one reader.");
                }
                longest = size == null ? longest : size;
            }
            return longest;
        }

        private SizeReport.@Nullable Size of(Property property) {
            var length = stated.length(property);
            return length == null ? null : new SizeReport.Size(length, stated.place(property));
        }

        /// The length, or null where it is only a bound.
        private @Nullable Millimetres exact(SizeReport.@Nullable Size size, String member) {
            if (size == null) {
                return null;
            }
            places.put(member, size.place());
            var length = size.length();
            if (length.bound() == null) {
                return length.value();
            }
            noteBound(length, size.place());
            return null;
        }

        private void noteBound(Quantity.Length length, Place place) {
            switch (Objects.requireNonNull(length.bound())) {
                case "<", "<=" -> {
                    if (length.value().isZero()) {
                        issues.addFault(
                                place, IssueCode.LENGTH_OUT_OF_RANGE, "A length must not be bounded by 0 from above.");
                    } else if (isTooSmall(length)) {
                        tooSmall = true;
                    } else {
                        warnOfBound(place);
                    }
                }
                case ">", ">=" -> warnOfBound(place);
                default ->
                    issues.addFault(
                            place.element("comparator"),
                            IssueCode.UNKNOWN_CODE,
                            "The comparator must be <, <=, > or >=.");
            }
        }

        private void warnOfBound(Place place) {
            bounded = true;
            issues.addWarning(
                    place,
                    IssueCode.BOUND_ONLY,
                    "A bound is not a size, unless it is at most 5 mm from above, which is too small to measure.");
        }

        private @Nullable State state(Diameters diameters, @Nullable String reason) {
            var given = stated.find(Property.LESION_STATE, State.class);
            if (given != null) {
                return given;
            }
            if (tooSmall) {
                return State.TOO_SMALL_TO_MEASURE;
            }
            if (diameters.areGiven() || stated.has(Property.MERGED_INTO) || (isNew && isStatedNew())) {
                return null;
            }
            if (reason == null && !bounded) {
                warnOfNothing(reports.getFirst().place());
            }
            return State.NOT_EVALUABLE;
        }

        private boolean isStatedNew() {
            return stated.has(Property.CERTAINTY)
                    || stated.has(Property.PATTERN)
                    || stated.has(Property.CYTOLOGY_POSITIVE)
                    || reports.stream().anyMatch(report -> report.stated().has(Property.NEW_LESION));
        }

        private void warnOfNothing(Place place) {
            if (!issues.areFaultyAt(place)) {
                issues.addWarning(
                        place,
                        IssueCode.SIZE_MISSING,
                        "The observation gives neither a size nor a state nor the reason why. The lesion is not"
                                + " evaluable at its date.");
            }
        }
    }
}
