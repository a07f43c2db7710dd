/** Whether what was written holds a secret, found out by somebody who does not know how they are masked. */
@NullMarked
package org.trunkproof.secrets;

import org.jspecify.annotations.NullMarked;
