package org.mrecist.http.problem;

import java.util.UUID;
import org.jboss.logging.Logger;

/// Tells of defects of the service. The log gets all of one but the messages, which may hold what was sent.
public final class Defects {
    private static final Logger LOG = Logger.getLogger(Defects.class);

    private Defects() {}

    /// Logs a failure.
    ///
    /// @return the problem to answer with, which has the reference to the log
    public static Problem problem(Throwable failure) {
        return Problem.defect(" The log has the reason under the reference " + log(failure) + ".");
    }

    /// Logs a failure that cannot be answered any more.
    ///
    /// @return the reference to the log
    public static UUID log(Throwable failure) {
        var reference = UUID.randomUUID();
        LOG.errorf(LoggedFailure.of(failure), "A request failed, reference %s", reference);
        return reference;
    }
}
