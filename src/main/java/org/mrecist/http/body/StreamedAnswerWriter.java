package org.mrecist.http.body;

import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.mrecist.http.limits.Limits;
import org.mrecist.http.problem.Defects;
import org.mrecist.http.problem.UnreadRest;

/// Writes an answer while it is made. Once it has begun its status cannot change: where it fails, it is broken off,
/// so that nobody takes a part for the whole.
@Provider
public class StreamedAnswerWriter implements ServerMessageBodyWriter<StreamedAnswer> {
    private static final Logger LOG = Logger.getLogger(StreamedAnswerWriter.class);

    private final Duration longestWait;

    public StreamedAnswerWriter(Limits limits) {
        this.longestWait = limits.batch().stall();
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, ResteasyReactiveResourceInfo resource, MediaType media) {
        return StreamedAnswer.class.isAssignableFrom(type);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return StreamedAnswer.class.isAssignableFrom(type);
    }

    @Override
    public void writeResponse(StreamedAnswer answer, Type generic, ServerRequestContext request) {
        write(answer);
    }

    @Override
    public void writeTo(
            StreamedAnswer answer,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream stream) {
        write(answer);
    }

    private void write(StreamedAnswer answer) {
        var request = CurrentRequestManager.get().unwrap(RoutingContext.class);
        try {
            var out = new ResponseStream(request.response(), longestWait);
            answer.writeTo(out);
            out.close();
            UnreadRest.passOver(request);
        } catch (IOException e) {
            LOG.debugf("An answer broke off: %s", e.getMessage());
            breakOff(request);
        } catch (RuntimeException defect) {
            Defects.log(defect);
            breakOff(request);
        }
    }

    /// Ends the answer without completing it.
    private static void breakOff(RoutingContext request) {
        if (request.request().version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            // Vert.x would wait until all is sent, which may be never; the first handler lies below it.
            var channel = ((ConnectionBase) request.request().connection()).channel();
            var lowest = channel.pipeline().firstContext();
            // There is none once the other side has closed it.
            if (lowest != null) {
                var _ = lowest.close();
            }
        }
    }
}
