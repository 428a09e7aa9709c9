/// Every code system and code that is read or sent, in one place.
@NullMarked
package org.mrecist.fhir.terminology;

import org.jspecify.annotations.NullMarked;
