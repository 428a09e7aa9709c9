/// Several readers of one course: where they agree, what needs adjudication and why, and how far agreement goes
/// beyond chance.
@NullMarked
package org.mrecist.reads;

import org.jspecify.annotations.NullMarked;
