package org.mrecist.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mrecist.explanation.PlotText;
import org.mrecist.explanation.Wording;
import org.mrecist.measure.Millimetres;
import org.mrecist.protocol.Protocol;
import org.mrecist.protocol.Setting;
import org.mrecist.protocol.Switch;
import org.mrecist.timeline.Visit;
import org.w3c.dom.Element;

class CoursePlotTest {
    @ParameterizedTest
    @CsvSource({"1, 200", "1, 2", "30, 200", "1500, 24", "36500, 5", "7, 1"})
    void however_close_or_far_the_visits_are_each_has_its_sum_its_category_and_its_place(int days, int count) {
        var course = DrawnCourses.ofLung(
                "S1", DrawnCourses.every(days, count), i -> i % 7 == 3 ? null : Integer.toString(20 + i % 13));
        var picture = DrawnCourses.picture(course);
        var sums = course.visits().stream()
                .filter(visit -> visit.position() % 7 != 3)
                .count();
        assertThat(picture.groups("data-sum-mm")).hasSize((int) sums * 2);
        var titles = picture.elements("title").map(Element::getTextContent).toList();
        for (var visit : course.visits()) {
            // In each of two panels its sum or gap, and after the baseline its category.
            assertThat(titles.stream().filter(title -> title.startsWith(visit.id() + " (" + visit.date() + ")")))
                    .hasSize(visit.position() == 0 ? 2 : 4);
        }
    }

    @Test
    void visits_years_and_days_apart_stand_on_one_true_axis() {
        var dates = List.of(
                LocalDate.of(2020, 2, 28),
                LocalDate.of(2020, 2, 29),
                LocalDate.of(2020, 3, 1),
                LocalDate.of(2029, 12, 31),
                LocalDate.of(2030, 1, 1));
        var picture = DrawnCourses.picture(DrawnCourses.ofLung(null, dates, i -> "20"));
        assertThat(picture.texts().stream().map(Picture.Text::content)).contains("2022", "2028");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.01", "500", "10000", "123456.78"})
    void sums_of_any_size_are_read_from_a_round_axis(String sum) {
        var picture = DrawnCourses.picture(DrawnCourses.ofLung(null, DrawnCourses.every(60, 3), i -> sum));
        assertThat(picture.groups("data-sum-mm").map(point -> point.getAttribute("data-sum-mm")))
                .containsOnly(sum);
    }

    @Test
    void the_absolute_growth_that_mrecist_progression_may_ask_for_moves_its_line() {
        var course = DrawnCourses.ofLung(null, DrawnCourses.every(60, 2), i -> "10");
        var relative = DrawnCourses.picture(course);
        var absolute = DrawnCourses.picture(DrawnCourses.assessed(
                course,
                Protocol.DEFAULTS.with(Switch.MRECIST_ABSOLUTE_INCREASE_MM, new Setting.Length(Millimetres.of(5)))));
        assertThat(contents(relative))
                .contains("PD line: 20 % above the nadir", "PD line: 20 % and 5 mm above the nadir")
                .contains("PD from 12 mm", "PD from 15 mm");
        assertThat(contents(absolute))
                .doesNotContain("PD line: 20 % above the nadir", "PD from 12 mm")
                .contains("PD from 15 mm");
    }

    @Test
    void text_of_any_kind_is_shown_as_text() {
        var course = DrawnCourses.with(
                DrawnCourses.ofLung(null, DrawnCourses.every(60, 2), i -> "10"),
                "<script>alert('1')</script>\u0000",
                visit -> new Visit(
                        visit.position(),
                        "]]>\u202E&amp;" + visit.position(),
                        visit.date(),
                        false,
                        visit.imaging(),
                        visit.findings(),
                        visit.newLesions(),
                        null,
                        null,
                        null,
                        Map.of()));
        var picture = DrawnCourses.picture(course);
        assertThat(picture.title()).startsWith("<script>alert('1')</script>\uFFFD: ");
        assertThat(contents(picture)).contains("]]>\uFFFD&amp;0", "]]>\uFFFD&amp;1");
    }

    @Test
    void a_picture_in_spanish_has_the_same_places_and_other_words() {
        var assessment = DrawnCourses.assessed(
                DrawnCourses.ofLung("S1", DrawnCourses.every(60, 4), i -> Integer.toString(40 - 9 * i)),
                Protocol.DEFAULTS);
        var english = DrawnCourses.picture(assessment);
        var spanish = Picture.parse(CoursePlot.of(assessment, new PlotText(Wording.SPANISH), "p"));
        spanish.isWellMade();
        assertThat(spanish.title()).isEqualTo("S1: sumas de las lesiones diana según mRECIST y RECIST 1.1");
        assertThat(spanish.groups("data-sum-mm"))
                .hasSameSizeAs(english.groups("data-sum-mm").toList());
        assertThat(spanish.description()).startsWith("Según mRECIST").doesNotContain(" the ");
    }

    @Test
    void the_description_tells_what_the_picture_shows() {
        var picture = Picture.parse(CoursePlot.of(
                DrawnCourses.assessed(
                        DrawnCourses.ofLung(
                                "S1", DrawnCourses.every(60, 4), i -> i == 2 ? null : Integer.toString(40 - 7 * i)),
                        Protocol.DEFAULTS),
                DrawnCourses.ENGLISH,
                "p"));
        assertThat(picture.description())
                .startsWith("By mRECIST, the target sum is 40 mm at the baseline, visit V0 (2024-01-01)."
                        + " The visits after it: V1 (2024-03-01) 33 mm (-17.5 % from the baseline), SD;"
                        + " V2 (2024-04-30) no sum, NE; V3 (2024-06-29) 19 mm (-52.5 % from the baseline), PR."
                        + " At the last visit partial response reaches up to 28 mm and, from a nadir of 33 mm,"
                        + " progression begins at 39.6 mm. The best overall response is partial response (PR).");
    }

    @Test
    void ids_begin_with_the_name_given_which_can_hold_no_markup() {
        var assessment = DrawnCourses.assessed(
                DrawnCourses.ofLung(null, DrawnCourses.every(1, 1), i -> "10"), Protocol.DEFAULTS);
        assertThat(CoursePlot.of(assessment, DrawnCourses.ENGLISH, "plot-0a"))
                .contains("aria-labelledby=\"plot-0a-title plot-0a-desc\"", "id=\"plot-0a-desc\"");
        for (var name : List.of("", "1a", "a b", "a\"", "a>", "a".repeat(65))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CoursePlot.of(assessment, DrawnCourses.ENGLISH, name));
        }
    }

    private static List<String> contents(Picture picture) {
        return picture.texts().stream().map(Picture.Text::content).toList();
    }
}
