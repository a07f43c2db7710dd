package org.trunkproof.steps;

import java.util.List;
import org.trunkproof.lab.ListeningPoint;
import org.trunkproof.party.Reaction;

/** What somebody is to do with requests, in words of which some mean another thing on another trunk. */
public interface Conduct {

    /** What that is for who listens there. */
    List<Reaction> of(ListeningPoint who);
}
