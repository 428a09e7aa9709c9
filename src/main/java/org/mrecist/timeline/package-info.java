/// The ordered visits of one course of treatment, baseline first, and the clinical context.
@NullMarked
package org.mrecist.timeline;

import org.jspecify.annotations.NullMarked;
