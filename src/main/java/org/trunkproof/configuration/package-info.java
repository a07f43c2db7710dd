/**
 * Asterisk's configuration files as Asterisk reads them, what each line of them does, and which of them may be to blame. Of
 * drivers it has what there is to know as data.
 */
@NullMarked
package org.trunkproof.configuration;

import org.jspecify.annotations.NullMarked;
