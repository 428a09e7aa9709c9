package org.mrecist.http.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A calendar date, written as `2024-03-01` and in no other way.
record DateForm() implements Form<LocalDate> {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    @Override
    public @Nullable LocalDate read(Json value, Place place, Faults faults) {
        if (!(value instanceof Json.JsonText(var text))) {
            return refuse(value, place, faults);
        }
        if (!isWritten(text)) {
            faults.add(place, "malformed-date", "must be a date written as YYYY-MM-DD");
            return null;
        }
        var year = number(text, 0, 4);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            faults.add(place, "date-out-of-range", "must be of the years " + FIRST_YEAR + " to " + LAST_YEAR);
            return null;
        }
        try {
            return LocalDate.of(year, number(text, 5, 7), number(text, 8, 10));
        } catch (DateTimeException e) {
            faults.add(place, "no-such-date", "must be a date that the calendar has");
            return null;
        }
    }

    @Override
    public LocalDate standIn() {
        return LocalDate.EPOCH;
    }

    @Override
    public String inWords() {
        return "a date as a text";
    }

    private static boolean isWritten(String text) {
        if (text.length() != 10) {
            return false;
        }
        for (var i = 0; i < 10; i++) {
            var unit = text.charAt(i);
            var isHyphen = i == 4 || i == 7;
            if (isHyphen ? unit != '-' : (unit < '0' || unit > '9')) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
