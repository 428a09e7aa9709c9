/// The clinical choices a trial makes, each with its default and its source.
@NullMarked
package org.mrecist.protocol;

import org.jspecify.annotations.NullMarked;
