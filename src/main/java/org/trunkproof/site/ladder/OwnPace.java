package org.trunkproof.site.ladder;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trunkproof.sip.SipMessage;

/** Finds what goes on beside calls whatever they do: being asked whether one is there, and registering. */
final class OwnPace {

    private static final Set<String> METHODS = Set.of("OPTIONS", "REGISTER");

    private OwnPace() {}

    /**
     * The only response to each such request. There are none in an exchange without calls, for there they are the matter
     * itself, and none to what was sent more than once.
     *
     * @param judged numbers of messages that do not count as background
     */
    static Map<Transmission, Transmission> answers(List<Transmission> transmissions, Set<Integer> judged) {
        Map<Transmission, Transmission> answers = new IdentityHashMap<>();
        if (transmissions.stream().anyMatch(sent -> is(sent, "INVITE"))) {
            for (List<Transmission> transaction : transactions(transmissions)) {
                if (isBackground(transaction)
                        && transaction.stream().noneMatch(sent -> judged.contains(sent.number()))) {
                    answers.put(transaction.get(0), transaction.get(1));
                }
            }
        }
        return answers;
    }

    private static Iterable<List<Transmission>> transactions(List<Transmission> transmissions) {
        Map<String, List<Transmission>> transactions = new LinkedHashMap<>();
        transmissions.forEach(sent -> sent.message()
                .map(message -> message.callId() + " " + message.cseq() + " " + message.viaBranch())
                .ifPresent(key -> transactions
                        .computeIfAbsent(key, any -> new ArrayList<>())
                        .add(sent)));
        return transactions.values();
    }

    private static boolean isBackground(List<Transmission> transaction) {
        return transaction.size() == 2
                && METHODS.stream().anyMatch(method -> is(transaction.get(0), method))
                && !transaction.get(0).isInDialog()
                && transaction.get(1).message().filter(SipMessage::isRequest).isEmpty()
                && transaction.stream().allMatch(sent -> sent.again().isEmpty());
    }

    private static boolean is(Transmission sent, String method) {
        return sent.message().filter(message -> message.isRequest(method)).isPresent();
    }
}
