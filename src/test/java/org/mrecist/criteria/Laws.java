package org.mrecist.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mrecist.criteria.mrecist.Mrecist;
import org.mrecist.criteria.recist11.Recist11;
import org.mrecist.timeline.Course;

/// What laws over courses made up from seeds have in common. A failure names its seed.
final class Laws {
    static final long CASES = Long.getLong("laws.cases", 2_000);

    private Laws() {}

    static List<ResponseCriteria> ruleSets() {
        return List.of(new Mrecist(), new Recist11());
    }

    static CourseResponse respond(Course course, ResponseCriteria criteria, long seed) {
        return CourseResponse.of(course, criteria, RandomCourse.protocol(seed));
    }

    /// Asserts only where the two differ, since describing what holds would take longer than deciding it.
    static void same(@Nullable Object actual, @Nullable Object expected, String place, Object... at) {
        if (!Objects.equals(actual, expected)) {
            assertThat(actual).as(place, at).isEqualTo(expected);
        }
    }
}
