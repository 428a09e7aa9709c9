package org.mrecist.batch.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mrecist.assessment.CriteriaRegistry;
import org.mrecist.http.problem.Problem;
import org.mrecist.http.problem.RefusedException;
import org.mrecist.http.request.CourseReader;
import org.mrecist.http.request.ReadCourse;
import org.mrecist.http.request.Reading;

class CsvReaderTest {
    private static final int MOST_CHARACTERS = 20_000;

    private static final String HEADER = "subject,lesion.id,lesion.role,lesion.kind,lesion.site,visit.id,visit.date,"
            + "finding.viableDiameterMm,finding.state,newLesion.id,newLesion.kind,newLesion.site\n";

    private final CourseReader reader = new CourseReader(CriteriaRegistry.names());

    @Test
    void rows_are_the_same_request_as_the_json_of_their_members() throws Exception {
        var course = only("""
                subject,criteria,protocol.confirmationRequired,treatment.modality,treatment.agents,context.liver.childPughClass,followUp.deathDate,lesion.id,lesion.role,lesion.kind,lesion.site,lesion.location,visit.id,visit.date,visit.baseline,visit.imaging.arterialPhase,visit.statedOverall.MRECIST,finding.longestDiameterMm,finding.viableDiameterMm,newLesion.id,newLesion.kind,newLesion.site,intervention.date,intervention.modality,intervention.lesions
                S1,MRECIST; RECIST_1_1,true,TACE,SORAFENIB OTHER,A,2026-12-01,T1,TARGET,MASS,LIVER,"segment ""II"", left",V0,2026-01-05,TRUE,ADEQUATE,,44.5,44.5,,,,,,
                S1,,,,,,,T1,,,,,V1,2026-03-09,,ADEQUATE,PR,36.4,0,,,,,,
                S1,,,,,,,,,,,,V1,,,,,,,X1,MASS,LIVER,,,
                S1,,,,,,,,,,,,,,,,,,,,,,2026-02-01,TACE,T1 X1
                """);

        assertThat(course.inputDigest()).isEqualTo(ofJson("""
                {"subject": "S1", "criteria": ["MRECIST", "RECIST_1_1"], "protocol": {"confirmationRequired": true},
                 "treatment": {"modality": "TACE", "agents": ["SORAFENIB", "OTHER"]},
                 "context": {"liver": {"childPughClass": "A"}}, "followUp": {"deathDate": "2026-12-01"},
                 "lesions": [{"id": "T1", "role": "TARGET", "kind": "MASS", "site": "LIVER",
                              "location": "segment \\"II\\", left"}],
                 "visits": [
                   {"id": "V0", "date": "2026-01-05", "baseline": true, "imaging": {"arterialPhase": "ADEQUATE"},
                    "findings": [{"lesion": "T1", "longestDiameterMm": 44.5, "viableDiameterMm": 44.5}]},
                   {"id": "V1", "date": "2026-03-09", "imaging": {"arterialPhase": "ADEQUATE"},
                    "statedOverall": {"MRECIST": "PR"},
                    "findings": [{"lesion": "T1", "longestDiameterMm": 36.4, "viableDiameterMm": 0}],
                    "newLesions": [{"id": "X1", "kind": "MASS", "site": "LIVER"}]}],
                 "interventions": [{"date": "2026-02-01", "modality": "TACE", "lesions": ["T1", "X1"]}]}
                """).inputDigest());
    }

    @Test
    void rows_of_one_subject_are_one_course_and_each_knows_its_line() throws Exception {
        var courses = all("""
                A,T1,TARGET,MASS,LIVER,V0,2026-01-05,10,,,,
                A,T1,,,,V1,2026-03-05,8,,,,

                B,T1,TARGET,MASS,LIVER,V0,2026-01-05,"10",,,,
                ,,,,,,,,,,,
                C,T1,TARGET,MASS,LIVER,V0,2026-01-05,10,,,,""");

        assertThat(courses).containsExactly("2 A: 2 visits", "5 B: 1 visits", "7 C: 1 visits");
    }

