package org.mrecist.explanation;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every message that the service has, and that each language must have.
final class MessageCatalogue {
    private static final Map<String, MessageKey> ALL = Stream.concat(
                    Stream.of(Vocabulary.values()).map(Vocabulary::keys),
                    Stream.of(
                            Messages.keys(),
                            ByName.keys(),
                            Citation.keys(),
                            FindingText.keys(),
                            DifferenceText.keys(),
                            ReadDifferenceText.keys(),
                            ClinicianText.keys(),
                            PatientText.keys(),
                            PlotText.keys(),
                            PlotDescription.keys(),
                            Notice.keys()))
            .flatMap(Collection::stream)
            .collect(Collectors.toUnmodifiableMap(MessageKey::name, Function.identity()));

    private MessageCatalogue() {}

    /// By name.
    static Map<String, MessageKey> all() {
        return ALL;
    }
}
