/** Values for what SIP says: messages, session descriptions, digest challenges and their answers (RFC 3261, 8866, 2617). */
@NullMarked
package org.trunkproof.sip;

import org.jspecify.annotations.NullMarked;
