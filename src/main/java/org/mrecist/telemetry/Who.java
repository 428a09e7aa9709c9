package org.mrecist.telemetry;

import java.util.Optional;
import org.mrecist.access.Caller;

/// Who calls, as far as the audit tells.
///
/// @param caller empty without authentication
record Who(Optional<Caller> caller, Origin origin) {}
