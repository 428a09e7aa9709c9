package org.mrecist.http.problem;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.mrecist.access.RefusalAnswer;

/// Tells a caller who was not let in no more than that.
@Singleton
public class UnauthorizedAnswer implements RefusalAnswer {
    private final ProblemAnswer answer;

    public UnauthorizedAnswer(ProblemAnswer answer) {
        this.answer = answer;
    }

    @Override
    public void answer(RoutingContext request, int status) {
        if (status == 401) {
            request.response().putHeader("WWW-Authenticate", "Bearer");
        }
        answer.end(request, ProblemMappers.ofStatus(status));
    }
}
