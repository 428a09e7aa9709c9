/// Resources as JSON: read strictly, asked element by element, written.
@NullMarked
package org.mrecist.fhir.json;

import org.jspecify.annotations.NullMarked;
