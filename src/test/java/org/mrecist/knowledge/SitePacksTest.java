package org.mrecist.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mrecist.guideline.Guideline;
import org.mrecist.guideline.Option;
import org.mrecist.guideline.Pack;
import org.mrecist.trace.Literature;
import org.mrecist.trace.Source;

/// Packs of a site on top of the delivered one.
class SitePacksTest {
    private static final Literature LITERATURE = LiteratureReader.read();
    private static final Guideline DELIVERED = GuidelineReader.read(LITERATURE);

    private static final String PACK = """
            id: %s
            title: Local pathway
            version: 1.0.0
            status: draft, not clinically reviewed
            notice: Options of this hospital.
            files: [rows.yaml]
            sources:
              - key: %s-pathway
                citation: Liver tumour pathway of this hospital, 2026.
                url: https://hospital.example/pathway
                note: Read.
            changelog:
              - version: 1.0.0
                date: 2026-01-31
                changes: [First release.]
            """;

    private static final String ROWS = """
            options:
              - id: %s
                categories: [PD]
                type: TRIAL
                title: The trial of this hospital
                rationale: It is open here.
                evidence:
                  - source: %s-pathway
                    reading: read
                    supports: eligibility of patients with progression
                provenance: SOURCED
                review: {date: 2026-01-31, expires: 2027-01-31}
                patientText: A trial is open here.
            """;

    @TempDir
    private Path directory;

    @Test
    void a_directory_with_a_pack_is_that_pack() throws IOException {
        write(directory, "local", "local-trial");

        var together = SitePacks.read(DELIVERED, directory, LITERATURE);

        assertThat(together.packs()).extracting(Pack::id).containsExactly("hcc-response", "local");
        assertThat(together.findOption("local-trial").orElseThrow().pack()).isEqualTo("local");
        assertThat(together.options()).hasSize(DELIVERED.options().size() + 1);
        assertThat(together.packs().getLast().sources()).extracting(Source::key).containsExactly("local-pathway");
    }

    @Test
    void a_directory_of_packs_is_taken_by_name_and_later_ones_replace_rows_of_earlier_ones() throws IOException {
        write(Files.createDirectory(directory.resolve("b-second")), "second", "any-clinical-trial");
        write(Files.createDirectory(directory.resolve("a-first")), "first", "local-trial");
        Files.createDirectory(directory.resolve("..data"));
        Files.writeString(directory.resolve("README"), "No pack.");

        var together = SitePacks.read(DELIVERED, directory, LITERATURE);

        assertThat(together.packs()).extracting(Pack::id).containsExactly("hcc-response", "first", "second");
        assertThat(together.options())
                .extracting(Option::id, Option::pack)
                .contains(tuple("any-clinical-trial", "second"), tuple("local-trial", "first"))
                .hasSize(DELIVERED.options().size() + 1);
    }

    @Test
    void every_fault_of_every_pack_is_told_with_its_place() throws IOException {
        write(Files.createDirectory(directory.resolve("one")), "hcc-response", "local-trial");
        var two = Files.createDirectory(directory.resolve("two"));
        write(two, "two", "local-trial");
        Files.writeString(two.resolve("rows.yaml"), ROWS.formatted("local-trial", "unknown"));
        Files.createDirectory(directory.resolve("three"));

        assertThat(faults())
                .containsExactly(
                        "one/pack.yaml:1: is the id of another pack",
                        "three/pack.yaml: is missing",
                        "two/rows.yaml:8: cites the unknown source unknown-pathway");
    }

    @Test
    void a_work_that_has_a_key_already_is_not_listed_anew() throws IOException {
        write(directory, "local", "local-trial");
        Files.writeString(
                directory.resolve("pack.yaml"),
                PACK.formatted("local", "local").replace("key: local-pathway", "key: asco-2024"));
        Files.writeString(
                directory.resolve("rows.yaml"),
                ROWS.formatted("local-trial", "local").replace("local-pathway", "asco-2024"));

        assertThat(faults()).containsExactly("pack.yaml:8: is the key of another source, asco-2024");
    }

    @Test
    void a_directory_without_a_pack_is_told() throws IOException {
        assertThat(faults()).containsExactly(directory + ": has neither a pack.yaml nor a directory with one");
        assertThat(catchThrowableOfType(
                                KnowledgeException.class,
                                () -> SitePacks.read(DELIVERED, directory.resolve("gone"), LITERATURE))
                        .getMessage())
                .isEqualTo(directory.resolve("gone") + ": is no directory that can be read");
    }

    private List<String> faults() {
        return catchThrowableOfType(KnowledgeException.class, () -> SitePacks.read(DELIVERED, directory, LITERATURE))
                .getMessage()
                .lines()
                .toList();
    }

    private static void write(Path pack, String id, String option) throws IOException {
        Files.writeString(pack.resolve("pack.yaml"), PACK.formatted(id, id));
        Files.writeString(pack.resolve("rows.yaml"), ROWS.formatted(option, id));
    }
}
