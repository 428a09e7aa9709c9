package org.mrecist.access;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who calls, as a verified token says.
///
/// @param issuer the site's own name of who issued the token
/// @param subject the claim `sub`; null where there is none
/// @param client the application that calls, by the claim `azp` or `client_id`; null where there is neither
/// @param scopes what the token permits, as it has them
public record Caller(
        String issuer, @Nullable String subject, @Nullable String client, Set<String> scopes) {
    /// Where a request keeps its caller.
    static final String KEY = "mrecist.caller";

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    boolean holds(Scope scope) {
        return scopes.contains(scope.claim());
    }

    /// Who calls; empty without authentication.
    public static Optional<Caller> of(io.vertx.ext.web.RoutingContext request) {
        return Optional.ofNullable(request.get(KEY));
    }
}
