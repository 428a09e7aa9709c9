package org.mrecist.http.request;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mrecist.http.json.Faults;
import org.mrecist.http.json.Place;
import org.mrecist.protocol.CompleteThenPartial;
import org.mrecist.protocol.CompleteThenStable;
import org.mrecist.protocol.HeldResponse;
import org.mrecist.protocol.Protocol;
import org.mrecist.protocol.Reappearance;
import org.mrecist.protocol.Setting;
import org.mrecist.protocol.Switch;

/// The clinical choices of a trial. A choice left out stands at its default.
@Schema(
        name = "Protocol",
        description = "The clinical choices of a trial. A choice left out stands at its default.",
        additionalProperties = Schema.False.class)
public record ProtocolRequest(
        @Schema(
                description = "The least absolute growth of the sum that mRECIST asks for progression.",
                defaultValue = "0")
        @DecimalMin("0")
        @DecimalMax("10")
        @Digits(integer = 2, fraction = 2)
        @Nullable
        BigDecimal mrecistAbsoluteIncreaseMm,

        @Schema(description = "The diameter taken for a target too small to measure.", defaultValue = "5")
        @DecimalMin("0")
        @DecimalMax("10")
        @Digits(integer = 2, fraction = 2)
        @Nullable
        BigDecimal tooSmallToMeasureMm,

        @Schema(description = "Whether the evaluable targets alone can prove progression.", defaultValue = "true")
        @Nullable
        Boolean partialSumProgression,

        @Schema(
                description =
                        "What a visit after a response is when its own sum is neither response nor" + " progression.",
                defaultValue = "HOLD_UNTIL_PROGRESSION")
        @Nullable
        HeldResponse heldResponse,

        @Schema(
                description = "What a lesion that comes back after an overall complete response is.",
                defaultValue = "PROGRESSION")
        @Nullable
        Reappearance reappearanceAfterCompleteResponse,

        @Schema(
                description = "The short axis below which a node at the porta hepatis is normal in mRECIST: 10 or 20.",
                enumeration = {"10", "20"},
                defaultValue = "10")
        @DecimalMin("10")
        @DecimalMax("20")
        @Digits(integer = 2, fraction = 2)
        @Nullable
        BigDecimal mrecistPortaHepatisNodeNormalBelowMm,

        @Schema(
                description = "How long after the reference date stable disease must be seen to count.",
                defaultValue = "42")
        @Min(0)
        @Max(365)
        @Nullable
        Integer minStableDiseaseDays,

        @Schema(description = "Whether a response must be confirmed to count.", defaultValue = "false") @Nullable
        Boolean confirmationRequired,

        @Schema(description = "How long after a response its confirmation must be seen.", defaultValue = "28")
        @Min(0)
        @Max(365)
        @Nullable
        Integer confirmationDays,

        @Schema(
                description = "How many not evaluable visits may lie between a response and its confirmation.",
                defaultValue = "1")
        @Min(0)
        @Max(10)
        @Nullable
        Integer maxNotEvaluableBetween,

        @Schema(
                description = "Whether stable disease may lie between a partial response and its confirmation.",
                defaultValue = "false")
        @Nullable
        Boolean acceptStableBetween,

        @Schema(
                description = "What a complete response followed by a partial one is.",
                defaultValue = "STABLE_OR_PROGRESSION")
        @Nullable
        CompleteThenPartial completeThenPartial,

        @Schema(
                description = "What a complete response followed by stable disease is before the minimum duration.",
                defaultValue = "PRINTED_TABLE")
        @Nullable
        CompleteThenStable completeThenStable) {

    /// The request of a protocol: every choice; null where all stand at their defaults.
    static @Nullable ProtocolRequest of(Protocol protocol) {
        return protocol.equals(Protocol.DEFAULTS)
                ? null
                : new ProtocolRequest(
                        protocol.mrecistAbsoluteIncrease().toDecimal(),
                        protocol.tooSmallToMeasure().toDecimal(),
                        protocol.partialSumProgression(),
                        protocol.holdsResponses() ? HeldResponse.HOLD_UNTIL_PROGRESSION : HeldResponse.EACH_VISIT,
                        protocol.reappearanceIsProgression() ? Reappearance.PROGRESSION : Reappearance.NUMERIC,
                        protocol.mrecistPortaHepatisNodeNormalBelow().toDecimal(),
                        protocol.minStableDiseaseDays(),
                        protocol.confirmationRequired(),
                        protocol.confirmationDays(),
                        protocol.maxNotEvaluableBetween(),
                        protocol.acceptStableBetween(),
                        protocol.completeThenPartial(),
                        protocol.completeThenStable());
    }

    /// @param place where it stands
    /// @param faults takes the settings that a switch does not take; such a switch stays at its default
    Protocol toProtocol(Place place, Faults faults) {
        var protocol = Protocol.DEFAULTS;
        for (var each : Switch.values()) {
            var setting = setting(each);
            if (setting == null) {
                continue;
            }
            if (each.range().contains(setting)) {
                protocol = protocol.with(each, setting);
            } else {
                faults.add(
                        place.member(each.member()),
                        "setting-not-allowed",
                        "must be " + each.range().inWords());
            }
        }
        return protocol;
    }

    private @Nullable Setting setting(Switch which) {
        return switch (which) {
            case MRECIST_ABSOLUTE_INCREASE_MM -> length(mrecistAbsoluteIncreaseMm);
            case TOO_SMALL_TO_MEASURE_MM -> length(tooSmallToMeasureMm);
            case PARTIAL_SUM_PROGRESSION -> flag(partialSumProgression);
            case HELD_RESPONSE -> choice(heldResponse);
            case REAPPEARANCE_AFTER_COMPLETE_RESPONSE -> choice(reappearanceAfterCompleteResponse);
            case MRECIST_PORTA_HEPATIS_NODE_NORMAL_BELOW_MM -> length(mrecistPortaHepatisNodeNormalBelowMm);
            case MIN_STABLE_DISEASE_DAYS -> whole(minStableDiseaseDays);
            case CONFIRMATION_REQUIRED -> flag(confirmationRequired);
            case CONFIRMATION_DAYS -> whole(confirmationDays);
            case MAX_NOT_EVALUABLE_BETWEEN -> whole(maxNotEvaluableBetween);
            case ACCEPT_STABLE_BETWEEN -> flag(acceptStableBetween);
            case COMPLETE_THEN_PARTIAL -> choice(completeThenPartial);
            case COMPLETE_THEN_STABLE -> choice(completeThenStable);
        };
    }

    private static @Nullable Setting length(@Nullable BigDecimal number) {
        var length = Lengths.inMm(number);
        return length == null ? null : new Setting.Length(length);
    }

    private static @Nullable Setting whole(@Nullable Integer number) {
        return number == null ? null : Setting.of(number.intValue());
    }

    private static @Nullable Setting flag(@Nullable Boolean flag) {
        return flag == null ? null : Setting.of(flag.booleanValue());
    }

    private static @Nullable Setting choice(@Nullable Enum<?> constant) {
        return constant == null ? null : Setting.of(constant);
    }
}
