/// Reads and checks the data files, and refuses a fault with file, line and reason.
@NullMarked
package org.mrecist.knowledge;

import org.jspecify.annotations.NullMarked;
