/// The words for what was decided and found.
@NullMarked
package org.mrecist.explanation;

import org.jspecify.annotations.NullMarked;
