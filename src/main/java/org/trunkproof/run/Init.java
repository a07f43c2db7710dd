package org.trunkproof.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trunkproof.asterisk.ChanSip;
import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.configuration.Configuration;
import org.trunkproof.configuration.ConfigurationFiles;
import org.trunkproof.configuration.RegisterLine;
import org.trunkproof.configuration.Setting;
import org.trunkproof.draft.Draft;
import org.trunkproof.draft.Office;
import org.trunkproof.lab.LabClock;
import org.trunkproof.lab.LabPool;
import org.trunkproof.report.Discretion;
import org.trunkproof.storage.UnwritableException;
import org.trunkproof.storage.WholeFile;
import org.trunkproof.trunk.Account;
import org.trunkproof.trunk.DescriptionFile;
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
            ConfigurationFolder folder = Suite.told(drafted(new ConfigurationFolder(options.config())));
            Discretion.about(options.config(), Office.names(folder.configuration()));
            Draft draft = draft(folder, options);
            WholeFile.write(file, draft.text());
            tell(draft, file);
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

    /** What it knows of trunks and phones, it reads in the way of one channel driver. */
    static ConfigurationFolder drafted(ConfigurationFolder folder) {
        if (!(folder.driver() instanceof ChanSip)) {
            throw new SetupException("No description can be drafted yet of " + folder.path() + ", which is for "
                    + folder.driver().name()
                    + "; write one like that of asterisk-image/flowroute-pjsip, with the keys of"
                    + " docs/trunkproof-yml.md.");
        }
        return folder;
    }

    private static Draft draft(ConfigurationFolder folder, Options options) throws InterruptedException {
        List<Setting> hosts = Office.hosts(folder.configuration()).toList();
        String typed = options.config().toString();
        Setting host = hosts.stream()
                .filter(one -> one.means().matches(".*[A-Za-z].*"))
                .findFirst()
                .or(() -> hosts.stream().findFirst())
                .orElseThrow(() -> new SetupException(noTrunk(typed, folder.configuration())));
        try (LabPool labs = new LabPool(
                Suite.plan(
                        folder,
                        profile(host, folder.configuration()),
                        LabClock.of("", folder),
                        Optional.empty(),
                        options.asterisk()),
                1)) {
            return new Exploration(labs, folder.configuration()).draft(typed, host.means());
        }
    }

    /** That there is nothing that leads to a carrier, and what to do. */
    static String noTrunk(String folder, Configuration configuration) {
        String file = configuration.dialect().files().get(0);
        Optional<RegisterLine> registration = configuration.sections(file).stream()
                .flatMap(section -> section.settings("register").stream())
                .map(RegisterLine::of)
                .findFirst();
        return "No section of " + folder + "/" + file
                + " leads to a carrier: none is a peer with a host other than dynamic"
                + registration
                        .map(line -> ", though " + line.setting().file() + ":"
                                + (line.setting().index() + 1) + " registers at " + line.host())
                        .orElse("")
                + "; give the trunk a section, with type=peer and host="
                + registration.map(RegisterLine::host).orElse("the carrier's name") + ".";
    }

    /** What parties of the lab there are: the carrier by the name that the folder has for it. */
    private static TrunkProfile profile(Setting host, Configuration configuration) {
        TrunkProfile ours = TrunkProfile.flowroute();
        return new TrunkProfile(
                host.means(),
                host.section(),
                ours.codecs(),
                account(host, configuration).orElse(ours.account()),
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
                Optional.empty());
    }

    /** With what Asterisk registers there, so that it is let in. */
    private static Optional<Account> account(Setting host, Configuration configuration) {
        return configuration.sections(host.file()).stream()
                .flatMap(section -> section.settings("register").stream())
                .map(RegisterLine::of)
                .filter(line -> line.host().equalsIgnoreCase(host.means()))
                .map(line -> new Account(line.account(), line.password()))
                .findFirst();
    }

    private static void tell(Draft draft, Path file) {
        System.out.println();
        System.out.println("A draft of the description is in " + file);
        draft.found().forEach(line -> System.out.println("  " + line));
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
