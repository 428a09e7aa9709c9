package org.mrecist.fhir.data;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mrecist.fhir.issue.IssueCode;
import org.mrecist.fhir.issue.Issues;
import org.mrecist.fhir.issue.Place;

/// Calendar dates as FHIR writes them: `2024-03-01`, with a time `2024-03-01T09:30:00+09:00`, or only in part.
public final class FhirDate {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})"
            + "(?:T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:Z|[+-]\\d{2}:\\d{2}))?)?)?");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private FhirDate() {}

    /// The date as it was written where it was written: a time and its zone move it to no other day.
    ///
    /// @param text null stays null
    /// @param issues takes a date that is no date, or only a part of one
    public static @Nullable LocalDate read(@Nullable String text, Place place, Issues issues) {
        if (text == null) {
            return null;
        }
        var written = WRITTEN.matcher(text);
        if (!written.matches()) {
            issues.addFault(
                    place,
                    IssueCode.MALFORMED_DATE,
                    "The date must be written as YYYY-MM-DD, with or without a time and its zone.");
            return null;
        }
        if (written.group(3) == null) {
            issues.addFault(
                    place,
                    IssueCode.PARTIAL_DATE,
                    "The date must be given to the day; a month or a year cannot be put in order with other dates.");
            return null;
        }
        var year = Integer.parseInt(written.group(1));
        try {
            var date = LocalDate.of(year, Integer.parseInt(written.group(2)), Integer.parseInt(written.group(3)));
            if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                return date;
            }
        } catch (DateTimeException e) {
            // Told below, like a year out of range.
        }
        issues.addFault(
                place,
                IssueCode.NO_SUCH_DATE,
                "The date must be one that the calendar has, of the years " + FIRST_YEAR + " to " + LAST_YEAR + ".");
        return null;
    }
}
