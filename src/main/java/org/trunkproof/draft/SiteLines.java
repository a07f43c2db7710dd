package org.trunkproof.draft;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.asterisk.LoadedDialplan;
import org.trunkproof.asterisk.PeerSettings;
import org.trunkproof.configuration.WrittenRouter;

/** What a draft says of the site as a whole: the mailbox, the router it is behind, the clock. */
final class SiteLines {

    private static final Pattern BOX = Pattern.compile("([\\w*#.-]+)(?:@([\\w.-]+))?(?:[,&|].*)?");
    private static final Pattern ADDRESS = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3})(?::(\\d+))?");

    /** Which is no address, and may be any host's: externaddr and externhost take one, and a port (sip.conf.sample). */
    private static final Pattern PUBLIC_NAME = Pattern.compile("((?=.*[A-Za-z])[\\w.-]+)(?::(\\d+))?");

    private static final Pattern NETWORK =
            Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3})/(\\d{1,2}|\\d{1,3}(?:\\.\\d{1,3}){3})");

    private final Office office;
    private final DraftText text;

    SiteLines(Office office, DraftText text) {
        this.office = office;
        this.text = text;
    }

    void addMailbox() {
        Optional<LoadedDialplan.LoadedStep> step = office.dialplan()
                .steps()
                .filter(one -> one.application().equalsIgnoreCase("VoiceMail")
                        && BOX.matcher(one.data()).matches())
                .findFirst();
        step.map(LoadedDialplan.LoadedStep::data)
                .flatMap(SiteLines::box)
                .ifPresentOrElse(
                        box -> text.add(
                                "mailbox: " + DraftText.scalar(box),
                                step.map(LoadedDialplan.LoadedStep::place)
                                        .map(office::placeOfStep)
                                        .orElse("")),
                        this::addMailboxOfPhone);
    }

    private void addMailboxOfPhone() {
        office.phones().stream()
                .filter(phone -> !phone.mailbox().isEmpty())
                .findFirst()
                .ifPresent(phone -> text.askWithout(
                        "mailbox: " + DraftText.scalar(box(phone.mailbox()).orElse("")),
                        "does a call that nobody takes end there? It is the mailbox of " + phone.name(),
                        office.place(phone.name(), office.written().mailbox(phone.name()))));
    }

    private static Optional<String> box(String written) {
        Matcher box = BOX.matcher(written);
        return box.matches()
                ? Optional.of(
                        box.group(1) + "@" + Optional.ofNullable(box.group(2)).orElse("default"))
                : Optional.empty();
    }

    void addNat() {
        office.written().router().ifPresent(this::addNat);
    }

    private void addNat(WrittenRouter written) {
        List<String> networks =
                written.inside().stream().flatMap(SiteLines::network).toList();
        String outside = written.outside().get(0);
        Matcher address = ADDRESS.matcher(outside);
        Matcher name = PUBLIC_NAME.matcher(outside);
        String place = written.lines().stream().map(Office::place).distinct().collect(Collectors.joining(", "));
        boolean isKnown = (address.matches() || name.matches())
                && !networks.isEmpty()
                && written.outside().size() == 1;
        String router = name.matches()
                ? "public name: " + DraftText.scalar(name.group(1))
                : "public address: " + (address.matches() ? address.group(1) : "");
        String port = Stream.of(address, name)
                .filter(Matcher::matches)
                .flatMap(one -> Stream.ofNullable(one.group(2)))
                .map(number -> ", public port: " + number)
                .findFirst()
                .orElse("");
        String line = "nat: {" + router + port + ", local networks: "
                + (networks.isEmpty() ? "" : DraftText.list(networks)) + "}";
        if (isKnown) {
            text.add(line, place);
        } else {
            text.askWithout(line, whatIsNotKnown(written, networks), place);
        }
    }

    private String whatIsNotKnown(WrittenRouter written, List<String> networks) {
        if (written.outside().size() > 1) {
            return "at which address does the carrier reach the router? There are "
                    + String.join(" and ", written.outside());
        }
        return networks.isEmpty()
                ? "which networks are on this side of the router? "
                        + office.written().withoutLocalNetworks()
                : "at which address does the carrier reach the router? It is not written as one";
    }

    /** With the length of its prefix, where it is written with a mask. */
    static Stream<String> network(String written) {
        Matcher network = NETWORK.matcher(written.strip());
        if (!network.matches()) {
            return Stream.empty();
        }
        String mask = network.group(2);
        return Stream.of(network.group(1) + "/" + (mask.contains(".") ? ones(mask) : mask));
    }

    private static int ones(String mask) {
        return Stream.of(mask.split("\\."))
                .mapToInt(part -> Integer.bitCount(Integer.parseInt(part)))
                .sum();
    }

    void addClock() {
        office.dialplan()
                .steps()
                .filter(step -> step.application().matches("(?i)(GotoIf|ExecIf)Time")
                        || step.data().contains("IFTIME("))
                .findFirst()
                .ifPresent(step -> text.askWithout(
                        "clock: Monday 10:00",
                        "at which day and time are calls to be placed? The dialplan asks for it",
                        office.placeOfStep(step.place())));
    }

    /** The phone that scenarios mean: one that a number rings and that calls out, if there is one. */
    static Optional<PeerSettings> usual(Office office, List<PlacedCall> inbound, List<PlacedCall> outbound) {
        List<PeerSettings> rung = inbound.stream()
                .flatMap(call -> call.dialled().stream())
                .flatMap(name ->
                        office.phones().stream().filter(phone -> phone.name().equals(name)))
                .toList();
        return Stream.concat(rung.stream(), office.phones().stream())
                .filter(phone -> outbound.stream()
                        .anyMatch(call -> call.trial().context().equals(phone.context())
                                && call.dialled().stream().anyMatch(office::isTrunk)))
                .findFirst()
                .or(() -> Stream.concat(rung.stream(), office.phones().stream()).findFirst());
    }
}
