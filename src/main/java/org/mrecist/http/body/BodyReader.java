package org.mrecist.http.body;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.mrecist.http.limits.SentBody;
import org.mrecist.http.limits.UnderWay;
import org.mrecist.http.problem.Problem;
import org.mrecist.http.problem.ProblemAnswer;
import org.mrecist.http.problem.RefusedException;
import org.mrecist.telemetry.Call;

/// Hands on the body of a request that [BodyIntake] has taken in, and reads the few that it leaves.
@Provider
public class BodyReader implements ServerMessageBodyReader<Body> {
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
        return body(request::getInputStream);
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
        return body(() -> stream);
    }

    /// @param stream not asked for where the body was taken in, of which it would make a copy
    private static Body body(Supplier<InputStream> stream) throws IOException {
        var request = beginWork();
        var taken = request.body().buffer();
        return new Body(
                taken == null ? read(stream.get(), request) : taken.getBytes(), Call.of(request), UnderWay.of(request));
    }

    private static byte[] read(InputStream stream, RoutingContext request) throws IOException {
        var most = SentBody.of(request).most();
        var bytes = stream.readNBytes(most + 1);
        if (bytes.length > most) {
            ProblemAnswer.closeAfterAnswer(request);
            throw new RefusedException(BodyIntake.tooLarge(most));
        }
        return bytes;
    }

    /// The request whose body is asked for. It is worked on from here until the resource has answered.
    ///
    /// @throws RefusedException if the request is over
    static RoutingContext beginWork() {
        var resource = CurrentRequestManager.get();
        var request = resource.unwrap(RoutingContext.class);
        var underWay = UnderWay.of(request);
        if (!underWay.tryBeginWork()) {
            throw new RefusedException(Problem.outOfTime());
        }
        resource.registerCompletionCallback(_ -> underWay.endWork());
        return request;
    }
}
