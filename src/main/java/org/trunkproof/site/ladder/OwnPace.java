package org.trunkproof.site.ladder;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.trunkproof.evidence.Exchange;
import org.trunkproof.evidence.Exchanges;

/** Finds what goes on beside calls whatever they do: being asked whether one is there, and registering. */
final class OwnPace {

    private static final Set<String> METHODS = Set.of("OPTIONS", "REGISTER");

    private OwnPace() {}

    /**
     * The only response to each such request. There are none in an exchange without calls, for there they are the matter
     * itself, and none to what was sent more than once.
     *
     * @param transmissions those of the exchanges
     * @param judged numbers of messages that do not count as background
     */
    static Map<Transmission, Transmission> answers(
            Exchanges exchanges, List<Transmission> transmissions, Set<Integer> judged) {
        Map<Transmission, Transmission> answers = new IdentityHashMap<>();
        if (exchanges.of("INVITE").findAny().isPresent()) {
            exchanges
                    .all()
                    .filter(exchange -> isBackground(exchange)
                            && !judged.contains(exchange.request().number())
                            && !judged.contains(exchange.responses().get(0).number()))
                    .forEach(exchange -> answers.put(
                            transmissions.get(exchange.request().number() - 1),
                            transmissions.get(exchange.responses().get(0).number() - 1)));
        }
        return answers;
    }

    private static boolean isBackground(Exchange exchange) {
        return METHODS.stream().anyMatch(exchange::isOf)
                && exchange.isOutsideDialog()
                && exchange.responses().size() == 1
                && Stream.concat(Stream.of(exchange.request()), exchange.responses().stream())
                        .allMatch(sent -> sent.datagrams().size() == 1);
    }
}
