/// The words for what was decided and found, in the languages on offer.
@NullMarked
package org.mrecist.explanation;

import org.jspecify.annotations.NullMarked;
