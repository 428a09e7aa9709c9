/// A surveillance plan as iCalendar (RFC 5545).
@NullMarked
package org.mrecist.calendar;

import org.jspecify.annotations.NullMarked;
