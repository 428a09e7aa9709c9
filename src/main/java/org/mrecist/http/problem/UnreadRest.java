package org.mrecist.http.problem;

import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/// What of a request is not read any more once it is answered.
public final class UnreadRest {
    private static final long MILLIS_TO_TAKE_THE_ANSWER = 1000;

    private UnreadRest() {}

    /// Passes over what a sender still sends behind the end of its answer, and closes a connection whose request
    /// does not end soon. Closed at once, the answer would be lost with what was not read. A connection of HTTP/2
    /// stays: it carries other requests.
    public static void passOver(RoutingContext answered) {
        var request = answered.request();
        if (request.isEnded() || request.version() == HttpVersion.HTTP_2) {
            return;
        }
        var connection = request.connection();
        request.handler(_ -> {});
        request.exceptionHandler(_ -> {});
        var timer = answered.vertx().setTimer(MILLIS_TO_TAKE_THE_ANSWER, _ -> connection.close());
        request.endHandler(_ -> answered.vertx().cancelTimer(timer));
        request.resume();
    }
}
