package org.mrecist.protocol;

import java.util.stream.Stream;
import org.mrecist.measure.Millimetres;

/// Settings of a protocol as test data write them.
public final class ProtocolText {
    private ProtocolText() {}

    /// The protocol with a further setting, such as `confirmationDays=56`.
    public static Protocol with(Protocol protocol, String setting) {
        var parts = setting.split("=", 2);
        var chosen = Stream.of(Switch.values())
                .filter(each -> each.member().equals(parts[0]))
                .findFirst()
                .orElseThrow();
        return protocol.with(chosen, setting(chosen.initial(), parts[1]));
    }

    /// The value written, of the kind that the switch takes.
    private static Setting setting(Setting like, String text) {
        return switch (like) {
            case Setting.Length _ -> new Setting.Length(Millimetres.parse(text));
            case Setting.Whole _ -> Setting.of(Integer.parseInt(text));
            case Setting.Flag _ -> Setting.of(Boolean.parseBoolean(text));
            case Setting.Choice(var initial) ->
                Setting.of(Stream.of(initial.getDeclaringClass().getEnumConstants())
                        .map(Enum.class::cast)
                        .filter(constant -> constant.name().equals(text))
                        .findFirst()
                        .orElseThrow());
        };
    }
}
