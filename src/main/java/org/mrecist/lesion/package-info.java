/// Lesions and what was seen of each at a visit.
@NullMarked
package org.mrecist.lesion;

import org.jspecify.annotations.NullMarked;
