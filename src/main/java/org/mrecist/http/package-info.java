/// The REST service: resources, wire records, problems.
@NullMarked
package org.mrecist.http;

import org.jspecify.annotations.NullMarked;
