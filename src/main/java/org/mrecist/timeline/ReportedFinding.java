package org.mrecist.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mrecist.lesion.Diameters;
import org.mrecist.lesion.Enhancement;
import org.mrecist.lesion.LesionFinding;
import org.mrecist.measure.Millimetres;

/// What was reported of one lesion at one visit, member by member, before it is known to fit together.
///
/// @param state null if not given
/// @param enhancing whether it takes up contrast in the arterial phase; null if not stated
/// @param reason the caller's words, null if not given
/// @param mergedInto the id of the target that it has grown together with; null if it has not
public record ReportedFinding(
        String lesion,
        @Nullable State state,
        Diameters diameters,
        @Nullable Boolean enhancing,
        @Nullable String reason,
        @Nullable String mergedInto) {

    /// What the reader saw.
    public enum State {
        /// Implied by a diameter.
        MEASURED,
        PRESENT,
        ABSENT,
        TOO_SMALL_TO_MEASURE,
        NOT_EVALUABLE,
        UNEQUIVOCAL_PROGRESSION
    }

    /// What in the report contradicts itself.
    ///
    /// @param pointer the JSON pointer of the report; not asked for where nothing is wrong anywhere
    /// @param unsound the JSON pointers of what could not be read and is left out here; no contradiction is
    ///     concluded from it
    public List<Fault> contradictions(Supplier<String> pointer, Set<String> unsound) {
        var faults = new ArrayList<Fault>();
        if (!unsound.isEmpty() && !new Soundness(unsound).isSound(pointer.get())) {
            return faults;
        }
        if (!diameters.areGiven()
                && mergedInto == null
                && (unsound.isEmpty() || new Soundness(unsound).isSoundWithin(pointer.get()))) {
            if (state == null) {
                faults.add(new Fault(
                        pointer.get(),
                        "finding-without-state",
                        "must have a diameter, a state, or the lesion it merged into"));
            } else if (state == State.MEASURED) {
                add("/state", "measured-without-diameter", "must not be MEASURED without a diameter", pointer, faults);
            }
        }
        addDiameterFault("/longestDiameterMm", diameters.longest(), pointer, faults);
        addDiameterFault("/viableDiameterMm", diameters.viable(), pointer, faults);
        addDiameterFault("/shortAxisMm", diameters.shortAxis(), pointer, faults);
        addEnhancementFaults(pointer, faults);
        if (mergedInto != null && state != null && state != State.PRESENT) {
            add(
                    "/state",
                    "merged-with-state",
                    "must be left out where the lesion has merged into another one",
                    pointer,
                    faults);
        }
        return faults;
    }

    private void addDiameterFault(
            String member, @Nullable Millimetres diameter, Supplier<String> pointer, List<Fault> faults) {
        if (diameter == null) {
            return;
        }
        if (mergedInto != null) {
            add(
                    member,
                    "merged-with-diameter",
                    "must be left out: the lesion that it merged into carries the diameter of both",
                    pointer,
                    faults);
        }
        if (state == State.ABSENT && !diameter.isZero()) {
            faults.add(absentWithDiameter(pointer.get() + member));
        } else if (state == State.NOT_EVALUABLE) {
            add(
                    member,
                    "not-evaluable-with-diameter",
                    "must be left out where the lesion was not evaluable",
                    pointer,
                    faults);
        }
    }

    private void addEnhancementFaults(Supplier<String> pointer, List<Fault> faults) {
        if (enhancing == null) {
            return;
        }
        var viable = diameters.viable();
        if (viable != null && viable.isZero() == enhancing) {
            add(
                    "/enhancing",
                    "enhancement-contradicts-viable",
                    "must be true where the viable diameter is above 0, and false where it is 0",
                    pointer,
                    faults);
        }
        if (state == State.ABSENT && enhancing) {
            add("/enhancing", "absent-but-enhancing", "must not be true where the lesion is absent", pointer, faults);
        }
    }

    private static void add(String member, String code, String detail, Supplier<String> pointer, List<Fault> faults) {
        faults.add(new Fault(pointer.get() + member, code, detail));
    }

    /// The fault of a diameter above 0 on a lesion that is gone.
    static Fault absentWithDiameter(String member) {
        return new Fault(member, "absent-with-diameter", "must be 0 or left out where the lesion is absent");
    }

    /// What was seen. Of a report that contradicts itself it is only a stand-in.
    public LesionFinding toFinding() {
        if (mergedInto != null) {
            return new LesionFinding.MergedInto(lesion, mergedInto);
        }
        var given = diameters.areGiven();
        var enhancement = enhancement(enhancing);
        return switch (state) {
            case null -> measuredOrPresent(given, enhancement);
            case MEASURED, PRESENT -> measuredOrPresent(given, enhancement);
            case ABSENT -> new LesionFinding.Absent(lesion);
            case TOO_SMALL_TO_MEASURE -> new LesionFinding.TooSmallToMeasure(lesion, diameters, enhancement);
            case NOT_EVALUABLE -> new LesionFinding.NotEvaluable(lesion, reason);
            case UNEQUIVOCAL_PROGRESSION -> new LesionFinding.UnequivocalProgression(lesion, diameters, enhancement);
        };
    }

    private LesionFinding measuredOrPresent(boolean given, Enhancement enhancement) {
        return given
                ? new LesionFinding.Measured(lesion, diameters, enhancement)
                : new LesionFinding.Present(lesion, enhancement);
    }

    /// @param enhancing null if not stated
    public static Enhancement enhancement(@Nullable Boolean enhancing) {
        if (enhancing == null) {
            return Enhancement.NOT_STATED;
        }
        return enhancing ? Enhancement.ENHANCING : Enhancement.NOT_ENHANCING;
    }
}
