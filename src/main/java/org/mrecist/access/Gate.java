package org.mrecist.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Lets a call in or not, before anything of its body is read.
@ApplicationScoped
public class Gate {
    /// Behind CORS, whose preflights carry no token, and ahead of everything of the project's own.
    private static final int PRIORITY = 200;

    private static final String SCHEME = "bearer ";

    private final boolean on;
    private final Tokens tokens;
    private final RefusalAnswer answer;

    public Gate(AccessSettings settings, Clock clock, RefusalAnswer answer) {
        on = settings.isOn();
        tokens = new Tokens(settings, clock);
        this.answer = answer;
    }

    void register(@Observes Filters filters) {
        if (on) {
            filters.register(this::check, PRIORITY);
        }
    }

    private void check(RoutingContext request) {
        var need = Routes.need(request.request().method().name(), request.normalizedPath());
        if (need instanceof Need.Nothing) {
            request.next();
            return;
        }
        var token = token(request.request().getHeader(HttpHeaders.AUTHORIZATION));
        if (!tokens.mayWait()) {
            decide(request, tokens.check(need, token));
            return;
        }
        request.request().pause();
        request.vertx().executeBlocking(() -> tokens.check(need, token), false).onComplete(checked -> {
            request.request().resume();
            var check = checked.result();
            decide(request, check == null ? new Tokens.Check.Refused(Refusal.OTHER) : check);
        });
    }

    private void decide(RoutingContext request, Tokens.Check check) {
        switch (check) {
            case Tokens.Check.Trusted(var caller) -> {
                request.put(Caller.KEY, caller);
                request.next();
            }
            case Tokens.Check.Refused(var refusal) -> {
                request.put(Refusal.KEY, refusal);
                answer.answer(request, refusal.isOfKnownCaller() ? 403 : 401);
            }
        }
    }

    private static @Nullable String token(@Nullable String authorization) {
        return authorization != null
                        && authorization.length() > SCHEME.length()
                        && authorization
                                .substring(0, SCHEME.length())
                                .toLowerCase(Locale.ROOT)
                                .equals(SCHEME)
                ? authorization.substring(SCHEME.length()).strip()
                : null;
    }
}
