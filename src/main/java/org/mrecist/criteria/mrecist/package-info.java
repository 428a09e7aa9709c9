/// mRECIST for hepatocellular carcinoma (`lencioni-2010`).
@NullMarked
package org.mrecist.criteria.mrecist;

import org.jspecify.annotations.NullMarked;
