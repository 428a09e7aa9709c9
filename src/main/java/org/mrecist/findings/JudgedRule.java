package org.mrecist.findings;

import java.util.function.Consumer;

/// A rule on what one rule set makes of the course.
@FunctionalInterface
interface JudgedRule {
    void find(Judged judged, Consumer<Finding> found);
}
