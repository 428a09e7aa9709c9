/// The operation `$mrecist-evaluate`: what is asked, and the answer.
@NullMarked
package org.mrecist.fhir.evaluate;

import org.jspecify.annotations.NullMarked;
