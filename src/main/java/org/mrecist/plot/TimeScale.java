package org.mrecist.plot;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// A true axis of time: each day is as wide as any other.
///
/// @param first and last the days at `left` and `right`; a single day stands in the middle
record TimeScale(LocalDate first, LocalDate last, double left, double right) {
    private static final int CHARACTERS_OF_MONTH = 7;
    private static final int CHARACTERS_OF_YEAR = 4;

    /// The distances of ticks that are tried, the first one with room is taken.
    private static final List<Period> STEPS = List.of(
            Period.ofDays(1),
            Period.ofDays(2),
            Period.ofDays(7),
            Period.ofDays(14),
            Period.ofMonths(1),
            Period.ofMonths(2),
            Period.ofMonths(3),
            Period.ofMonths(6),
            Period.ofYears(1),
            Period.ofYears(2),
            Period.ofYears(5),
            Period.ofYears(10),
            Period.ofYears(20),
            Period.ofYears(50),
            Period.ofYears(100));

    /// A tick with the date as far as it tells: the day, the month or the year.
    record Tick(LocalDate date, String text) {}

    double x(LocalDate date) {
        var span = ChronoUnit.DAYS.between(first, last);
        return span == 0 ? (left + right) / 2 : left + (right - left) * ChronoUnit.DAYS.between(first, date) / span;
    }

    boolean shows(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }

    /// Ticks that leave room for their texts.
    ///
    /// @param leastDistance between two of them
    List<Tick> ticks(double leastDistance) {
        for (var step : STEPS) {
            var ticks = ticks(step);
            var isRoomy = true;
            for (var i = 1; i < ticks.size(); i++) {
                isRoomy &= x(ticks.get(i).date()) - x(ticks.get(i - 1).date()) >= leastDistance;
            }
            if (isRoomy) {
                return ticks.isEmpty() ? List.of(new Tick(first, first.toString())) : ticks;
            }
        }
        return List.of(new Tick(first, first.toString()));
    }

    private List<Tick> ticks(Period step) {
        var ticks = new ArrayList<Tick>();
        var most = 2 + (right - left) / 20;
        for (var date = start(step); !date.isAfter(last) && ticks.size() < most; date = date.plus(step)) {
            if (shows(date)) {
                ticks.add(new Tick(date, text(date, step)));
            }
        }
        return ticks;
    }

    private LocalDate start(Period step) {
        if (step.getDays() > 0) {
            return first;
        }
        if (step.getMonths() > 0) {
            var month = (first.getMonthValue() - 1) / step.getMonths() * step.getMonths() + 1;
            return LocalDate.of(first.getYear(), month, 1);
        }
        return LocalDate.of(Math.floorDiv(first.getYear(), step.getYears()) * step.getYears(), 1, 1);
    }

    private static String text(LocalDate date, Period step) {
        var day = date.toString();
        if (step.getDays() > 0) {
            return day;
        }
        return day.substring(0, step.getMonths() > 0 ? CHARACTERS_OF_MONTH : CHARACTERS_OF_YEAR);
    }
}
