package org.trunkproof.premise;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a scenario rests on, found out from its steps. Where it is not plain that it does, it does not: what can be judged is
 * judged.
 */
public final class Grounds {

    private static final String CARRIER = "the carrier(?:'s second address| from another port)?";

    /** Whatever the carrier does, or is asked or told; what it is spared is no sign that it is there. */
    private static final Pattern OF_TRUNK = Pattern.compile(
            "(?:" + CARRIER + " (?!is not called).*|.* (?:to|of) " + CARRIER + "\\b.*|the trunk .*|the call goes .*"
                    + "|Asterisk (?:calls|offers the carrier|has sent the carrier).*)");

    private static final Pattern OF_OTHER_TRUNK = Pattern.compile(".*\\bthe other carrier\\b.*");

    private static final Pattern OTHER_CALLS_IN =
            Pattern.compile("the other carrier (?:calls|places \\S+ calls to) .*");

    private static final Pattern OTHER_INBOUND =
            Pattern.compile("the other carrier (?:calls|places \\S+ calls to) the other trunk's number.*");

    /** By what was registered a call may be let in that is not by its address. */
    private static final String BY_ADDRESS = " (?!.* where Asterisk has registered)(?:calls|places \\S+ calls to) ";

    private static final Pattern INBOUND = Pattern.compile(CARRIER + BY_ADDRESS + "the trunk's number.*");

    private static final Pattern CALLS_IN = Pattern.compile(CARRIER + BY_ADDRESS + ".*");

    private static final String DIALLED = "a number that may be dialled";

    private static final Pattern DIALS = Pattern.compile("(?:Asterisk|the desk phone) calls (" + DIALLED + "|\\S+).*");

    private static final Pattern CARRIER_ACTS = Pattern.compile(
            "(?:" + CARRIER
                    + " (?:answers calls|meets INVITE|is asked for|and the desk phone are connected).*"
                    + "|the call to the carrier .*|Asterisk offers the carrier .*|Asterisk has sent the carrier [1-9]\\d* INVITE.*"
                    + "|the INVITE to the carrier .*|the last INVITE to the carrier .*|the dialplan is told .*|the call is answered)");

    private static final Pattern CARRIER_SPARED = Pattern.compile("the carrier is not called");

    private static final Pattern PHONE_ACTS = Pattern.compile(
            "the desk phone (?!has not registered|registers).*|.*the desk phone(?:'s)? (?:are|recording).*"
                    + "|.* (?:to|offers|answers) the desk phone\\b.*|Asterisk has sent the desk phone [1-9].*");

    private Grounds() {}

    private static Stream<String> numbers(List<String> steps) {
        return steps.stream().map(DIALS::matcher).filter(Matcher::matches).map(step -> step.group(1));
    }

    /**
     * @param steps without their keywords, an outline's values filled in
     * @param number that is the usual one to dial
     */
    public static Set<Premise> of(List<String> steps, String number) {
        Set<Premise> grounds = EnumSet.noneOf(Premise.class);
        if (any(OF_TRUNK, steps)) {
            grounds.add(Premise.TRUNK);
        }
        if (any(OF_OTHER_TRUNK, steps)) {
            grounds.add(Premise.OTHER_TRUNK);
        }
        if (any(OTHER_CALLS_IN, steps)) {
            grounds.add(Premise.OTHER_ADMISSION);
        }
        if (any(OTHER_INBOUND, steps)) {
            grounds.add(Premise.OTHER_INBOUND);
        }
        if (any(CALLS_IN, steps)) {
            grounds.add(Premise.ADMISSION);
        }
        if (any(INBOUND, steps)) {
            grounds.add(Premise.INBOUND);
        }
        if (any(DIALS, steps) && any(CARRIER_ACTS, steps) && !any(CARRIER_SPARED, steps)) {
            grounds.add(Premise.OUTBOUND);
            if (numbers(steps).allMatch(dialled -> dialled.equals(DIALLED) || dialled.equals(number))) {
                grounds.add(Premise.NUMBER);
            }
        }
        if (any(PHONE_ACTS, steps)) {
            grounds.add(Premise.DESK_PHONE);
            if (grounds.contains(Premise.INBOUND)) {
                grounds.add(Premise.RINGING);
            }
        }
        return grounds;
    }

    private static boolean any(Pattern form, List<String> steps) {
        return steps.stream().anyMatch(step -> form.matcher(step).matches());
    }
}
