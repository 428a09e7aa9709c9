/// Quantities with their unit, exact.
@NullMarked
package org.mrecist.measure;

import org.jspecify.annotations.NullMarked;
