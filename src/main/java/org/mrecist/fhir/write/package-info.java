/// Writes answers as resources.
@NullMarked
package org.mrecist.fhir.write;

import org.jspecify.annotations.NullMarked;
