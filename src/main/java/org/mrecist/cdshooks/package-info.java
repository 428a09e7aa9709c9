/// CDS Hooks (2.0.1): what the service offers, how a call is read, the cards that answer it, and what became of them.
@NullMarked
package org.mrecist.cdshooks;

import org.jspecify.annotations.NullMarked;
