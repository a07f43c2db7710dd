package org.trunkproof.trunk;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.trunkproof.configuration.AddressRange;

/** One trunk: a carrier, and what it has agreed on with its customer. */
public record Trunk(
        @YamlKey(
                says = "The carrier: the name of a carrier file that comes with the program, or the path of one of"
                        + " your own, relative to this file.",
                form = ValueForm.PATH,
                example = "flowroute",
                isNeeded = true)
        Carrier carrier,

        @YamlKey(
                says = "The trunk's name in Asterisk: its section in sip.conf, or its endpoint in pjsip.conf.",
                form = ValueForm.NAME,
                example = "flowroute",
                isNeeded = true)
        String trunk,

        @YamlKey(
                says = "The host name by which the carrier is reached.",
                form = ValueForm.HOST,
                example = "sip.flowroute.com",
                otherwise = "the first that the carrier file has")
        String host,

        @YamlKey(
                says =
                        "From where the carrier's calls come, beyond that host. Scenarios have these addresses on this machine"
                                + " while they call from them, so that it reaches nobody there meanwhile.",
                form = ValueForm.CALLER,
                example = "[us-west.sip.example.com, 203.0.113.0/28, 198.51.100.7]",
                otherwise = "those that the carrier file has, or that host alone")
        List<String> callsFrom,

        @YamlKey(
                says = "A header that the carrier puts into each call to this trunk.",
                form = ValueForm.HEADER,
                example = "\"X-Trunk: 4711\"",
                otherwise = "there is none")
        String marksCallsWith,

        @YamlKey(
                says = "With what Asterisk answers when the carrier asks for credentials.",
                example = "{username: 12345678, password: \"${CARRIER_PASSWORD}\"}",
                otherwise = "the carrier asks for none")
        Optional<Account> account,

        @YamlKey(
                says = "By what the carrier knows its customer.",
                form = ValueForm.IDENTITY,
                example = "[digest, registration]",
                otherwise = "digest with an account, address without")
        List<String> knownBy,

        @YamlKey(
                says = "What stands before each number that the carrier is asked for.",
                form = ValueForm.PREFIX,
                example = "12345678*",
                otherwise = "nothing does")
        String techPrefix,

        @YamlKey(
                says = "Where calls out say who calls.",
                form = ValueForm.CALLER_IDENTITY,
                example = "[From, P-Asserted-Identity]",
                otherwise = "From, or where the carrier file does not have that, the first that it has")
        List<String> callerIn,

        @YamlKey(
                says = "The codecs of the trunk in order, by the names that RTP or Asterisk has for them.",
                form = ValueForm.CODEC,
                example = "[ulaw, alaw]",
                otherwise = "those of the carrier file that Asterisk allows the trunk, or PCMU where it has none")
        List<String> codecs,

        @YamlKey(
                says =
                        "Whether Asterisk is to ask the carrier with OPTIONS whether it is there, and to call it only if it"
                                + " is.",
                form = ValueForm.YES_OR_NO,
                example = "no",
                otherwise = "yes")
        String qualify) {

    /** What whoever speaks over RTP can be expected to (RFC 3551 section 6). */
    private static final List<String> LEAST = List.of("PCMU");

    private static final String FROM = "From";

    /** No host name is one (RFC 1123 section 2.1). */
    private static final Pattern ADDRESS = Pattern.compile("[\\d.]+|.*:.*");

    public Trunk {
        host = host.isEmpty() ? carrier.hostNames().is().stream().findFirst().orElse("") : host;
        knownBy = knownBy.isEmpty() ? List.of(account.isPresent() ? "digest" : "address") : List.copyOf(knownBy);
        callerIn =
                callerIn.isEmpty() ? usualCallerIn(carrier.callerFromCustomer().is()) : List.copyOf(callerIn);
        codecs = List.copyOf(codecs);
        callsFrom = callsFrom.isEmpty() ? carrier.callsFrom().is() : List.copyOf(callsFrom);
    }

    /** Those that were agreed on, or that the carrier takes, or whoever speaks over RTP. */
    @Override
    public List<String> codecs() {
        return codecs.isEmpty() ? carriersCodecs() : codecs;
    }

    private List<String> carriersCodecs() {
        List<String> taken = carrier.codecs().is();
        return taken.isEmpty() ? LEAST : taken;
    }

    /**
     * The same where the owner chooses among the carrier's codecs, because the description names none: it then speaks those that
     * Asterisk allows it. If the carrier takes none of them, it stays with the carrier's.
     *
     * @param allowed by Asterisk's names, in order; none if any is
     */
    Trunk choosing(List<String> allowed) {
        List<String> chosen = allowed.stream()
                .flatMap(name -> AudioCodec.named(name).stream())
                .filter(carriersCodecs()::contains)
                .toList();
        return codecs.isEmpty() && !chosen.isEmpty()
                ? new Trunk(
                        carrier,
                        trunk,
                        host,
                        callsFrom,
                        marksCallsWith,
                        account,
                        knownBy,
                        techPrefix,
                        callerIn,
                        chosen,
                        qualify)
                : this;
    }

    /** From, which every call has, unless it is known not to count. */
    private static List<String> usualCallerIn(List<String> counting) {
        return counting.isEmpty() || counting.contains(FROM) ? List.of(FROM) : counting.subList(0, 1);
    }

    /** Whether the carrier is reached by a name, and not by an address. */
    public boolean isReachedByName() {
        return !ADDRESS.matcher(host).matches();
    }

    /** The header that the carrier puts into each call to it, if there is one. */
    Optional<String> mark() {
        return Optional.of(marksCallsWith).filter(Predicate.not(String::isEmpty));
    }

    /** Other hosts from which its calls come, each once: what is the host's own, or lies in a network of the list, says no more. */
    public List<String> callingHosts() {
        return callsFrom.stream()
                .distinct()
                .filter(caller -> !caller.equalsIgnoreCase(host))
                .filter(caller -> callsFrom.stream().noneMatch(other -> isWithin(caller, other)))
                .toList();
    }

    private static boolean isWithin(String caller, String other) {
        return !caller.equals(other)
                && AddressRange.isWritten(caller)
                && AddressRange.isWritten(other)
                && AddressRange.of(other).contains(AddressRange.of(caller))
                && !AddressRange.of(other).equals(AddressRange.of(caller));
    }

    /** Whether Asterisk is to ask the carrier whether it is there. */
    public boolean isQualified() {
        return !qualify.equals("no");
    }

    /** Whether the trunk registers with the carrier (RFC 3261 section 10). */
    public boolean registers() {
        return knownBy.contains("registration");
    }
}
