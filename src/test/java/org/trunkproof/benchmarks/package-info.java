/**
 * How fast the harness is: each budget as a figure, with what bare tools take for the same beside it, measured in the same
 * run on the same machine.
 */
package org.trunkproof.benchmarks;
