/// One course in, one complete answer out: the entry for everything outside the core.
@NullMarked
package org.mrecist.assessment;

import org.jspecify.annotations.NullMarked;
