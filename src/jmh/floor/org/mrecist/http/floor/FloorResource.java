package org.mrecist.http.floor;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.mrecist.assessment.Judge;
import org.mrecist.explanation.Language;
import org.mrecist.explanation.Messages;
import org.mrecist.explanation.Translations;
import org.mrecist.http.AssessmentAnswers;
import org.mrecist.http.answer.AssessmentAnswer;
import org.mrecist.http.answer.Include;
import org.mrecist.http.body.Body;
import org.mrecist.http.request.CourseReader;
import org.mrecist.http.request.CourseRequest;
import org.mrecist.http.request.ReadCourse;
import org.mrecist.http.request.Reading;

/// Does what an assessment does but for deciding: reads the same JSON into the same records, and answers the records of
/// an answer that was made once, each as Jackson by itself writes it. And an echo, which does not even read.
@Path("/floor")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class FloorResource {
    private final CourseReader reader;
    private final AssessmentAnswers answers;
    private final Messages messages;
    private final JsonMapper json = JsonMapper.builder()
            .findAndAddModules()
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private final Map<String, AssessmentAnswer> prepared = new ConcurrentHashMap<>();

    public FloorResource(CourseReader reader, AssessmentAnswers answers, Translations translations) {
        this.reader = reader;
        this.answers = answers;
        this.messages = translations.in(Language.ENGLISH);
    }

    /// Reads with all checks.
    @POST
    @Path("/checked")
    @NonBlocking
    @Operation(hidden = true)
    public Uni<Response> checked(@QueryParam("include") @Nullable String include, Body body) {
        return answer(include, read(body));
    }

    /// Reads by Jackson, which checks types and members only.
    @POST
    @Path("/plain")
    @NonBlocking
    @Operation(hidden = true)
    public Uni<Response> plain(@QueryParam("include") @Nullable String include, Body body) {
        try {
            json.readValue(body.bytes(), CourseRequest.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer(include, prepared.containsKey(name(include)) ? null : read(body));
    }

    @POST
    @Path("/echo")
    @NonBlocking
    @Operation(hidden = true)
    public byte[] echo(Body body) {
        return body.bytes();
    }

    private ReadCourse read(Body body) {
        return switch (reader.read(body.bytes())) {
            case Reading.Refused<ReadCourse> refused -> throw new IllegalArgumentException(refused.faults().toString());
            case Reading.Read<ReadCourse>(var course) -> course;
        };
    }

    /// @param read may be null once there is an answer
    private Uni<Response> answer(@Nullable String include, @Nullable ReadCourse read) {
        var answer = prepared.computeIfAbsent(
                name(include),
                _ -> answers.of(Objects.requireNonNull(read), Include.parse(include), messages, Judge.PLAIN));
        try {
            return Uni.createFrom()
                    .item(Response.ok(json.writeValueAsBytes(answer)).build());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(@Nullable String include) {
        return include == null ? "all" : include;
    }
}
