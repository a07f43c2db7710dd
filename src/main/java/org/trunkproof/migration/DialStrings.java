package org.trunkproof.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trunkproof.configuration.Configuration;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Line;
import org.trunkproof.configuration.NumberBehindPeer;

/** Lines of the new folder's dialplan that still speak to chan_sip. */
final class DialStrings {

    private static final Pattern OLD_TECHNOLOGY = Pattern.compile("(?i)(?<![\\w/])SIP/(?!2\\.0)([\\w.$@{}:/*#+-]+)");

    /** What chan_sip alone has for the dialplan, and what has it in chan_pjsip. */
    private static final Map<String, String> WORDS = Map.of(
            "SIPAddHeader", "PJSIP_HEADER(add,name), set on the channel that calls",
            "SIPRemoveHeader", "PJSIP_HEADER(remove,name), set on the channel that calls",
            "SIP_HEADER", "PJSIP_HEADER(read,name)",
            "SIPPEER", "PJSIP_ENDPOINT(), PJSIP_AOR() and PJSIP_CONTACT()",
            "SIPDtmfMode", "PJSIP_DTMF_MODE()",
            "SIPCALLID", "CHANNEL(pjsip,call-id)");

    private DialStrings() {}

    static List<Counterpart> in(Configuration before, Configuration after) {
        List<Line> were = lines(before);
        List<Counterpart> found = new ArrayList<>();
        for (Line line : lines(after)) {
            sentence(after, line)
                    .ifPresent(sentence -> found.add(new Counterpart(
                            were.stream()
                                    .filter(old -> old.file().equals(line.file()) && isCounterpart(old, line))
                                    .findFirst()
                                    .orElse(line),
                            "",
                            Fate.OTHER,
                            ConfigurationText.legible(sentence),
                            List.of(line))));
        }
        return found;
    }

    private static Optional<String> sentence(Configuration after, Line line) {
        String text = visible(line);
        Optional<NumberBehindPeer> behind = NumberBehindPeer.in(after, text);
        if (behind.isPresent()) {
            return Optional.of(behind.get().written() + " (" + Words.at(line) + ") has chan_pjsip call the URI "
                    + behind.get().number() + ", which is none: write "
                    + behind.get().inNewForm());
        }
        Optional<Map.Entry<String, String>> word = WORDS.entrySet().stream()
                .filter(one -> Pattern.compile("(?i)(?<!\\w)" + one.getKey() + "(?!\\w)")
                        .matcher(text)
                        .find())
                .findFirst();
        if (word.isPresent()) {
            return word.map(one -> one.getKey() + " (" + Words.at(line)
                    + ") is chan_sip's, which is not there: that is " + one.getValue() + " now");
        }
        Matcher old = OLD_TECHNOLOGY.matcher(text);
        return old.find()
                ? Optional.of(
                        old.group() + " (" + Words.at(line) + ") is chan_sip's to call, which is not there: write "
                                + NumberBehindPeer.in("PJSIP/" + old.group(1))
                                        .map(NumberBehindPeer::inNewForm)
                                        .orElse("PJSIP/" + old.group(1)))
                : Optional.empty();
    }

    private static boolean isCounterpart(Line old, Line line) {
        return withoutTechnology(old).equals(withoutTechnology(line));
    }

    private static String withoutTechnology(Line line) {
        return line.text().replaceAll("(?i)PJSIP/", "SIP/").strip();
    }

    /** Lines of the dialplan with something in them. */
    private static List<Line> lines(Configuration configuration) {
        return configuration.texts().stream()
                .filter(ConfigurationText::isDialplan)
                .flatMap(DialStrings::lines)
                .toList();
    }

    private static Stream<Line> lines(ConfigurationText text) {
        if (!text.isAel()) {
            return text.settings().stream().map(setting -> setting.line());
        }
        return IntStream.range(0, text.lines().size())
                .mapToObj(i -> new Line(text.name(), i + 1, text.lines().get(i)));
    }

    /** Without comments, as either language has them. */
    private static String visible(Line line) {
        return line.file().endsWith(".ael")
                ? line.text().replaceFirst("//.*", "")
                : line.text().replaceFirst("(?<!\\\\);.*", "");
    }
}
