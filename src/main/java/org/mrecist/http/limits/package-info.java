/// What bounds the work that callers can ask for, and how the service stops.
@NullMarked
package org.mrecist.http.limits;

import org.jspecify.annotations.NullMarked;
