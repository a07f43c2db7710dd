package org.trunkproof.steps;

import io.cucumber.java.ParameterType;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trunkproof.media.DtmfKey;
import org.trunkproof.sip.Codec;
import org.trunkproof.sip.E164;

/** The typed words of the features. */
public final class Parameters {

    private static final Pattern CODEC = Pattern.compile("([\\w.-]+)(?: \\((\\d+)\\))?");
    private final World world;

    public Parameters(World world) {
        this.world = world;
    }

    /** A number in the international form, with or without its plus. */
    @ParameterType("\\+?[1-9]\\d{6,14}")
    public E164 e164(String digits) {
        return E164.parse(digits);
    }

    /** A number as it is dialled, or in words the one that the carrier delivers. */
    @ParameterType("the trunk's number|[0-9*#+]+")
    public String number(String text) {
        return text.startsWith("the") ? world.profile().did() : text;
    }

    /** A status code of a SIP response. */
    @ParameterType("[1-6]\\d\\d")
    public int sipStatus(String status) {
        return Integer.parseInt(status);
    }

    /** Codecs in order, a payload type in brackets where it is not the usual one: {@code PCMU, telephone-event (96)}. */
    @ParameterType("[\\w.-]+(?: \\(\\d+\\))?(?:, [\\w.-]+(?: \\(\\d+\\))?)*")
    public List<Codec> codecs(String list) {
        return Stream.of(list.split(", ")).map(Parameters::codec).toList();
    }

    private static Codec codec(String text) {
        Matcher form = CODEC.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a codec and perhaps its payload type in brackets.");
        }
        Codec usual = Codec.named(form.group(1));
        return form.group(2) == null ? usual : usual.on(Integer.parseInt(form.group(2)));
    }

    /** Keys of a telephone in the order in which they are pressed, the letters A to D among them. */
    @ParameterType("[0-9A-D*#]+")
    public List<DtmfKey> digits(String symbols) {
        return DtmfKey.keys(symbols);
    }
}
