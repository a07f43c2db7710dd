/** User agents on JAIN-SIP: transactions, dialogs and timers are its business. No other package sees {@code javax.sip}. */
@NullMarked
package org.trunkproof.party.jain;

import org.jspecify.annotations.NullMarked;
