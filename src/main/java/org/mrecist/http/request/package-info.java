/// The requests of the native API: their members, and how a course is read from them.
@NullMarked
package org.mrecist.http.request;

import org.jspecify.annotations.NullMarked;
