/// What all response criteria share: responses, sums with their nadir, the overall table, the interface of a rule
/// set.
@NullMarked
package org.mrecist.criteria;

import org.jspecify.annotations.NullMarked;
