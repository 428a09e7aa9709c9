package org.mrecist.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every message of an explanation or a picture is said in a text that was reviewed.
class MessageUseTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/explanation");
    private static final Path PICTURES = Path.of("src/test/resources/golden/plot");
    private static final String GAP = "\0";

    @ParameterizedTest
    @EnumSource
    void every_message_for_clinicians_and_patients_is_said_in_a_golden_file(Language language) throws IOException {
        var texts = texts(GOLDEN);
        var messages = Wording.DELIVERED.in(language);
        assertThat(MessageCatalogue.all().values().stream()
                        .filter(key -> List.of("clinician", "patient", "citation")
                                .contains(key.name().split("\\.", 2)[0]))
                        .filter(key -> texts.stream().noneMatch(text -> says(text, key, messages)))
                        .map(MessageKey::name))
                .isEmpty();
    }

    @Test
    void every_message_of_a_picture_is_in_a_golden_one() throws IOException {
        var pictures = texts(PICTURES);
        assertThat(MessageCatalogue.all().values().stream()
                        .filter(key -> key.name().startsWith("plot"))
                        .filter(key -> pictures.stream()
                                .noneMatch(picture -> Stream.of(Language.values())
                                        .anyMatch(language -> says(picture, key, Wording.DELIVERED.in(language)))))
                        .map(MessageKey::name))
                .isEmpty();
    }

    /// Whether a text has what a message says, whatever stands in its places.
    private static boolean says(String text, MessageKey key, Messages messages) {
        var said = Arrays.stream(messages.text(key, _ -> GAP).split(GAP, -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*?"));
        return Pattern.compile(said).matcher(text).find();
    }

    private static List<String> texts(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(MessageUseTest::read).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
