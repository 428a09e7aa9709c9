package org.mrecist.http.body;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.mrecist.http.limits.BodySizes;
import org.mrecist.http.problem.ProblemAnswer;
import org.mrecist.http.problem.RefusedException;
import org.mrecist.telemetry.Call;

/// Hands on the body of a request that [BodyIntake] has taken in, and reads the few that it leaves.
@Provider
public class BodyReader implements ServerMessageBodyReader<Body> {
    private final BodySizes sizes;

    public BodyReader(BodySizes sizes) {
        this.sizes = sizes;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, ResteasyReactiveResourceInfo resource, MediaType media) {
        return type == Body.class;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Body.class;
    }

    @Override
    public Body readFrom(Class<Body> type, Type generic, MediaType media, ServerRequestContext request)
            throws IOException {
        return body(request.getInputStream());
    }

    @Override
    public Body readFrom(
            Class<Body> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        return body(stream);
    }

    private Body body(InputStream stream) throws IOException {
        var request = CurrentRequestManager.get().unwrap(RoutingContext.class);
        var taken = request.body().buffer();
        if (taken != null) {
            return new Body(taken.getBytes(), Call.of(request));
        }
        var most = sizes.most(request.normalizedPath());
        var bytes = stream.readNBytes(most + 1);
        if (bytes.length > most) {
            ProblemAnswer.closeAfterAnswer(request);
            throw new RefusedException(BodyIntake.tooLarge(most));
        }
        return new Body(bytes, Call.of(request));
    }
}
