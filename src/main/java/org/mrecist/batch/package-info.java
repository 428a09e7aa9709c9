/// The command that answers files of courses: files in, files out, with progress, and gone on with after an
/// interruption.
@NullMarked
package org.mrecist.batch;

import org.jspecify.annotations.NullMarked;
