/// What the service's FHIR endpoints need beside the resources themselves.
@NullMarked
package org.mrecist.http.fhir;

import org.jspecify.annotations.NullMarked;
