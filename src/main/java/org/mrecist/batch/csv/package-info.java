/// Courses in CSV: one row for each finding, read into the same documents that JSON requests are.
@NullMarked
package org.mrecist.batch.csv;

import org.jspecify.annotations.NullMarked;
