package org.mrecist.cdisc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mrecist.findings.Severity;

/// What is beyond a limit is told and left out, and the rest is served.
class LimitsTest {
    private static final String TU = "USUBJID|TULNKID|TUTESTCD|TUORRES|TULOC|VISITNUM";
    private static final String TR = "USUBJID|TRLNKID|TRTESTCD|TRSTRESN|TRSTRESU|TREVAL|TREVALID|VISITNUM|TRDTC";
    private static final String RS = "USUBJID|RSTESTCD|RSSTRESC|VISITNUM|RSDTC|RSDY";
    private static final LocalDate DAY_1 = LocalDate.of(2020, 1, 1);

    private final List<String> identified = new ArrayList<>(List.of(TU));
    private final List<String> measured = new ArrayList<>(List.of(TR));

    @Test
    void a_subject_of_too_many_readers_is_left_out() {
        addCourse("S1", "R1", 2);
        IntStream.rangeClosed(0, Limits.READERS).forEach(i -> addCourse("S2", "R" + i, 2));
        var answer = answer(List.of("RECIST_1_1"));
        assertThat(errors(answer)).containsExactly("too-many-readers S2");
        assertThat(subjects(answer)).containsOnly("S1");
    }

    @Test
    void as_many_readers_as_allowed_are_judged() {
        IntStream.range(0, Limits.READERS).forEach(i -> addCourse("S2", "R" + i, 2));
        assertThat(errors(answer(List.of("RECIST_1_1")))).isEmpty();
    }

    @Test
    void a_course_of_too_many_visits_is_left_out() {
        addCourse("S1", "R1", Limits.VISITS);
        addCourse("S2", "R1", Limits.VISITS + 1);
        var answer = answer(List.of("RECIST_1_1"));
        assertThat(errors(answer)).containsExactly("too-many-visits S2", "course-not-judged S2");
        assertThat(subjects(answer)).containsOnly("S1");
    }

    @Test
    void a_course_of_too_many_lesions_is_left_out() {
        addCourse("S1", "R1", 2);
        addCourse("S2", "R1", 2);
        for (var i = 0; i < Limits.LESIONS; i++) {
            identified.add("S1|N" + i + "|TUMIDENT|NEW|LUNG|2");
            identified.add("S2|NT" + i + "|TUMIDENT|NON-TARGET|LUNG|1");
        }
        var answer = answer(List.of("RECIST_1_1"));
        assertThat(errors(answer)).containsExactlyInAnyOrder("too-many-lesions S2", "course-not-judged S2");
        assertThat(subjects(answer)).containsOnly("S1");
    }

    @Test
    void courses_beyond_the_visits_of_a_request_are_named() {
        var courses = Limits.JUDGED_VISITS / Limits.VISITS / 2;
        for (var i = 0; i <= courses; i++) {
            addCourse("S" + (100 + i), "R1", Limits.VISITS);
        }
        var answer = answer(List.of("MRECIST", "RECIST_1_1"));
        assertThat(errors(answer)).containsExactly("too-many-judged-visits S" + (100 + courses));
        assertThat(subjects(answer)).hasSize(courses).doesNotContain("S" + (100 + courses));
    }

    @Test
    void responses_of_too_many_visits_have_no_best() {
        var rows = new ArrayList<>(List.of(RS));
        for (var i = 1; i <= Limits.VISITS + 1; i++) {
            rows.add("S1|OVRLRESP|SD|%d|%s|%d".formatted(i, DAY_1.plusDays(50L * i), 50 * i + 1));
        }
        var answer = Trial.answer(
                Map.of(Domain.RS, DatasetText.dataset(Domain.RS, rows).toString()), Trial.DEFAULTS);
        assertThat(errors(answer)).containsExactly("too-many-visits S1", "course-not-judged S1");
        assertThat(answer.responses().rows()).isEmpty();
    }

    @Test
    void merges_told_many_times_are_one() {
        addCourse("S1", "R1", 3);
        identified.add("S1|T02|TUMIDENT|TARGET|LUNG|1");
        measured.add("S1|T02|LDIAM|20|mm|INVESTIGATOR|R1|1|" + DAY_1);
        for (var i = 0; i < 3; i++) {
            identified.add("S1|T01/T02|TUMERGE|TARGET|LUNG|2");
        }
        assertThat(answer(List.of("RECIST_1_1")).findings())
                .extracting(DatasetFinding::code)
                .doesNotContain("merge-not-understood");
    }

    /// One target in the lung, of the same length at each visit.
    private void addCourse(String subject, String reader, int visits) {
        if (identified.stream().noneMatch(row -> row.startsWith(subject + "|T01"))) {
            identified.add(subject + "|T01|TUMIDENT|TARGET|LUNG|1");
        }
        for (var i = 0; i < visits; i++) {
            measured.add("%s|T01|LDIAM|20|mm|INVESTIGATOR|%s|%d|%s"
                    .formatted(subject, reader, i + 1, DAY_1.plusDays(50L * i)));
        }
    }

    private TrialResponses answer(List<String> criteria) {
        return Trial.answer(
                Map.of(
                        Domain.TU,
                        DatasetText.dataset(Domain.TU, identified).toString(),
                        Domain.TR,
                        DatasetText.dataset(Domain.TR, measured).toString()),
                Trial.settings(criteria));
    }

    private static List<String> errors(TrialResponses answer) {
        return answer.findings().stream()
                .filter(each -> each.severity() == Severity.ERROR)
                .map(each -> each.code()
                        + (each.about() == null ? "" : " " + each.about().subject()))
                .toList();
    }

    private static List<String> subjects(TrialResponses answer) {
        return Trial.rows(answer.responses()).stream()
                .map(row -> row.get("USUBJID"))
                .distinct()
                .toList();
    }
}
