package org.mrecist.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestResponse;
import org.mrecist.explanation.Messages;

/// An answer that says which language its words are in, and that another request may get them in another.
public final class Worded {
    /// What the header asks for, for the OpenAPI document.
    public static final String ACCEPT_LANGUAGE =
            "The language of the words in the answer: en (the default) or es, with weights and ranges as in RFC 9110.";

    private Worded() {}

    static <T> RestResponse<T> of(T answer, Messages messages) {
        return RestResponse.ResponseBuilder.ok(answer)
                .header(HttpHeaders.CONTENT_LANGUAGE, messages.language().tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    /// An answer that another request may also get as another media type.
    static Response ofSeveralTypes(Object answer, MediaType type, Messages messages) {
        return Response.ok(answer, type)
                .header(HttpHeaders.CONTENT_LANGUAGE, messages.language().tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
