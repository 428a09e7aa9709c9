package org.mrecist.assessment;

import java.time.LocalDate;
import java.util.List;
import org.mrecist.guideline.Match;
import org.mrecist.guideline.Option;

/// When imaging and AFP are due after a complete response, as the options of surveillance give it.
///
/// @param basis the visit with the complete response
/// @param windows in order of their first day, imaging before AFP; every one begins before `until`
/// @param until the day on which the least duration of surveillance ends, counted from the first visit of the
///     complete response
/// @param undecided the options of surveillance that may hold and that the facts do not decide
public record SurveillancePlan(Basis basis, List<Window> windows, LocalDate until, List<Match> undecided) {
    public SurveillancePlan {
        windows = List.copyOf(windows);
        undecided = List.copyOf(undecided);
    }

    /// What is due.
    public enum Examination {
        IMAGING,
        AFP
    }

    /// A time in which one examination is due.
    ///
    /// @param option the option that gives it
    /// @param to the last day, not before `from`
    /// @param projected whether it rests on the window before it, taken to its last day, and not on the visit
    public record Window(Examination examination, LocalDate from, LocalDate to, Option option, boolean projected) {
        public Window {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("a window must not end before it begins");
            }
        }
    }
}
