/** Tests that need a browser, which only the profile browser brings what is needed for. */
package org.trunkproof.browser;
