/// The bodies of requests: read whole up to a limit, or as a stream.
@NullMarked
package org.mrecist.http.body;

import org.jspecify.annotations.NullMarked;
