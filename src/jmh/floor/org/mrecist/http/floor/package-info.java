/// What the service is measured beside. Built into it for that only.
@NullMarked
package org.mrecist.http.floor;

import org.jspecify.annotations.NullMarked;
