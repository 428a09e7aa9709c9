package org.mrecist.protocol;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.mrecist.measure.Millimetres;

/// Every clinical choice of a trial. Immutable; each choice that is not made stands at its default.
public final class Protocol {
    /// Every switch at its default.
    public static final Protocol DEFAULTS = new Protocol(initial());

    private final Map<Switch, Setting> settings;
    // Read in the innermost loops, hence taken out of the map once.
    private final Millimetres tooSmallToMeasure;
    private final Millimetres mrecistAbsoluteIncrease;
    private final Millimetres mrecistPortaHepatisNodeNormalBelow;
    private final boolean partialSumProgression;
    private final boolean holdsResponses;
    private final boolean reappearanceIsProgression;
    private final boolean confirmationRequired;

    private Protocol(Map<Switch, Setting> settings) {
        this.settings = Collections.unmodifiableMap(settings);
        tooSmallToMeasure = length(Switch.TOO_SMALL_TO_MEASURE_MM);
        mrecistAbsoluteIncrease = length(Switch.MRECIST_ABSOLUTE_INCREASE_MM);
        mrecistPortaHepatisNodeNormalBelow = length(Switch.MRECIST_PORTA_HEPATIS_NODE_NORMAL_BELOW_MM);
        partialSumProgression = flag(Switch.PARTIAL_SUM_PROGRESSION);
        holdsResponses = choice(HeldResponse.class, Switch.HELD_RESPONSE) == HeldResponse.HOLD_UNTIL_PROGRESSION;
        reappearanceIsProgression =
                choice(Reappearance.class, Switch.REAPPEARANCE_AFTER_COMPLETE_RESPONSE) == Reappearance.PROGRESSION;
        confirmationRequired = flag(Switch.CONFIRMATION_REQUIRED);
    }

    /// This protocol with one switch set.
    ///
    /// @throws IllegalArgumentException if the switch does not take the value
    public Protocol with(Switch chosen, Setting setting) {
        if (!chosen.range().contains(setting)) {
            throw new IllegalArgumentException(
                    chosen.member() + " must be " + chosen.range().inWords());
        }
        var changed = new EnumMap<>(settings);
        changed.put(chosen, setting);
        return new Protocol(changed);
    }

    /// The value of a switch.
    public Setting setting(Switch chosen) {
        return Objects.requireNonNull(settings.get(chosen));
    }

    public Millimetres mrecistAbsoluteIncrease() {
        return mrecistAbsoluteIncrease;
    }

    public Millimetres tooSmallToMeasure() {
        return tooSmallToMeasure;
    }

    public boolean partialSumProgression() {
        return partialSumProgression;
    }

    /// Whether a response is held until progression.
    public boolean holdsResponses() {
        return holdsResponses;
    }

    /// Whether a lesion that comes back after an overall complete response is progression.
    public boolean reappearanceIsProgression() {
        return reappearanceIsProgression;
    }

    public Millimetres mrecistPortaHepatisNodeNormalBelow() {
        return mrecistPortaHepatisNodeNormalBelow;
    }

    public int minStableDiseaseDays() {
        return whole(Switch.MIN_STABLE_DISEASE_DAYS);
    }

    public boolean confirmationRequired() {
        return confirmationRequired;
    }

    public int confirmationDays() {
        return whole(Switch.CONFIRMATION_DAYS);
    }

    public int maxNotEvaluableBetween() {
        return whole(Switch.MAX_NOT_EVALUABLE_BETWEEN);
    }

    public boolean acceptStableBetween() {
        return flag(Switch.ACCEPT_STABLE_BETWEEN);
    }

    public CompleteThenPartial completeThenPartial() {
        return choice(CompleteThenPartial.class, Switch.COMPLETE_THEN_PARTIAL);
    }

    public CompleteThenStable completeThenStable() {
        return choice(CompleteThenStable.class, Switch.COMPLETE_THEN_STABLE);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Protocol that && settings.equals(that.settings);
    }

    @Override
    public int hashCode() {
        return settings.hashCode();
    }

    @Override
    public String toString() {
        return settings.toString();
    }

    private static Map<Switch, Setting> initial() {
        var settings = new EnumMap<Switch, Setting>(Switch.class);
        for (var each : Switch.values()) {
            settings.put(each, each.initial());
        }
        return settings;
    }

    private Millimetres length(Switch chosen) {
        return ((Setting.Length) setting(chosen)).value();
    }

    private int whole(Switch chosen) {
        return ((Setting.Whole) setting(chosen)).value();
    }

    private boolean flag(Switch chosen) {
        return ((Setting.Flag) setting(chosen)).value();
    }

    private <E extends Enum<E>> E choice(Class<E> type, Switch chosen) {
        return type.cast(((Setting.Choice) setting(chosen)).value());
    }
}
