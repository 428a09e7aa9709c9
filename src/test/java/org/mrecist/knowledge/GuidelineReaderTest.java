package org.mrecist.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.mrecist.knowledge.LiteratureFiles.changed;
import static org.mrecist.knowledge.LiteratureFiles.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mrecist.guideline.Condition;
import org.mrecist.guideline.Guideline;
import org.mrecist.guideline.Option;
import org.mrecist.guideline.OptionCategory;
import org.mrecist.guideline.Pack;
import org.mrecist.guideline.Timing;
import org.mrecist.timeline.Modality;
import org.mrecist.trace.Literature;
import org.mrecist.trace.Source;

class GuidelineReaderTest {
    private static final Guideline NOTHING = new Guideline(List.of(), List.of(), List.of(), List.of());
    private static final Literature LITERATURE = new Literature(
            Map.of("alpha-2001", new Source("alpha-2001", "Alpha A.", null, null, "Read.")), Map.of(), "1.0.0", "");

    private static final String PACK = """
            id: small
            title: A small pack
            version: 1.0.0
            status: draft, not clinically reviewed
            notice: Options, not orders.
            files: [rows.yaml]
            notConsidered: [pregnancy]
            changelog:
              - version: 1.0.0
                date: 2026-01-31
                changes: [First release.]
            """;

    private static final String ROWS = """
            gates:
              - id: frail
                types: [ADD_LRT]
                effect: EXCLUDE
                when: {fact: ecog, op: gte, value: 3}
                text: Frail.
            options:
              - id: one
                categories: [PD, SD]
                type: ADD_LRT
                treatments: [TACE]
                title: One thing
                rationale: It is one.
                requires:
                  - {fact: liver.childPughClass, op: in, value: [A, B]}
                  - {fact: afpNgPerMl, op: lt, value: 400.5}
                anyOf:
                  - {fact: biomarkers, op: containsAny, value: [MSI_H]}
                  - {fact: tumour.viableCount, op: lte, value: 3}
                excludes:
                  - allOf:
                      - {fact: symptoms.tumourPain, op: isTrue}
                      - {fact: bclcStage, op: eq, value: "0"}
                hardExcludes: [{fact: transplant.status, op: eq, value: RECIPIENT}]
                cautions:
                  - when: {fact: jurisdiction, op: ne, value: US}
                    text: Elsewhere.
                timing: {first: 4-6 weeks, afterwards: [3, 6], firstAfter: {TACE: 4 weeks}, untilMonth: 24}
                evidence:
                  - {source: alpha-2001, reading: secondary, supports: the thing}
                generalKnowledge: [The limit.]
                provenance: PARTLY_SOURCED
                review: {reviewer: Dr. B., date: 2026-01-31, expires: 2026-07-31}
                patientText: It is a thing.
              - id: two
                categories: [CR]
                type: TRIAL
                title: Another thing
                rationale: It is another.
                evidence:
                  - {source: alpha-2001, reading: read, supports: another thing}
                refines: [one]
                provenance: SOURCED
                review: {date: 2026-01-31, expires: 2026-07-31}
                patientText: It is another.
            questions:
              - id: why
                categories: [NE]
                text: Why?
                source: alpha-2001
            """;

    @Test
    void a_sound_pack_is_read_whole() {
        var guideline = read(PACK, ROWS);
        var one = guideline.findOption("one").orElseThrow();

        assertThat(guideline.packs()).singleElement().satisfies(pack -> {
            assertThat(pack.id()).isEqualTo("small");
            assertThat(pack.status()).isEqualTo(Pack.Status.DRAFT);
            assertThat(pack.changelog())
                    .containsExactly(new Pack.Release("1.0.0", LocalDate.of(2026, 1, 31), List.of("First release.")));
        });
        assertThat(one.pack()).isEqualTo("small");
        assertThat(one.categories()).containsExactlyInAnyOrder(OptionCategory.PD, OptionCategory.SD);
        assertThat(one.requires()).hasSize(2);
        assertThat(one.excludes()).singleElement().isInstanceOf(Condition.AllOf.class);
        assertThat(one.hardExcludes()).hasSize(1);
        assertThat(one.cautions()).hasSize(1);
        assertThat(one.timing().first()).isEqualTo(new Timing.Span(4, 6, Timing.Unit.WEEKS));
        assertThat(one.timing().firstAfter())
                .isEqualTo(Map.of(Modality.TACE, new Timing.Span(4, 4, Timing.Unit.WEEKS)));
        assertThat(one.timing().afterwards()).containsExactly(3, 6);
        assertThat(one.timing().untilMonth()).isEqualTo(24);
        assertThat(one.review().reviewer()).isEqualTo("Dr. B.");
        assertThat(guideline.findOption("two").orElseThrow().refines()).containsExactly("one");
        assertThat(guideline.gates()).hasSize(1);
        assertThat(guideline.questions(OptionCategory.NE)).hasSize(1);
        assertThat(guideline.notConsidered()).containsExactly("pregnancy");
        assertThat(guideline.citations()).containsEntry("why", List.of("alpha-2001"));
    }

