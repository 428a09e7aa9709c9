package org.mrecist.http.problem;

/// Ends a request with a problem.
public final class RefusedException extends RuntimeException {
    private final transient Problem problem;

    public RefusedException(Problem problem) {
        // No stack trace: the fault is the caller's, and the place of it is in the problem.
        super(problem.title(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
