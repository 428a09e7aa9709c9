package org.mrecist.http.problem;

import jakarta.ws.rs.HttpMethod;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;

/// The methods that an address takes. The server refuses another one without naming them, which RFC 9110 asks for.
final class AllowedMethods {
    private AllowedMethods() {}

    /// @param request one that was refused for its method
    /// @return at least one, by name
    static Set<String> of(ResteasyReactiveRequestContext request) {
        var methods = new TreeSet<String>();
        methods.add(HttpMethod.OPTIONS);
        var resource = new RequestMapper<>(
                        new ArrayList<>(request.getDeployment().getClassMappers()))
                .map(request.getPathWithoutPrefix());
        if (resource != null) {
            var remaining = resource.remaining.isEmpty() ? "/" : resource.remaining;
            for (var handler : resource.value.handlers) {
                if (handler instanceof ClassRoutingHandler routing) {
                    addMatching(routing, remaining, methods);
                }
            }
        }
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return methods;
    }

    private static void addMatching(ClassRoutingHandler routing, String path, Set<String> methods) {
        routing.getMappers().forEach((method, resources) -> {
            if (method != null && resources.map(path) != null) {
                methods.add(method);
            }
        });
    }
}
