package org.mrecist.http;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mrecist.assessment.CriteriaRegistry;
import org.mrecist.fhir.conformance.Conformance;
import org.mrecist.fhir.write.GuidanceWriter;
import org.mrecist.guideline.Guideline;
import org.mrecist.http.request.CourseReader;
import org.mrecist.telemetry.Versions;
import org.mrecist.trace.Literature;

/// What the resources are built from.
final class Producers {
    private Producers() {}

    @Produces
    @Singleton
    static CourseReader courseReader() {
        return new CourseReader(CriteriaRegistry.names());
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
