package org.mrecist.http.body;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.mrecist.http.limits.Limits;
import org.mrecist.http.limits.Stopping;

/// Hands a body on to be read while it comes.
@Provider
public class StreamedBodyReader implements ServerMessageBodyReader<StreamedBody> {
    private final Limits.Batch limits;
    private final Stopping stopping;

    public StreamedBodyReader(Limits limits, Stopping stopping) {
        this.limits = limits.batch();
        this.stopping = stopping;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, ResteasyReactiveResourceInfo resource, MediaType media) {
        return type == StreamedBody.class;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == StreamedBody.class;
    }

    @Override
    public StreamedBody readFrom(
            Class<StreamedBody> type, Type generic, MediaType media, ServerRequestContext request) {
        return body();
    }

    @Override
    public StreamedBody readFrom(
            Class<StreamedBody> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream stream) {
        return body();
    }

    private StreamedBody body() {
        return new StreamedBody(BodyReader.beginWork(), limits, stopping);
    }
}
