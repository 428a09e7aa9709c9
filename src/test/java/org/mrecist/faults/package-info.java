/// What the packaged service does when it is pressed, starved, misled or stopped: bounded, and on the loopback
/// interface only.
package org.mrecist.faults;
