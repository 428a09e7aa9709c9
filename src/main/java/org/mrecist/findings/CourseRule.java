package org.mrecist.findings;

import java.util.function.Consumer;
import org.mrecist.timeline.Course;

/// A rule on the course as reported, whatever the criteria.
@FunctionalInterface
interface CourseRule {
    void find(Course course, Consumer<Finding> found);
}
