package org.trunkproof.verify;

import org.trunkproof.evidence.Trace;

/** A question that a Trace answers. It depends on nothing else, so it can be asked again as the Trace grows. */
@FunctionalInterface
public interface Check {

    Judgement judge(Trace trace);
}
