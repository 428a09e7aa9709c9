/// What is to be said about a document of resources: faults, warnings and remarks, each with its place.
@NullMarked
package org.mrecist.fhir.issue;

import org.jspecify.annotations.NullMarked;
