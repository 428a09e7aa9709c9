/// RECIST 1.1 (`eisenhauer-2009`).
@NullMarked
package org.mrecist.criteria.recist11;

import org.jspecify.annotations.NullMarked;