    /// A file as spreadsheets write it.
    @Test
    void a_byte_order_mark_windows_line_ends_and_spaces_around_cells_are_taken() throws Exception {
        var text = "\uFEFF" + HEADER + "A, T1 ,TARGET,MASS,LIVER,V0,2026-01-05,10 ,,,,\n";
        assertThat(allOf(text.replace("\n", "\r\n").getBytes(UTF_8))).containsExactly("2 A: 1 visits");
    }

    static List<List<String>> faults() {
        return List.of(
                List.of("a value of another type", "A,T1,TARGET,MASS,LIVER,V0,2026-01-05,\"1,5\",,,,", """
                        2 finding.viableDiameterMm wrong-type at /visits/0/findings/0/viableDiameterMm"""),
                List.of("a cell that is missing", "A,T1,TARGET,,LIVER,V0,,10,,,,", """
                        2 - required-member at /lesions/0/kind
                        2 - required-member at /visits/0/date"""),
                List.of("rows that differ", """
                        A,T1,TARGET,MASS,LIVER,V0,2026-01-05,10,,,,
                        A,T1,,MASS,LUNG,V0,2026-01-06,,,,,""", """
                        3 lesion.site differs-between-rows at\s
                        3 visit.date differs-between-rows at\s
                        3 - finding-without-state at /visits/0/findings/1
                        3 lesion.id duplicate-finding at /visits/0/findings/1/lesion"""),
                List.of("a contradiction across rows", """
                        A,T1,TARGET,MASS,LIVER,V0,2026-01-05,10,,,,
                        A,T2,,,,V1,2026-03-05,,ABSENT,,,
                        A,,,,,V1,,,,T1,MASS,LIVER""", """
                        3 - required-member at /lesions/1/kind
                        3 - required-member at /lesions/1/role
                        3 - required-member at /lesions/1/site
                        4 newLesion.id new-lesion-id-taken at /visits/1/newLesions/0/id"""),
                List.of("a finding of no visit", """
                        A,T1,TARGET,MASS,LIVER,V0,2026-01-05,10,,,,
                        A,T1,,,,,,8,,,,""", """
                        3 visit.id visit-needed at\s"""),
                List.of("too few and too many cells", """
                        A,T1,TARGET,MASS,LIVER,V0,2026-01-05,10
                        A,T1,,,,V1,2026-03-05,8,,,,,""", """
                        2 - row-of-other-width at\s
                        3 - row-of-other-width at\s"""),
                List.of("no subject", ",T1,TARGET,MASS,LIVER,V0,2026-01-05,10,,,,", """
                        2 subject required-member at /subject"""));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void every_fault_is_told_with_its_row_and_column(List<String> scene) throws Exception {
        assertThat(all(scene.get(1))).as(scene.get(0)).containsExactly(scene.get(2));
    }

    @Test
    void a_subject_that_comes_again_is_refused_because_its_rows_were_torn_apart() throws Exception {
        var row = ",T1,TARGET,MASS,LIVER,V0,2026-01-05,10,,,,\n";
        assertThat(all("A" + row + "B" + row + "A" + row))
                .containsExactly("2 A: 1 visits", "3 B: 1 visits", "4 subject subject-again at /subject");
    }

    @Test
    void bytes_that_are_no_utf_8_are_told_with_their_cell() throws Exception {
        var bytes = (HEADER
                        + "A,T1,TARGET,MASS,LIVER,V0,2026-01-05,10,#,,,\nB,T1,TARGET,MASS,LIVER,V0,2026-01-05,1,,,,")
                .getBytes(UTF_8);
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '#' ? (byte) 0xC3 : bytes[i];
        }
        assertThat(allOf(bytes))
                .containsExactly(
                        "2 finding.state invalid-utf-8 at \n2 finding.state unknown-value at /visits/0/findings/0/state",
                        "3 B: 1 visits");
    }

