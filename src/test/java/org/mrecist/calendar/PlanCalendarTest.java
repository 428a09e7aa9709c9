package org.mrecist.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.mrecist.assessment.SurveillancePlan;
import org.mrecist.knowledge.SurveillancePlanTest;

class PlanCalendarTest {
    private static final Instant WRITTEN = Instant.parse("2026-12-01T08:30:00Z");
    private static final String DIGEST = "sha256:00ff";
    private static final String NOTICE =
            "Options, not orders; a line that is long enough to be folded, and has; signs.";

    @Test
    void every_window_is_an_event_over_whole_days_with_its_option() throws Exception {
        var plan = SurveillancePlanTest.afterAblation();
        var events = events(read(PlanCalendar.of(plan, DIGEST, WRITTEN, NOTICE)));

        assertThat(events).hasSameSizeAs(plan.windows());
        for (var i = 0; i < events.size(); i++) {
            var window = plan.windows().get(i);
            var event = events.get(i);
            assertThat(event.<LocalDate>getDateTimeStart().getDate()).isEqualTo(window.from());
            assertThat(event.<LocalDate>getDateTimeEnd().getDate())
                    .isEqualTo(window.to().plusDays(1));
            assertThat(event.getDescription().getValue())
                    .contains(window.option().title(), NOTICE)
                    .contains(window.option().evidence().getFirst().source());
            assertThat(event.getSummary().getValue())
                    .isEqualTo(
                            window.examination() == SurveillancePlan.Examination.AFP
                                    ? "AFP due"
                                    : "Surveillance imaging due");
            assertThat(event.getDescription().getValue().contains("Counted from the last day of the window before"))
                    .isEqualTo(window.projected());
        }
    }

    @Test
    void the_calendar_is_valid_and_its_events_keep_their_ids() throws Exception {
        var plan = SurveillancePlanTest.afterAblation();
        var once = PlanCalendar.of(plan, DIGEST, WRITTEN, NOTICE);
        var again = PlanCalendar.of(plan, DIGEST, WRITTEN.plusSeconds(60), NOTICE);

        assertThat(read(once).validate(true).getEntries()).isEmpty();
        assertThat(events(read(once)))
                .extracting(event -> event.getUid().orElseThrow().getValue())
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(events(read(again)).stream()
                        .map(event -> event.getUid().orElseThrow().getValue())
                        .toList());
        assertThat(once).doesNotContain("DTSTAMP:20261201T083100Z").contains("DTSTAMP:20261201T083000Z");
    }

    @Test
    void lines_are_folded_and_ended_as_the_format_asks() throws IOException {
        var text = PlanCalendar.of(SurveillancePlanTest.afterAblation(), DIGEST, WRITTEN, NOTICE);

        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(text.lines()).allMatch(line -> line.length() <= 75);
    }

    private static Calendar read(String text) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static List<VEvent> events(Calendar calendar) {
        return calendar.getComponents(Component.VEVENT);
    }
}