    @Test
    void the_hash_is_that_of_all_files_one_after_the_other() throws NoSuchAlgorithmException {
        var hash = read(PACK, ROWS).packs().getFirst().hash();

        assertThat(hash)
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest((PACK + ROWS).getBytes(UTF_8))));
        assertThat(read(PACK, ROWS + "# note\n").packs().getFirst().hash()).isNotEqualTo(hash);
    }

    static Stream<Arguments> a_fault_of_a_row_is_told_with_its_line() {
        return Stream.of(
                fault("fact: ecog,", "fact: ecogs,", ":5: asks for the unknown fact ecogs"),
                fault(
                        "op: gte, value: 3",
                        "op: isTrue",
                        ":5: ecog cannot be asked with isTrue, only with eq, ne, lt, lte, gt, gte"),
                fault("op: gte, value: 3", "op: above, value: 3", ":5: op must be one of"),
                fault("op: gte, value: 3", "op: gte, value: 5", ":5: ecog must be compared with a whole number from"),
                fault("op: gte, value: 3", "op: gte, value: 2.5", ":5: ecog must be compared with a whole number"),
                fault("op: gte, value: 3", "op: gte, value: '3'", ":5: ecog must be compared with a whole number"),
                fault("op: gte, value: 3", "op: gte", ":5: ecog must be compared with a whole number"),
                fault("{fact: ecog, op: gte, value: 3}", "{fact: ecog}", ":5: is no condition: it is a fact with op"),
                fault("value: [A, B]", "value: [A, D]", ":15: liver.childPughClass must be one of A, B, C"),
                fault("value: [A, B]", "value: [A, A]", ":15: repeats the term A"),
                fault("value: [A, B]", "value: A", ":15: liver.childPughClass must be compared with a list of terms"),
                fault("value: 400.5", "value: -1", ":16: afpNgPerMl must be compared with a number from 0 to"),
                fault("op: lt, value: 400.5", "op: eq, value: 400.5", ":16: afpNgPerMl cannot be asked with eq"),
                fault("[MSI_H]", "[MSI]", ":18: biomarkers must be one of MSI_H, DMMR"),
                fault("op: isTrue}", "op: isTrue, value: true}", ":22: isTrue takes no value"),
                fault("value: \"0\"", "value: 0", ":23: bclcStage must be one of 0, A, B, C, D"),
                fault("value: US", "value: usa", ":26: jurisdiction must be two capital letters"),
                fault("4-6 weeks", "6-4 weeks", ":28: the span must not end before it begins"),
                fault("4-6 weeks", "a month", ":28: first must be a span such as 4 weeks or 3-6 months"),
                fault("[3, 6]", "[6, 3]", ":28: afterwards must be ascending"),
                fault(
                        "provenance: PARTLY_SOURCED",
                        "provenance: SOURCED",
                        ":32: is SOURCED, but what the option rests on makes it PARTLY_SOURCED"),
                fault(
                        "reading: secondary",
                        "reading: not-read",
                        ":32: is PARTLY_SOURCED, but what the option rests on makes it UNSOURCED"),
                fault(
                        "{source: alpha-2001, reading: secondary",
                        "{source: beta-2002, reading: secondary",
                        ":30: cites the unknown source beta-2002"),
                fault("    source: alpha-2001", "    source: beta-2002", ":50: cites the unknown source beta-2002"),
                fault("Dr. B., date: 2026-01-31", "Dr. B., date: 2026-02-30", ":33: is no day of the calendar"),
                fault(
                        "Dr. B., date: 2026-01-31, expires: 2026-07-31",
                        "Dr. B., date: 2026-01-31, expires: 2026-01-31",
                        ":33: expires must be after the date of the review"),
                fault("id: two", "id: one", ":35: repeats the id one of line 8 of rows.yaml"),
                fault("refines: [one]", "refines: [three]", ":42: refines the unknown option three"),
                fault("categories: [CR]", "categories: [CRR]", ":36: an item of categories must be one of CR, PR"),
                fault("type: TRIAL", "type: TRAIL", ":37: type must be one of ADD_LRT"),
                fault("    title: Another thing\n", "", ":35: lacks the member title"),
                fault(
                        "    title: Another thing",
                        "    titel: Another thing",
                        ":35: lacks the member title",
                        ":38: has the unknown member titel"),
                fault("text: Why?", "text: Why.", ":49: text must be a question of one paragraph that ends with"));
    }

    @ParameterizedTest
    @MethodSource
    void a_fault_of_a_row_is_told_with_its_line(String sound, String faulty, List<String> expected) {
        var told = faultsOf(PACK, changed(ROWS, sound, faulty));

        assertThat(told).hasSameSizeAs(expected);
        for (var each = 0; each < told.size(); each++) {
            assertThat(told.get(each)).startsWith("rows.yaml" + expected.get(each));
        }
    }

    static Stream<Arguments> a_row_that_no_patient_can_meet_is_told() {
        var all = "no patient meets all conditions of one in ";
        return Stream.of(
                // A requirement and the gate before the row exclude each other.
                fault("value: 400.5}", "value: 400.5}\n      - {fact: ecog, op: gte, value: 3}", all + "PD, SD"),
                fault(
                        "value: [A, B]}",
                        "value: [A, B]}\n      - {fact: liver.childPughScore, op: gte, value: 10}",
                        all + "PD, SD"),
                fault("value: RECIPIENT}", "value: RECIPIENT}, {fact: afpNgPerMl, op: lt, value: 500}", all + "PD, SD"),
                // Nothing progresses where the disease is stable.
                fault(
                        "value: 400.5}",
                        "value: 400.5}\n      - {fact: progression.pattern, op: containsAny, value:"
                                + " [NEW_EXTRAHEPATIC]}",
                        all + "SD"),
                fault(
                        "{fact: tumour.viableCount, op: lte, value: 3}",
                        "{fact: liver.childPughClass, op: eq, value: C}",
                        "no patient of one meets this alternative"));
    }

    @ParameterizedTest
    @MethodSource
    void a_row_that_no_patient_can_meet_is_told(String sound, String faulty, List<String> expected) {
        assertThat(faultsOf(PACK, changed(ROWS, sound, faulty)))
                .singleElement()
                .asString()
                .startsWith("rows.yaml:")
                .endsWith(expected.getFirst());
    }

    static Stream<Arguments> a_fault_of_the_pack_is_told_with_its_line() {
        return Stream.of(
                fault("status: draft, not clinically reviewed", "status: fine", "pack.yaml:4: status must be one of"),
                fault(
                        "version: 1.0.0\nstatus",
                        "version: 1.0.1\nstatus",
                        "pack.yaml:3: is not the version of the first entry of the changelog"),
                fault("[rows.yaml]", "[rows.yaml, more.yaml]", "more.yaml: is missing"),
                fault("[rows.yaml]", "[../rows.yaml]", "pack.yaml:6: an item of files must be the name of a YAML file"),
                fault("date: 2026-01-31", "date: 2026-13-31", "pack.yaml:10: is no day of the calendar"),
                fault(
                        "draft, not clinically reviewed",
                        "clinically reviewed",
                        "rows.yaml:44: names no reviewer, but the pack is clinically reviewed"),
                fault("notice: Options, not orders.\n", "", "pack.yaml:1: lacks the member notice"),
                fault("id: small", "id: small\n\tx: y", "pack.yaml:2: has a tab; use spaces"));
    }

    @ParameterizedTest
    @MethodSource
    void a_fault_of_the_pack_is_told_with_its_line(String sound, String faulty, List<String> expected) {
        assertThat(faultsOf(changed(PACK, sound, faulty), ROWS))
                .singleElement()
                .asString()
                .startsWith(expected.getFirst());
    }

    @Test
    void every_fault_of_every_file_is_told_at_once() {
        assertThat(faultsOf(
                        PACK.replace("[rows.yaml]", "[rows.yaml, gone.yaml]"),
                        ROWS.replace("fact: ecog,", "fact: ecogs,").replace("[A, B]", "[A, D]")))
                .containsExactly(
                        "gone.yaml: is missing",
                        "rows.yaml:5: asks for the unknown fact ecogs",
                        "rows.yaml:15: liver.childPughClass must be one of A, B, C");
    }

    @Test
    void a_site_replaces_and_adds_rows_and_each_tells_its_pack(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("pack.yaml"), PACK.replace("id: small", "id: site"));
        Files.writeString(
                directory.resolve("rows.yaml"),
                ROWS.replace("id: two", "id: three").replace("refines: [one]", "refines: [two]"));

        var together = GuidelineReader.read(read(PACK, ROWS), directory, LITERATURE);

        assertThat(together.packs()).extracting(Pack::id).containsExactly("small", "site");
        assertThat(together.options())
                .extracting(Option::id, Option::pack)
                .containsExactly(tuple("one", "site"), tuple("two", "small"), tuple("three", "site"));
    }

    @Test
    void a_pack_that_is_not_there_is_told(@TempDir Path directory) {
        assertThat(catchThrowableOfType(
                                KnowledgeException.class, () -> GuidelineReader.read(NOTHING, directory, LITERATURE))
                        .getMessage())
                .isEqualTo("pack.yaml: is missing");
    }

    private static Guideline read(String pack, String rows) {
        var files = Map.of("pack.yaml", pack.getBytes(UTF_8), "rows.yaml", rows.getBytes(UTF_8));
        return GuidelineReader.read(NOTHING, name -> Optional.ofNullable(files.get(name)), LITERATURE);
    }

    /// The lines of the message; none where the files are accepted.
    private static List<String> faultsOf(String pack, String rows) {
        var refusal = catchThrowableOfType(KnowledgeException.class, () -> read(pack, rows));
        return refusal == null ? List.of() : refusal.getMessage().lines().toList();
    }
}
