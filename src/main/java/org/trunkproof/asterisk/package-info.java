/**
 * Asterisk in a container: the image, the configuration folder under test, boot, and AMI. No other package sees
 * Testcontainers, and what differs between channel drivers lives here.
 */
@NullMarked
package org.trunkproof.asterisk;

import org.jspecify.annotations.NullMarked;
