/** Asterisk's configuration files as text, and what each line of them does. */
@NullMarked
package org.trunkproof.configuration;

import org.jspecify.annotations.NullMarked;
