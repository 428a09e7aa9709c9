package org.mrecist.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.params.provider.Arguments;
import org.mrecist.trace.Literature;

/// Two small sound files, ways to make them faulty, and what is told of them.
final class LiteratureFiles {
    static final String SOURCES = """
            version: 1.0.0
            sources:
              - key: alpha-2001
                citation: Alpha A. On sums.
                doi: 10.1000/alpha
                note: Read in full.
              - key: beta-2002
                citation: >-
                  Beta B. On
                  nodes.
                url: https://example.org/beta
                note: "no"
            """;

    static final String INTERPRETATIONS = """
            version: 1.0.0
            interpretations:
              - id: held-response
                mark: INTERPRETATION
                question: Is it held?
                reading: Yes.
                reasons:
                  - One says so.
                  - Nobody objects.
                  - Nothing else is known.
                sources: [beta-2002, alpha-2001]
              - id: no-baseline-sum
                mark: GENERAL_KNOWLEDGE
                question: What then?
                reading: no
                reasons: [Because.]
                sources:
                  - alpha-2001
            """;

    private LiteratureFiles() {}

    /// A case: what of the sound text to replace by what, and what is told of it from the line on.
    static Arguments fault(String sound, String faulty, String... expected) {
        return Arguments.of(sound, faulty, List.of(expected));
    }

    static String changed(String text, String sound, String faulty) {
        assertThat(text).containsOnlyOnce(sound);
        return text.replace(sound, faulty);
    }

    static String windows(String text) {
        return text.replace("\n", "\r\n");
    }

    static Literature read(String sources, String interpretations) {
        return LiteratureReader.read(
                new ByteArrayInputStream(sources.getBytes(UTF_8)),
                new ByteArrayInputStream(interpretations.getBytes(UTF_8)));
    }

    static List<String> faultsOf(String sources, String interpretations) {
        return faultsOf(sources.getBytes(UTF_8), interpretations.getBytes(UTF_8));
    }

    /// The lines of the message; none where the files are accepted.
    static List<String> faultsOf(byte[] sources, byte[] interpretations) {
        var refusal = catchThrowableOfType(
                KnowledgeException.class,
                () -> LiteratureReader.read(
                        new ByteArrayInputStream(sources), new ByteArrayInputStream(interpretations)));
        return refusal == null ? List.of() : refusal.getMessage().lines().toList();
    }
}
