/// Reads resources of an electronic health record into a course.
@NullMarked
package org.mrecist.fhir.read;

import org.jspecify.annotations.NullMarked;
