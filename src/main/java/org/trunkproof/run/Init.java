package org.trunkproof.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.configuration.Configuration;
import org.trunkproof.configuration.ConfigurationFiles;
import org.trunkproof.configuration.WrittenPeers;
import org.trunkproof.configuration.WrittenTrunk;
import org.trunkproof.draft.Draft;
import org.trunkproof.lab.LabClock;
import org.trunkproof.lab.LabPool;
import org.trunkproof.report.Discretion;
import org.trunkproof.storage.UnwritableException;
import org.trunkproof.storage.WholeFile;
import org.trunkproof.trunk.Account;
import org.trunkproof.trunk.DescriptionFile;
import org.trunkproof.trunk.Recognition;
import org.trunkproof.trunk.TrunkProfile;

/** What mvn verify -Pinit does: writes a first description of what a folder has, for its owner to check. */
public final class Init {

    /** Of passwords it is enough here that there are some. */
    private static final String ANY_PASSWORD = "given";

    private static final String YAML = "(?i).*\\.ya?ml";

    private Init() {}

    /**
     * @throws SetupException if there is no such folder, nothing in it that could be described, or a description already, or
     *     something must be decided before the draft can be read
     * @throws UnwritableException if it cannot be written
     */
    public static void run() throws InterruptedException, IOException {
        Discreet.run(() -> {
            Options options = Options.of(Job.INIT);
            Path file = place(options);
            List<ConfigurationFolder> all = new ConfigurationFolder(options.config()).ofEachDriver();
            ConfigurationFolder folder = Suite.told(described(all, options.asterisk()));
            Discretion.about(
                    options.config(), WrittenPeers.of(folder.configuration()).names());
            Draft draft = draft(folder, options);
            WholeFile.write(file, draft.text());
            tell(draft, leftOut(all, folder), file);
            Given.read(() -> DescriptionFile.read(file, variable -> ANY_PASSWORD))
                    .remarks()
                    .forEach(remark -> System.out.println("  " + remark));
            tellWhatIsNext(draft, options);
            return "";
        });
    }

    /** Where it is to lie; nothing that is there already is written over. */
    static Path place(Options options) {
        Path file = options.profile().orElse(options.config().resolve(ConfigurationFiles.DESCRIPTION));
        if (!file.toString().matches(YAML)) {
            throw new SetupException("A description is YAML, and " + file + " would be read as properties; give "
                    + Option.PROFILE + " a name that ends in .yml.");
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new SetupException("There is a description already, " + file
                    + ", and nothing is written over it; name another place for the draft, as in " + Option.PROFILE
                    + "=draft.yml, or move the file away.");
        }
        return file;
    }

    /**
     * Of a folder for several channel drivers the one whose trunk the dialplan dials, or that has one at all, of those that the
     * Asterisk has that was asked for.
     *
     * @param all the folder for each driver
     */
    static ConfigurationFolder described(List<ConfigurationFolder> all, ChosenAsterisk asterisk) {
        List<ConfigurationFolder> fitting = all.stream()
                .filter(one -> asterisk.series()
                        .flatMap(series -> series.objection(one.driver()))
                        .isEmpty())
                .toList();
        List<ConfigurationFolder> left = fitting.isEmpty() ? all : fitting;
        return Stream.concat(
                        left.stream().filter(one -> trunks(one)
                                .anyMatch(trunk -> one.configuration().dials(trunk.name()))),
                        left.stream().filter(one -> trunks(one).findAny().isPresent()))
                .findFirst()
                .orElse(left.get(0));
    }

    private static Stream<WrittenTrunk> trunks(ConfigurationFolder folder) {
        return WrittenPeers.of(folder.configuration()).trunks();
    }

    /** Trunks of other channel drivers, which no description has beside those of this, a line each. */
    static List<String> leftOut(List<ConfigurationFolder> all, ConfigurationFolder described) {
        return all.stream()
                .filter(other ->
                        !other.driver().name().equals(described.driver().name()))
                .flatMap(other -> trunks(other)
                        .map(trunk -> "left out   " + trunk.name() + ", at " + trunk.host() + ": it is "
                                + other.driver().name() + "'s, and a description is of trunks of one channel driver"))
                .toList();
    }

    private static Draft draft(ConfigurationFolder folder, Options options) throws InterruptedException {
        List<WrittenTrunk> trunks = trunks(folder).toList();
        String typed = options.config().toString();
        WrittenTrunk trunk = trunks.stream()
                .filter(one -> one.host().matches(".*[A-Za-z].*"))
                .findFirst()
                .or(() -> trunks.stream().findFirst())
                .orElseThrow(() -> new SetupException(
                        WrittenPeers.of(folder.configuration()).withoutTrunk(typed)));
        try (LabPool labs = new LabPool(
                Suite.plan(
                        folder,
                        profile(trunk, folder.configuration()),
                        LabClock.of("", folder),
                        Optional.empty(),
                        options.asterisk()),
                1)) {
            return new Exploration(labs, folder.configuration()).draft(typed, trunk.host());
        }
    }

    /** What parties of the lab there are: the carrier by the name that the folder has for it. */
    private static TrunkProfile profile(WrittenTrunk trunk, Configuration configuration) {
        TrunkProfile ours = TrunkProfile.flowroute();
        return new TrunkProfile(
                trunk.host(),
                trunk.name(),
                ours.codecs(),
                account(trunk, configuration).orElse(ours.account()),
                ours.did(),
                ours.inboundContext(),
                ours.outboundContext(),
                ours.deskPhone(),
                List.of(),
                Map.of(),
                ours.callerNumber(),
                List.of(),
                List.of(),
                ours.neighbour(),
                Optional.empty(),
                Recognition.NONE);
    }

    /** With what Asterisk registers there, so that it is let in. */
    private static Optional<Account> account(WrittenTrunk trunk, Configuration configuration) {
        return WrittenPeers.of(configuration)
                .registration(trunk)
                .map(registration -> new Account(registration.account(), registration.password()));
    }

    private static void tell(Draft draft, List<String> leftOut, Path file) {
        System.out.println();
        System.out.println("A draft of the description is in " + file);
        Stream.concat(draft.found().stream(), leftOut.stream()).forEach(line -> System.out.println("  " + line));
        System.out.println();
        System.out.println("For you to decide, and marked ? there:");
        draft.questions().forEach(question -> System.out.println("  " + file + ":" + question));
    }

    private static void tellWhatIsNext(Draft draft, Options options) {
        System.out.println();
        System.out.println("When you have checked it:");
        if (!draft.passwords().isEmpty()) {
            System.out.println("  export " + String.join("=… ", draft.passwords()) + "=…");
        }
        System.out.println("  mvn verify -Dtrunk.premises " + Option.CONFIG + "=" + options.config()
                + options.profile()
                        .map(place -> " " + Option.PROFILE + "=" + place)
                        .orElse(""));
    }
}
