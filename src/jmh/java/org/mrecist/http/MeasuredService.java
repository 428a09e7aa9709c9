package org.mrecist.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Optional;
import org.mrecist.assessment.Guidance;
import org.mrecist.explanation.Translations;
import org.mrecist.fhir.json.FhirReader;
import org.mrecist.fhir.write.GuidanceWriter;
import org.mrecist.http.answer.RecurringParts;
import org.mrecist.http.request.CourseReader;
import org.mrecist.http.request.ReadCourse;
import org.mrecist.http.request.Reading;
import org.mrecist.knowledge.GuidelineReader;
import org.mrecist.telemetry.Audit;
import org.mrecist.telemetry.CardOutcomes;
import org.mrecist.trace.Literature;

/// The parts of the service that answer, put together without the service, as its settings are by default.
final class MeasuredService {
    private final Literature literature = Knowledge.literature();
    private final Guidance guidance = new Guidance(GuidelineReader.read(literature), false);
    private final Translations translations = Knowledge.translations();
    private final FhirReader fhir = new FhirReader(64, 100);
    private final Provenance provenance =
            new Provenance("mrecist-service", "benchmark", literature, guidance.guideline(), Clock.systemUTC());
    private final Making making = new Making(provenance);

    /// Writes answers as the service does.
    static JsonMapper json() {
        return JsonMapper.builder()
                .findAndAddModules()
                .addModule(new RecurringParts())
                .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
    }

    AssessmentAnswers answers() {
        return new AssessmentAnswers(provenance, guidance);
    }

    FhirAnswers fhirAnswers() {
        return new FhirAnswers(
                fhir, making, guidance, new GuidanceWriter(guidance.guideline(), literature), translations);
    }

    HookAnswers hookAnswers() {
        return new HookAnswers(
                fhir,
                making,
                guidance,
                translations,
                new CardOutcomes(
                        new SimpleMeterRegistry(),
                        new Audit(provenance.versions(), Optional::empty, Clock.systemUTC())),
                Optional.empty());
    }

    /// A course that is known to be right.
    static ReadCourse read(CourseReader reader, byte[] request) {
        return switch (reader.read(request)) {
            case Reading.Read<ReadCourse>(var read) -> read;
            case Reading.Refused<ReadCourse> refused -> throw new IllegalStateException(refused.toString());
        };
    }
}
