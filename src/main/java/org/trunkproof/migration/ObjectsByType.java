package org.trunkproof.migration;

import java.util.List;

/** Where an option is looked for. */
interface ObjectsByType {

    /**
     * Those of a type that bear on what is asked.
     *
     * @param type as {@code type=} says it, but for {@code outbound_auth}: those by which challenges are answered
     */
    List<PjsipObject> objects(String type);
}
