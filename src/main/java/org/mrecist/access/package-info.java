/// Who may call what: bearer tokens of configured issuers, scopes by route, client tokens of CDS Hooks.
@NullMarked
package org.mrecist.access;

import org.jspecify.annotations.NullMarked;
