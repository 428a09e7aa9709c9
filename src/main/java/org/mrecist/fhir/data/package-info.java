/// The data types of FHIR R4, as far as they are read here.
@NullMarked
package org.mrecist.fhir.data;

import org.jspecify.annotations.NullMarked;
