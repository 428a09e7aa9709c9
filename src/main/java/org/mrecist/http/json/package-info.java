/// JSON documents as they were sent: every fault with its place, and their canonical form.
@NullMarked
package org.mrecist.http.json;

import org.jspecify.annotations.NullMarked;
