/// What a FHIR server says of itself: its capabilities, its operation, its codes and profiles.
@NullMarked
package org.mrecist.fhir.conformance;

import org.jspecify.annotations.NullMarked;
