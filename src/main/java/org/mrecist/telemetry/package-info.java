/// Metrics and audit: what happened and how often, never of whom.
@NullMarked
package org.mrecist.telemetry;

import org.jspecify.annotations.NullMarked;
