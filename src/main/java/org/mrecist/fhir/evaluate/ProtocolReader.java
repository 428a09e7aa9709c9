package org.mrecist.fhir.evaluate;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrecist.fhir.issue.IssueCode;
import org.mrecist.fhir.issue.Issues;
import org.mrecist.fhir.json.Element;
import org.mrecist.measure.Millimetres;
import org.mrecist.protocol.Protocol;
import org.mrecist.protocol.Setting;
import org.mrecist.protocol.Switch;

/// Reads the clinical choices of a trial, each a part named after its member of the native protocol.
final class ProtocolReader {
    private static final int MOST_DECIMALS = 2;

    private final Issues issues;

    ProtocolReader(Issues issues) {
        this.issues = issues;
    }

    /// The protocol of a parameter; what cannot be read stays at its default, which is told.
    Protocol read(Element parameter) {
        var protocol = Protocol.DEFAULTS;
        for (var part : parameter.list("part")) {
            var chosen = chosen(part);
            var setting = chosen == null ? null : setting(chosen, part);
            if (chosen == null || setting == null) {
                continue;
            }
            if (!protocol.setting(chosen).equals(chosen.initial())) {
                issues.addFault(
                        part.place(), IssueCode.REPEATED_PARAMETER, "A clinical choice must not be made twice.");
            }
            if (chosen.range().contains(setting)) {
                protocol = protocol.with(chosen, setting);
            } else {
                refuse(chosen, part);
            }
        }
        return protocol;
    }

    private @Nullable Switch chosen(Element part) {
        var name = part.text("name");
        var chosen = Stream.of(Switch.values())
                .filter(each -> each.member().equals(name))
                .findFirst();
        if (chosen.isEmpty()) {
            issues.addStructural(
                    part.placeOf("name"),
                    IssueCode.UNKNOWN_PARAMETER,
                    "The part must be named after a clinical choice, as the OperationDefinition lists them.");
        }
        return chosen.orElse(null);
    }

    private @Nullable Setting setting(Switch chosen, Element part) {
        var setting = switch (chosen.initial()) {
            case Setting.Length _ -> length(part);
            case Setting.Whole _ -> whole(part);
            case Setting.Flag _ -> Optional.ofNullable(part.flag("value")).map(flag -> Setting.of(flag.booleanValue()));
            case Setting.Choice(var initial) -> choice(initial, part);
        };
        if (setting.isEmpty()) {
            refuse(chosen, part);
        }
        return setting.orElse(null);
    }

    private void refuse(Switch chosen, Element part) {
        issues.addFault(
                part.placeOf("value"),
                IssueCode.SETTING_NOT_ALLOWED,
                "The choice " + chosen.member() + " must be " + chosen.range().inWords() + ".");
    }

    private static Optional<Setting> length(Element part) {
        var number = number(part);
        return number == null
                        || number.abs().compareTo(BigDecimal.valueOf(500)) > 0
                        || number.stripTrailingZeros().scale() > MOST_DECIMALS
                ? Optional.empty()
                : Optional.of(new Setting.Length(
                        new Millimetres(number.movePointRight(2).longValueExact())));
    }

    private static Optional<Setting> whole(Element part) {
        var number = number(part);
        return number == null
                        || number.abs().compareTo(BigDecimal.valueOf(1000)) > 0
                        || number.stripTrailingZeros().scale() > 0
                ? Optional.empty()
                : Optional.of(Setting.of(number.intValue()));
    }

    private static @Nullable BigDecimal number(Element part) {
        return Stream.of("Decimal", "Integer", "PositiveInt", "UnsignedInt")
                .filter(type -> part.has("value" + type))
                .findFirst()
                .map(type -> part.number("value", type))
                .orElse(null);
    }

    private static Optional<Setting> choice(Enum<?> initial, Element part) {
        var name = Parameters.code(part);
        return Stream.of(initial.getDeclaringClass().getEnumConstants())
                .map(Enum.class::cast)
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .map(constant -> Setting.of((Enum<?>) constant));
    }
}
