package org.trunkproof.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.trunkproof.asterisk.AsteriskImage;
import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.asterisk.Docker;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.comparison.GitRevision;
import org.trunkproof.configuration.AllowedCodecs;
import org.trunkproof.configuration.ConfigurationFiles;
import org.trunkproof.lab.Lab;
import org.trunkproof.lab.LabClock;
import org.trunkproof.lab.LabPlan;
import org.trunkproof.report.RunFacts;
import org.trunkproof.requirement.Applicability;
import org.trunkproof.requirement.Catalogue;
import org.trunkproof.requirement.Deviations;
import org.trunkproof.trunk.DescriptionFile;
import org.trunkproof.trunk.Nat;
import org.trunkproof.trunk.TrunkDescription;
import org.trunkproof.trunk.TrunkProfile;

/**
 * What is judged, and on what: read once, however often scenarios are run.
 *
 * @param plan what labs are made of, the folder under test among it
 * @param catalogue the requirements
 * @param deviations what the folder is known to miss
 * @param applicability what the trunk has of all that scenarios may need
 */
record Suite(LabPlan plan, Catalogue catalogue, Deviations deviations, Applicability applicability) {

    /**
     * @throws SetupException if there is no such folder or image, Docker does not answer, or the profile, the features or the
     *     deviations cannot be read
     */
    static Suite of(Options options) {
        return of(options, options.description());
    }

    /**
     * @param described what is expected, whichever folder is under test
     * @throws SetupException as {@link #of(Options)}
     */
    static Suite of(Options options, DescriptionFile described) {
        return of(folder(options, described), options, described);
    }

    /** With Asterisk's files alone. */
    private static ConfigurationFolder folder(Options options, DescriptionFile described) {
        return new ConfigurationFolder(options.config())
                .without(described.namesIn(options.config()))
                .ofTrunk(described.description().profile().peer());
    }

    /**
     * @param given the folder of the options, which has Asterisk's files alone
     * @throws SetupException as {@link #of(Options)}
     */
    static Suite of(ConfigurationFolder given, Options options, DescriptionFile described) {
        ConfigurationFolder folder = told(given);
        keepSecretsOf(folder, described.description());
        tell(described, options);
        Catalogue catalogue = options.catalogue();
        Deviations deviations = deviations(options, catalogue);
        TrunkDescription agreed = agreed(folder, described);
        LabPlan plan = plan(folder, agreed, options.asterisk().or(described));
        return new Suite(plan, catalogue, deviations, new DescribedTrunk(agreed));
    }

    /** What was agreed on; of what was not, the owner has chosen in the folder. */
    private static TrunkDescription agreed(ConfigurationFolder folder, DescriptionFile described) {
        return described.description().choosing(trunk -> AllowedCodecs.of(folder.configuration(), trunk));
    }

    /** Whose trunk it is taken for where nobody has said, and what may be a mistake. */
    private static void tell(DescriptionFile described, Options options) {
        if (described.isShipped()) {
            System.out.println("Nothing says what the carrier and you agreed on, neither "
                    + options.config().resolve(ConfigurationFiles.DESCRIPTION) + " nor " + Option.PROFILE
                    + "; it is taken for what asterisk-image/flowroute has.");
        }
        described.remarks().forEach(System.out::println);
    }

    private static void keepSecretsOf(ConfigurationFolder folder, TrunkDescription trunk) {
        try {
            Discreet.about(folder.path(), trunk);
        } catch (IOException e) {
            throw ConfigurationFolder.unreadable(e);
        }
    }

    private static Deviations deviations(Options options, Catalogue catalogue) {
        return Given.read(() -> {
            Deviations deviations = Deviations.read(options.config());
            Optional<Catalogue> stated = options.allStated(catalogue);
            deviations.areOf(stated.orElse(catalogue), stated.isPresent());
            return deviations;
        });
    }

    /**
     * What labs are made of, in place of what earlier runs have left behind, and removed at the end of this Java.
     *
     * @throws SetupException if there is no such folder or image, or Docker does not answer
     */
    static LabPlan plan(Options options) {
        DescriptionFile described = options.description();
        ConfigurationFolder folder = told(folder(options, described));
        return plan(folder, agreed(folder, described), options.asterisk().or(described));
    }

    /** The folder, with what somebody may be surprised at on the terminal. */
    static ConfigurationFolder told(ConfigurationFolder folder) {
        folder.configuration();
        folder.contents().notes().forEach(note -> System.out.println(folder.path() + "/" + note));
        return folder;
    }

    private static LabPlan plan(ConfigurationFolder folder, TrunkDescription description, ChosenAsterisk asterisk) {
        return plan(
                folder, description.profile(), LabClock.of(description.clock(), folder), description.nat(), asterisk);
    }

    static LabPlan plan(
            ConfigurationFolder folder,
            TrunkProfile profile,
            LabClock clock,
            Optional<Nat> nat,
            ChosenAsterisk asterisk) {
        AsteriskImage image = asterisk.imageFor(folder);
        Docker.sweep();
        Runtime.getRuntime().addShutdownHook(new Thread(Docker::removeOwn));
        return new LabPlan(image, folder, profile, clock, nat);
    }

    /** What a run is of, which Asterisk has loaded in the lab. */
    RunFacts facts(Options options, Lab lab) throws IOException {
        return new RunFacts(
                folder().path().toString(),
                options.profile().map(Path::toString).orElse(""),
                options.featurePlaces().stream().map(Path::toString).toList(),
                lab.asterisk().version(),
                plan.image().description(),
                folder().driver().name(),
                folder().modules(),
                plan.clock().description(),
                Instant.now(),
                GitRevision.of(folder().path()));
    }

    ConfigurationFolder folder() {
        return plan.folder();
    }

    TrunkProfile profile() {
        return plan.profile();
    }

    /** The same on a copy of the folder, which is known to miss the same. */
    Suite onCopy(ConfigurationFolder copy) {
        return new Suite(plan.on(copy), catalogue, deviations, applicability);
    }

    /**
     * The same on another folder, which is known to miss something else, and another Asterisk.
     *
     * @throws SetupException if its deviations cannot be read
     */
    Suite on(ConfigurationFolder other, AsteriskImage image) {
        Deviations missed = Given.read(() -> Deviations.read(other.path()));
        return new Suite(plan.on(other, image), catalogue, missed, applicability);
    }
}
