package org.trunkproof.migration;

import org.trunkproof.configuration.Line;

/**
 * What an object of chan_pjsip has set, itself or by the wizard that makes it.
 *
 * @param name as the object itself would have it
 * @param line by which it has it
 */
record PjsipOption(String name, String value, Line line) {}
