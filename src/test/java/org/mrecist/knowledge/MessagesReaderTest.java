package org.mrecist.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.mrecist.explanation.Language;

class MessagesReaderTest {
    private static final Path FOLDER = Path.of("src/main/resources/explanation");

    @Test
    void the_delivered_files_are_sound_in_every_language() {
        var translations = MessagesReader.read();
        for (var language : Language.values()) {
            assertThat(translations.in(language).language()).isEqualTo(language);
        }
    }

    @Test
    void a_missing_message_is_a_fault_at_its_group() throws IOException {
        assertThat(faults(text -> text.replace("  viable: diámetro viable\n", "")))
                .containsExactly(at("diameter:", "lacks the message diameter.viable"));
    }

    @Test
    void an_unknown_message_is_a_fault_at_its_line() throws IOException {
        assertThat(faults(text -> text.replace("  viable: diámetro viable", "  viable: x\n  depth: y")))
                .containsExactly("es.yaml:" + (lineOf("  viable:") + 1) + ": has the unknown message diameter.depth");
    }

    @Test
    void a_place_that_nothing_fills_is_a_fault() throws IOException {
        assertThat(faults(text -> text.replace("{count} día\"", "{count} día de {visit}\"")))
                .containsExactly(at("  day:", "unit.day has the place {visit}, which nothing fills"));
    }

    @Test
    void a_place_that_is_lost_in_translation_is_a_fault() throws IOException {
        assertThat(faults(text -> text.replace("{count} día\"", "un día\"")))
                .containsExactly(at("  day:", "unit.day lacks the place {count}"));
    }

    @Test
    void what_is_no_text_is_a_fault_once() throws IOException {
        assertThat(faults(text -> text.replace("viable: diámetro viable", "viable: [diámetro, viable]")))
                .containsExactly(at("  viable:", "must be a text or a group of texts"));
        assertThat(faults(text -> text.replace("viable: diámetro viable", "viable: 7")))
                .containsExactly(at("  viable:", "must be a text or a group of texts"));
        assertThat(faults(text -> text.replace("viable: diámetro viable", "viable:")))
                .containsExactly(at("  viable:", "must be a text or a group of texts"));
    }

    @Test
    void a_name_with_a_dot_cannot_pass_for_a_path() throws IOException {
        assertThat(faults(text -> text + "diameter.viable: otra cosa\n"))
                .singleElement()
                .asString()
                .endsWith(": has a name that is not of small letters, digits and hyphens");
    }

    @Test
    void a_repeated_message_is_a_fault() throws IOException {
        assertThat(faults(text -> text.replace("  viable: diámetro viable", "  viable: x\n  viable: y")))
                .containsExactly("es.yaml:" + (lineOf("  viable:") + 1) + ": repeats the member viable of line "
                        + lineOf("  viable:"));
    }

    @Test
    void a_file_without_groups_lacks_every_message() {
        assertThat(faultsOf("just a text\n")).contains("es.yaml:1: must be a text or a group of texts");
        assertThat(faultsOf("[]\n")).contains("es.yaml:1: must be a text or a group of texts");
        assertThat(faultsOf("{}\n")).hasSizeGreaterThan(200).allMatch(fault -> fault.contains("lacks the message"));
        assertThat(faultsOf("")).containsExactly("es.yaml:1: is empty");
    }

    @Test
    void a_missing_file_is_a_fault_and_every_file_is_read() {
        var thrown = catchThrowableOfType(KnowledgeException.class, () -> MessagesReader.read(_ -> Optional.empty()));
        assertThat(thrown).hasMessage("en.yaml: is missing\nes.yaml: is missing");
    }

    /// The faults of the Spanish file after a change.
    private static List<String> faults(UnaryOperator<String> change) throws IOException {
        var text = Files.readString(FOLDER.resolve("es.yaml"));
        var changed = change.apply(text);
        assertThat(changed).isNotEqualTo(text);
        return faultsOf(changed);
    }

    private static List<String> faultsOf(String spanish) {
        var thrown = catchThrowableOfType(
                KnowledgeException.class,
                () -> MessagesReader.read(language -> language == Language.SPANISH
                        ? Optional.of(spanish.getBytes(StandardCharsets.UTF_8))
                        : Optional.of(english())));
        assertThat(thrown).isNotNull();
        return thrown.faults().stream().map(KnowledgeFault::toString).toList();
    }

    private static byte[] english() {
        try {
            return Files.readAllBytes(FOLDER.resolve("en.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String at(String line, String reason) throws IOException {
        return "es.yaml:" + lineOf(line) + ": " + reason;
    }

    /// The number of the first line that begins so.
    private static int lineOf(String beginning) throws IOException {
        var lines = Files.readAllLines(FOLDER.resolve("es.yaml"));
        return 1
                + lines.indexOf(lines.stream()
                        .filter(line -> line.startsWith(beginning))
                        .findFirst()
                        .orElseThrow());
    }
}
