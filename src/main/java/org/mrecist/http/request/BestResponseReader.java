package org.mrecist.http.request;

import org.jspecify.annotations.Nullable;
import org.mrecist.assessment.HeldResponses;
import org.mrecist.assessment.HeldResponsesAssessor;
import org.mrecist.http.json.CanonicalJson;
import org.mrecist.http.json.Faults;
import org.mrecist.http.json.Form;
import org.mrecist.http.json.Json;
import org.mrecist.http.json.JsonDocument;
import org.mrecist.http.json.JsonLimits;
import org.mrecist.http.json.Place;

/// Reads the request of a best overall response, with all its faults at once.
public final class BestResponseReader {
    private static final Form<BestResponseRequest> FORM = CourseReader.form(BestResponseRequest.class);

    private final JsonLimits limits;

    public BestResponseReader(JsonLimits limits) {
        this.limits = limits;
    }

    /// Responses that were read from a request and have no fault.
    ///
    /// @param source the request as it was sent
    public record ReadResponses(@Nullable String subject, HeldResponses responses, Json source) {
        /// The digest of the request as it was sent, no defaults added, such as `sha256:9f86d081…`.
        public String inputDigest() {
            return CanonicalJson.digest(source);
        }
    }

    /// Reads a document that is one request.
    ///
    /// @param body UTF-8, not modified
    public Reading<ReadResponses> read(byte[] body) {
        var faults = new Faults();
        var json = JsonDocument.read(body, limits, faults);
        var given = FORM.read(json, Place.ROOT, faults);
        var request = given == null ? FORM.standIn() : given;
        var responses = request.toHeldResponses(Place.ROOT, faults);
        if (faults.areComplete()) {
            HeldResponsesAssessor.faults(responses, faults.unsoundBelow("")).forEach(faults::add);
        }
        return Reading.of(new ReadResponses(request.subject(), responses, json), faults);
    }
}
