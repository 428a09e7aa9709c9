/// What was decided, by which rule, and where that rule was published.
@NullMarked
package org.mrecist.trace;

import org.jspecify.annotations.NullMarked;
