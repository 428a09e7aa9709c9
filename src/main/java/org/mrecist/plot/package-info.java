/// Assessments as pictures (SVG), without any library.
@NullMarked
package org.mrecist.plot;

import org.jspecify.annotations.NullMarked;
