package org.mrecist.http;

import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mrecist.assessment.CriteriaRegistry;
import org.mrecist.fhir.conformance.Conformance;
import org.mrecist.fhir.json.FhirReader;
import org.mrecist.fhir.write.GuidanceWriter;
import org.mrecist.guideline.Guideline;
import org.mrecist.http.answer.RecurringParts;
import org.mrecist.http.json.JsonLimits;
import org.mrecist.http.limits.Limits;
import org.mrecist.http.request.CourseReader;
import org.mrecist.http.request.ReadLimits;
import org.mrecist.telemetry.Versions;
import org.mrecist.trace.Literature;

/// What the resources are built from.
final class Producers {
    private Producers() {}

    @Produces
    @Singleton
    static ReadLimits readLimits(Limits limits) {
        var json = limits.json();
        return new ReadLimits(
                new JsonLimits(json.nesting(), json.textLength(), json.numberLength()),
                limits.course().lesions(),
                limits.course().visits());
    }

    @Produces
    @Singleton
    static CourseReader courseReader(ReadLimits limits) {
        return new CourseReader(CriteriaRegistry.names(), limits);
    }

    @Produces
    @Singleton
    static FhirReader fhirReader(Limits limits) {
        return new FhirReader(limits.json().nestingOfFhir(), limits.json().numberLength());
    }

    @Produces
    @Singleton
    static ObjectMapperCustomizer recurringParts() {
        return json -> json.registerModule(new RecurringParts());
    }

    @Produces
    @Singleton
    static Conformance conformance(@ConfigProperty(name = "quarkus.application.version") String version) {
        return new Conformance(version);
    }

    @Produces
    @Singleton
    static GuidanceWriter guidanceWriter(Guideline guideline, Literature literature) {
        return new GuidanceWriter(guideline, literature);
    }

    @Produces
    @Singleton
    static Versions versions(Provenance provenance) {
        return provenance.versions();
    }

    @Produces
    @Singleton
    static Clock clock() {
        return Clock.systemUTC();
    }
}
