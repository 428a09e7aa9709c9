/// Best overall response, its confirmation, and the milestones of a course.
@NullMarked
package org.mrecist.bestresponse;

import org.jspecify.annotations.NullMarked;
