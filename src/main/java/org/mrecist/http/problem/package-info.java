/// Problems as RFC 9457 describes them: what is wrong with a request, where, and in which words.
@NullMarked
package org.mrecist.http.problem;

import org.jspecify.annotations.NullMarked;