    @Test
    void a_course_of_too_many_rows_is_passed_over() throws Exception {
        var row = ",T1,TARGET,MASS,LIVER,V0,2026-01-05,10,,,,\n";
        assertThat(all(("A" + row).repeat(MOST_CHARACTERS / 30) + "B" + row))
                .containsExactly(
                        "2 413 The rows of a course must have at most 20000 characters.",
                        MOST_CHARACTERS / 30 + 2 + " B: 1 visits");
    }

    @Test
    void where_it_is_no_csv_it_breaks_off_and_what_came_before_is_answered() throws Exception {
        var row = ",T1,TARGET,MASS,LIVER,V0,2026-01-05,10,,,,\n";
        var place = "the input cannot be read on: at row %s it is not CSV; is a quotation mark left open, or set within"
                + " a cell?";
        for (var bad : List.of("\"C" + row.repeat(1000), "C,\"T\"1" + row, "\"C" + row)) {
            assertThat(all("A" + row + "B" + row + bad + "D" + row))
                    .as(bad.substring(0, 5))
                    .containsExactly(
                            "2 A: 1 visits",
                            "3 400 "
                                    + (place.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + place.substring(1))
                                            .formatted(4)
                                    + ".");
        }
    }

    @Test
    void a_header_that_is_not_of_such_a_file_is_refused_with_all_that_is_wrong() {
        isRefused("", "it has no header");
        isRefused("\n", "it has no header");
        isRefused("Subject;Lesion", "\"Subject;Lesion\" is not known, subject is missing");
        isRefused(
                "subject,lesion.id,lesion.id,size,visit.statedOverall,visit.statedOverall.,lesions",
                "\"lesion.id\" stands twice, \"size\" is not known, \"visit.statedOverall\" is not known,"
                        + " \"visit.statedOverall.\" is not known, \"lesions\" is not known");
        isRefused("s".repeat(100), "a name of 100 characters is not known");
    }

    private void isRefused(String text, String message) {
        assertThatExceptionOfType(CsvHeaderException.class)
                .isThrownBy(() -> new CsvReader(new ByteArrayInputStream(text.getBytes(UTF_8)), MOST_CHARACTERS))
                .withMessageContaining(message);
    }

    private ReadCourse only(String text) throws Exception {
        var rows = new CsvReader(new ByteArrayInputStream(text.getBytes(UTF_8)), MOST_CHARACTERS);
        return rows.read(rows.next(), reader);
    }

    private ReadCourse ofJson(String json) {
        return switch (reader.read(json.getBytes(UTF_8))) {
            case Reading.Read<ReadCourse>(var read) -> read;
            case Reading.Refused<ReadCourse> refused -> throw new AssertionError(refused.toString());
        };
    }

    private List<String> all(String rows) throws Exception {
        return allOf((HEADER + rows).getBytes(UTF_8));
    }

    /// The courses in short, or their faults.
    private List<String> allOf(byte[] text) throws IOException, CsvHeaderException {
        var rows = new CsvReader(new ByteArrayInputStream(text), MOST_CHARACTERS);
        var courses = new ArrayList<String>();
        for (var course = rows.next(); course != null; course = rows.next()) {
            try {
                var read = rows.read(course, reader).course();
                courses.add(course.line() + " " + read.subject() + ": "
                        + read.visits().size() + " visits");
            } catch (RefusedException refused) {
                courses.add(inShort(course.line(), refused.problem()));
            }
        }
        return courses;
    }

    private static String inShort(long line, Problem problem) {
        return problem.errors().isEmpty()
                ? line + " " + problem.status() + " " + problem.detail()
                : String.join(
                        "\n",
                        problem.errors().stream()
                                .map(each -> each.row() + " " + (each.column() == null ? "-" : each.column()) + " "
                                        + each.code() + " at " + each.pointer())
                                .toList());
    }
}
