package org.mrecist.cdisc;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A date of which the day, or month and day, may be unknown: the first and the last day that it can be.
///
/// @param text as it was sent
record PartialDate(LocalDate earliest, LocalDate latest, String text) {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    /// A time of day may follow, and a hyphen may stand for an unknown month before a day.
    private static final Pattern WRITTEN =
            Pattern.compile("(?<year>\\d{4})(?:-(?<month>\\d{2})(?:-(?<day>\\d{2})(?:T[0-9:.+Z-]*)?)?|---\\d{2})?");

    PartialDate {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException("a date must not end before it begins");
        }
    }

    /// @return null if the text is no date of ISO 8601 in the years 1900 to 2200
    static @Nullable PartialDate find(String text) {
        var written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return null;
        }
        var year = Integer.parseInt(written.group("year"));
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return null;
        }
        try {
            var month = written.group("month");
            var day = written.group("day");
            if (month == null) {
                return new PartialDate(Year.of(year).atDay(1), LocalDate.of(year, 12, 31), text);
            }
            var ofYear = YearMonth.of(year, Integer.parseInt(month));
            if (day == null) {
                return new PartialDate(ofYear.atDay(1), ofYear.atEndOfMonth(), text);
            }
            var date = ofYear.atDay(Integer.parseInt(day));
            return new PartialDate(date, date, text);
        } catch (DateTimeException noSuchDate) {
            return null;
        }
    }

    boolean isComplete() {
        return earliest.equals(latest);
    }

    /// The middle of its month, or of its year.
    LocalDate middle() {
        return earliest.getMonth() == latest.getMonth() && !isComplete()
                ? earliest.withDayOfMonth(15)
                : between(earliest, latest);
    }

    /// The day in the middle, the earlier of two.
    static LocalDate between(LocalDate first, LocalDate last) {
        return LocalDate.ofEpochDay(Math.floorDiv(first.toEpochDay() + last.toEpochDay(), 2));
    }
}
