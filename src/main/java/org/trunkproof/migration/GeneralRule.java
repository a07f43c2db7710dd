package org.trunkproof.migration;

import java.util.List;
import org.trunkproof.configuration.Setting;

/** What has become of a setting that is about all of SIP. */
@FunctionalInterface
interface GeneralRule {

    List<Becoming> judge(Setting setting, OldFolder old, PjsipFolder now);
}
