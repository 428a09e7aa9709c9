/// The datasets of a clinical trial (CDISC): tumour identification and results in, responses out.
@NullMarked
package org.mrecist.cdisc;

import org.jspecify.annotations.NullMarked;
