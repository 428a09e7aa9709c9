package org.mrecist.http;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.mrecist.assessment.CriteriaRegistry;
import org.mrecist.http.request.CourseReader;

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
    static Clock clock() {
        return Clock.systemUTC();
    }
}
