package org.mrecist.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import org.mrecist.assessment.Guidance;
import org.mrecist.http.answer.RecurringParts;
import org.mrecist.http.request.CourseReader;
import org.mrecist.http.request.ReadCourse;
import org.mrecist.http.request.Reading;
import org.mrecist.knowledge.GuidelineReader;

/// The parts of the service that answer courses, put together without the service.
final class MeasuredService {
    private MeasuredService() {}

    /// Writes answers as the service does.
    static JsonMapper json() {
        return JsonMapper.builder()
                .findAndAddModules()
                .addModule(new RecurringParts())
                .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
    }

    static AssessmentAnswers answers() {
        var literature = Knowledge.literature();
        var guideline = GuidelineReader.read(literature);
        return new AssessmentAnswers(
                new Provenance("mrecist-service", "benchmark", literature, guideline, Clock.systemUTC()),
                new Guidance(guideline, true));
    }

    /// A course that is known to be right.
    static ReadCourse read(CourseReader reader, byte[] request) {
        return switch (reader.read(request)) {
            case Reading.Read<ReadCourse>(var read) -> read;
            case Reading.Refused<ReadCourse> refused -> throw new IllegalStateException(refused.toString());
        };
    }
}
