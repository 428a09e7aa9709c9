/// What the OpenAPI document says beyond the resources themselves.
@NullMarked
package org.mrecist.http.openapi;

import org.jspecify.annotations.NullMarked;
