package org.mrecist.access;

import io.vertx.ext.web.RoutingContext;

/// Answers a call that was not let in.
public interface RefusalAnswer {
    /// Ends the response, without a word of why.
    ///
    /// @param status 401 or 403
    void answer(RoutingContext request, int status);
}
