package org.mrecist.http.problem;

import org.jspecify.annotations.Nullable;

/// A failure as it is logged: classes, places and causes, but no message, which could hold values of the patient's.
final class LoggedFailure extends Throwable {
    /// Enough to see the reason; causes may even run in a circle.
    private static final int MOST_CAUSES = 5;

    private LoggedFailure(Throwable failure, @Nullable LoggedFailure cause) {
        super(failure.getClass().getName(), cause);
        setStackTrace(failure.getStackTrace());
    }

    static LoggedFailure of(Throwable failure) {
        return of(failure, MOST_CAUSES);
    }

    private static LoggedFailure of(Throwable failure, int causes) {
        var cause = failure.getCause();
        return new LoggedFailure(failure, cause == null || causes == 0 ? null : of(cause, causes - 1));
    }
}
