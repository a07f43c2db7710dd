package org.trunkproof.migration;

import java.util.List;
import org.trunkproof.configuration.Setting;

/** What has become of a setting of a peer's. */
@FunctionalInterface
interface PeerRule {

    /** Nothing where the line did nothing for this peer. */
    List<Becoming> judge(Setting setting, OldPeer old, NewPeer now);
}
