/// Options of published guidelines, their conditions, and what of them meets a patient.
@NullMarked
package org.mrecist.guideline;

import org.jspecify.annotations.NullMarked;
