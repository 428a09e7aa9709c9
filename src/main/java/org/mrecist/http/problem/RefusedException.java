package org.mrecist.http.problem;

import java.util.Map;

/// Ends a request with a problem.
public final class RefusedException extends RuntimeException {
    private final transient Problem problem;
    private final transient Map<String, String> headers;

    public RefusedException(Problem problem) {
        this(problem, Map.of());
    }

    /// @param headers what the answer says beside the problem
    public RefusedException(Problem problem, Map<String, String> headers) {
        // No stack trace: the fault is the caller's, and the place of it is in the problem.
        super(problem.title(), null, false, false);
        this.problem = problem;
        this.headers = Map.copyOf(headers);
    }

    public Problem problem() {
        return problem;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
