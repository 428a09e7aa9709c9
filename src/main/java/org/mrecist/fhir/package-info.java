/// The assessment spoken in HL7 FHIR R4 (4.0.1): resources of an electronic health record read into a course, the
/// answer written as resources. Plain library; knows no server.
@NullMarked
package org.mrecist.fhir;

import org.jspecify.annotations.NullMarked;
