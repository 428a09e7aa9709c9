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
import org.mrecist.http.problem.RefusedException;
import org.mrecist.telemetry.Call;

/// Reads the body of a request up to the limit, whether or not the request told its length.
@Provider
public class BodyReader implements ServerMessageBodyReader<Body> {
    private final BodyLimit limit;

    public BodyReader(BodyLimit limit) {
        this.limit = limit;
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
        return read(request.getInputStream());
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
        return read(stream);
    }

    private Body read(InputStream stream) throws IOException {
        var request = CurrentRequestManager.get().unwrap(RoutingContext.class);
        var most = limit.mostBytes(request);
        var bytes = stream.readNBytes(most + 1);
        if (bytes.length > most) {
            BodyLimit.closeAfterAnswer(request);
            throw new RefusedException(BodyLimit.tooLarge(most));
        }
        return new Body(bytes, Call.of(request));
    }
}
