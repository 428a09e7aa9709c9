/// Many courses, one on each line: read one after the other, answered by all cores, written in their order, with no
/// more in memory than what is under way.
@NullMarked
package org.mrecist.http.lines;

import org.jspecify.annotations.NullMarked;
