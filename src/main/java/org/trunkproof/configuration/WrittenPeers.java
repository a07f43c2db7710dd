package org.trunkproof.configuration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a driver's files say of trunks, phones and the site, and on which lines: what Asterisk has loaded says neither where it
 * stood nor with which password it registers. How that is written each driver has in its own way.
 */
public sealed interface WrittenPeers permits SipPeers, PjsipPeers {

    static WrittenPeers of(Configuration configuration) {
        return configuration.dialect().types().areSaid() ? new PjsipPeers(configuration) : new SipPeers(configuration);
    }

    /** Those whom Asterisk may know by name, in the order of the files. */
    List<String> names();

    /** Those who face a host that is no phone's, in the order of the files. */
    Stream<WrittenTrunk> trunks();

    /** Where Asterisk is to register. */
    List<WrittenRegistration> registrations();

    /** What has Asterisk register where a trunk is: the trunk's own, or what is nobody's. */
    default Optional<WrittenRegistration> registration(WrittenTrunk trunk) {
        List<WrittenRegistration> all = registrations();
        return all.stream()
                .filter(one -> one.peer().equals(trunk.name()))
                .findFirst()
                .or(() -> all.stream()
                        .filter(one -> one.peer().isEmpty() && one.host().equalsIgnoreCase(trunk.host()))
                        .findFirst());
    }

    /** The router that the site is behind; empty where nothing says that there is one. */
    Optional<WrittenRouter> router();

    /** Where they begin. */
    Optional<Line> opened(String peer);

    /** By which lines they are called at their host, and where those begin by which they are known to call from there. */
    List<Line> host(String peer);

    /** From which hosts calls are known to be its, where they are said one by one, in the order of the files. */
    List<WrittenHost> callers(String peer);

    /** The header by which calls are known to be its, as it is to be. */
    Optional<Setting> mark(String peer);

    /** By what name Asterisk is known there, or else with which password. */
    Optional<Line> account(String peer);

    Optional<Line> codecs(String peer);

    /** Whether Asterisk asks them with OPTIONS whether they are there. */
    Optional<Line> monitoring(String peer);

    /** Of which mailbox they are told. */
    Optional<Line> mailbox(String peer);

    /** By what they have to call themselves something else than Asterisk calls them, when they register. */
    Optional<Setting> otherName(String peer);

    /** That a trunk has a password and no name, a sentence without a full stop. */
    String withoutAccountName();

    /** That nothing says which networks are the site's own, a sentence without a full stop. */
    String withoutLocalNetworks();

    /**
     * That there is nobody who leads to a carrier, and what to do.
     *
     * @param folder as it was typed
     */
    String withoutTrunk(String folder);
}
