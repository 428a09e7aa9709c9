/// How the page is sent; what it is stands among the resources under `web`.
@NullMarked
package org.mrecist.http.page;

import org.jspecify.annotations.NullMarked;
