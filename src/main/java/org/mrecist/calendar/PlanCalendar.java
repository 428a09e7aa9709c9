package org.mrecist.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.mrecist.assessment.SurveillancePlan;
import org.mrecist.assessment.SurveillancePlan.Examination;
import org.mrecist.assessment.SurveillancePlan.Window;
import org.mrecist.guideline.Evidence;

/// Writes a surveillance plan as a calendar: an event over whole days for each window. Nothing of the patient is in it.
public final class PlanCalendar {
    private static final String PRODUCT = "-//mRECIST//Surveillance plan//EN";

    private PlanCalendar() {}

    /// The calendar as text (RFC 5545).
    ///
    /// @param digest tells this plan from others; the same plan gives the same events, so that reading it twice
    ///     doubles nothing
    /// @param written when it was written
    /// @param notice stands with every event
    public static String of(SurveillancePlan plan, String digest, Instant written, String notice) {
        var calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        for (var i = 0; i < plan.windows().size(); i++) {
            calendar.add(
                    event(plan.windows().get(i), i + "-" + digest.replace(':', '-') + "@mrecist", written, notice));
        }
        var text = new StringWriter();
        try {
            new CalendarOutputter().output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static VEvent event(Window window, String id, Instant written, String notice) {
        // The end of an event is the day after its last.
        var event = new VEvent(window.from(), window.to().plusDays(1), summary(window.examination()));
        event.add(new Uid(id));
        // An event made here has a stamp of its own making.
        event.removeAll("DTSTAMP");
        event.add(new DtStamp(written));
        event.add(new Description(description(window, notice)));
        event.add(ImmutableClazz.PRIVATE);
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    private static String summary(Examination examination) {
        return switch (examination) {
            case IMAGING -> "Surveillance imaging due";
            case AFP -> "AFP due";
        };
    }

    private static String description(Window window, String notice) {
        var sources = window.option().evidence().stream()
                .filter(evidence -> evidence.reading() != Evidence.Reading.NOT_READ)
                .map(Evidence::source)
                .distinct()
                .collect(Collectors.joining(", "));
        return window.option().title()
                + (sources.isEmpty() ? "" : " (" + sources + ")")
                + (window.projected() ? ". Counted from the last day of the window before." : ".")
                + "\n" + notice;
    }
}
