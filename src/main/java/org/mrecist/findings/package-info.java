/// Data-quality findings, reported beside the category and never changing it.
@NullMarked
package org.mrecist.findings;

import org.jspecify.annotations.NullMarked;
