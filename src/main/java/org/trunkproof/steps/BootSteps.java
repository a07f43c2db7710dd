package org.trunkproof.steps;

import io.cucumber.java.en.Given;
import java.util.List;
import org.trunkproof.lab.Circumstances;
import org.trunkproof.lab.ListeningPoint;
import org.trunkproof.trunk.TimeOfWeek;

/** What Asterisk finds when it boots. A scenario that begins with one of these has an Asterisk of its own. */
public final class BootSteps {

    private final World world;

    public BootSteps(World world) {
        this.world = world;
    }

    @Given("from the start the carrier meets OPTIONS with {reactions}")
    public void carrierMeetsOptions(Conduct reactions) {
        world.boot(usual -> usual.answering(reactions.of(ListeningPoint.CARRIER)));
    }

    /** It asks for the account's credentials each time, and takes what comes with them for as long as is asked. */
    @Given("from the start the carrier takes registrations")
    public void carrierTakesRegistrations() {
        world.boot(usual -> usual);
    }

    /** A 200 says what is registered, for as long as was asked, or as its Expires says. */
    @Given("from the start the carrier meets REGISTER with {reactions}")
    public void carrierMeetsRegister(Conduct reactions) {
        world.boot(usual -> usual.registering(reactions.of(ListeningPoint.CARRIER)));
    }

    @Given("the desk phone has not registered")
    public void deskPhoneHasNotRegistered() {
        world.boot(Circumstances::withoutDeskPhone);
    }

    /** To the minute, in the time zone of the container, which is UTC. */
    @Given("it is {clock}")
    public void itIs(TimeOfWeek time) {
        world.boot(usual -> usual.at(time));
    }

    @Given("the carrier's name resolves to nothing")
    public void nameResolvesToNothing() {
        world.boot(usual -> usual.naming(new Circumstances.Names(List.of(), List.of())));
    }

    @Given("the carrier's name resolves to {servers}")
    public void nameResolvesTo(List<ListeningPoint> servers) {
        world.boot(usual -> usual.naming(usual.names().addresses(servers)));
    }

    /** Those to try first first; the name keeps its address. */
    @Given("the carrier's SRV records name {servers}")
    public void srvRecordsName(List<ListeningPoint> servers) {
        world.boot(usual -> usual.naming(usual.names().servers(servers)));
    }
}
