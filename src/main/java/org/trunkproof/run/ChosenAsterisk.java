package org.trunkproof.run;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunkproof.asterisk.AsteriskImage;
import org.trunkproof.asterisk.AsteriskSeries;
import org.trunkproof.asterisk.ChannelDriver;
import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.trunk.DescriptionFile;

/**
 * Which Asterisk somebody wants in labs: one of ours or another image, or where neither is said, whichever suits the folder.
 *
 * @param said as somebody has said it, who is to correct it
 */
record ChosenAsterisk(Optional<AsteriskSeries> series, Optional<String> image, String said) {

    /** Before a number or a name, where one of the two is given. */
    private static final String SERIES = "asterisk:";

    private static final String IMAGE = "image:";

    /** Where nobody has chosen: the newest that has the folder's channel driver. */
    static final ChosenAsterisk NEWEST = new ChosenAsterisk(Optional.empty(), Optional.empty(), "");

    /**
     * What was typed.
     *
     * @throws SetupException if there is no such Asterisk, or it is said twice
     */
    static ChosenAsterisk typed() {
        Optional<String> series = Option.ASTERISK.given();
        Optional<String> image = Option.IMAGE.given();
        if (series.isPresent() && image.isPresent()) {
            throw new SetupException(Option.ASTERISK + " and " + Option.IMAGE
                    + " both say which Asterisk is run; leave one of them out.");
        }
        return Stream.concat(
                        series.map(number -> of(number, Option.ASTERISK + "=" + number)).stream(),
                        image.map(ChosenAsterisk::ofImage).stream())
                .findFirst()
                .orElse(NEWEST);
    }

    /**
     * What a baseline is that is the same folder on another Asterisk.
     *
     * @param baseline as it was typed
     * @return empty where it is something else
     * @throws SetupException if there is no such Asterisk
     */
    static Optional<ChosenAsterisk> ofBaseline(String baseline) {
        if (baseline.startsWith(SERIES)) {
            return Optional.of(of(baseline.substring(SERIES.length()), Option.BASELINE + "=" + baseline));
        }
        return baseline.startsWith(IMAGE) ? Optional.of(ofImage(baseline.substring(IMAGE.length()))) : Optional.empty();
    }

    private static ChosenAsterisk ofImage(String image) {
        return new ChosenAsterisk(Optional.empty(), Optional.of(image), "");
    }

    private static ChosenAsterisk of(String number, String said) {
        AsteriskSeries series = AsteriskSeries.numbered(number)
                .orElseThrow(() -> new SetupException(said + ": there is no image of that Asterisk, only of "
                        + AsteriskSeries.all() + "; give one of these, or " + Option.IMAGE
                        + "=NAME for an image of your own."));
        return new ChosenAsterisk(Optional.of(series), Optional.empty(), said);
    }

    /**
     * The same, or where nobody has typed which, what the description says.
     *
     * @throws SetupException if that is none that there is
     */
    ChosenAsterisk or(DescriptionFile described) {
        String number = described.description().asterisk();
        return series.isPresent() || image.isPresent() || number.isEmpty()
                ? this
                : of(number, described.name() + ": asterisk: " + number);
    }

    /**
     * Which it is for a folder, for a person.
     *
     * @throws SetupException if it cannot run the folder
     */
    String nameFor(ConfigurationFolder folder) {
        return image.map(name -> "the image " + name)
                .orElseGet(() -> seriesFor(folder.driver(), folder.path()).toString());
    }

    /**
     * Its image for a folder.
     *
     * @throws SetupException if it cannot run the folder, or there is no such image and none can be built
     */
    AsteriskImage imageFor(ConfigurationFolder folder) {
        return image.map(AsteriskImage::ready)
                .orElseGet(() -> AsteriskImage.built(
                        Shipped.found(Shipped.DOCKERFILE), seriesFor(folder.driver(), folder.path())));
    }

    /**
     * @throws SetupException if it has not got the driver
     */
    AsteriskSeries seriesFor(ChannelDriver driver, Path folder) {
        AsteriskSeries newest = AsteriskSeries.newestWith(driver);
        series.flatMap(chosen -> chosen.objection(driver)).ifPresent(objection -> {
            throw new SetupException(said + ": " + folder + " " + objection + "; leave that out to have " + newest
                    + ", or give " + Option.CONFIG + " its form for another channel driver, and " + Option.BASELINE
                    + "=" + folder + " to see what that does otherwise.");
        });
        return series.orElse(newest);
    }
}
