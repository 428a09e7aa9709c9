/// The answers of the native API, as they are written to JSON.
@NullMarked
package org.mrecist.http.answer;

import org.jspecify.annotations.NullMarked;
