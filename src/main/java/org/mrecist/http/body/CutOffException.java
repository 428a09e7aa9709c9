package org.mrecist.http.body;

import java.io.IOException;
import org.mrecist.http.problem.Problem;

/// A body is not read to its end, for a reason of the service's. What was read before is answered.
public final class CutOffException extends IOException {
    private final transient Problem problem;

    public CutOffException(Problem problem) {
        super(problem.title());
        this.problem = problem;
    }

    /// Why.
    public Problem problem() {
        return problem;
    }
}
