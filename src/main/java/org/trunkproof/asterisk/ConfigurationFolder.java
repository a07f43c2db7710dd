package org.trunkproof.asterisk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trunkproof.configuration.Configuration;
import org.trunkproof.configuration.FolderContents;
import org.trunkproof.configuration.Line;
import org.trunkproof.configuration.TimeConditions;
import org.trunkproof.spelling.NearestPath;

/**
 * The configuration under test: a folder as it would lie in {@code /etc/asterisk}, file by file. It is read, never written.
 * What stands in the files is {@link Configuration}'s business; here it is what a container is given, and who starts one is
 * told what is wrong with it.
 */
public final class ConfigurationFolder {

    /** Options of asterisk.conf with which nothing can be found out about a trunk, by what they do. */
    private static final Map<String, String> UNFIT = Map.of(
            "alwaysfork", "leave its container at once",
            "maxload", "refuse calls while this machine is busy, as labs make it");

    private static final String MODULES = "modules.conf";

    private static final String OFF = "(?i)no|false|n|f|off|0+(\\.0+)?|";

    private final Path path;
    private final List<Line> changed;
    private final Set<String> apart;
    private @Nullable ChannelDriver driver;
    private @Nullable Configuration configuration;

    /**
     * @throws SetupException if the folder does not exist or has no file of a channel driver's for SIP
     */
    public ConfigurationFolder(Path path) {
        this(path, List.of(), Set.of(), null);
    }

    private ConfigurationFolder(Path path, List<Line> changed, Set<String> apart, @Nullable ChannelDriver driver) {
        if (!Files.isDirectory(path)) {
            throw new SetupException("There is no configuration folder " + path + "; " + NearestPath.instead(path)
                    + "give -Dtrunk.config a folder that looks like /etc/asterisk.");
        }
        if (DriverChoice.files().stream()
                .map(path::resolve)
                .noneMatch(file -> Files.isRegularFile(file) && Files.isReadable(file))) {
            throw new SetupException("The configuration folder " + path + " has no readable sip.conf, pjsip.conf or"
                    + " pjsip_wizard.conf; give -Dtrunk.config a folder that looks like /etc/asterisk.");
        }
        this.path = path;
        this.changed = List.copyOf(changed);
        this.apart = Set.copyOf(apart);
        this.driver = driver;
    }

    /** The same of which it is known that these lines are other than in a baseline. */
    public ConfigurationFolder changedIn(List<Line> lines) {
        return new ConfigurationFolder(path, lines, apart, driver);
    }

    /** The same without files and folders of these names, which are none of Asterisk's. */
    public ConfigurationFolder without(Set<String> names) {
        return new ConfigurationFolder(path, changed, names, driver);
    }

    /**
     * The same, in which it is the trunk of this name that is under test, if there are trunks of two channel drivers.
     *
     * @throws SetupException if a file of it cannot be read
     */
    public ConfigurationFolder ofTrunk(String name) {
        return new ConfigurationFolder(path, changed, apart, chosen(Optional.of(name)));
    }

    /**
     * The same for each of the channel drivers that it has files for and loads.
     *
     * @throws SetupException if a file of it cannot be read
     */
    public List<ConfigurationFolder> ofEachDriver() {
        try {
            return DriverChoice.all(contents()).stream()
                    .map(one -> new ConfigurationFolder(path, changed, apart, one))
                    .toList();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** A copy of it in another place, with a mistake in it perhaps, which is for the same channel driver all the same. */
    public ConfigurationFolder copied(Path place) {
        return new ConfigurationFolder(place, List.of(), Set.of(), driver());
    }

    /** Lines of it that are other than in a baseline; none where there is none. */
    public List<Line> changed() {
        return changed;
    }

    public Path path() {
        return path;
    }

    /**
     * The channel driver that its SIP configuration is for.
     *
     * @throws SetupException if a file of it cannot be read
     */
    public synchronized ChannelDriver driver() {
        ChannelDriver known = driver;
        if (known == null) {
            known = chosen(Optional.empty());
            driver = known;
        }
        return known;
    }

    private ChannelDriver chosen(Optional<String> trunk) {
        try {
            return DriverChoice.of(contents(), trunk);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * What stands in it, read when first asked for and then no more.
     *
     * @throws SetupException if a file of it cannot be read, or it has Asterisk do what no lab can
     */
    public synchronized Configuration configuration() {
        Configuration known = configuration;
        if (known == null) {
            try {
                known = Configuration.of(contents(), driver().dialect());
                checkOptions(known);
            } catch (IOException e) {
                throw unreadable(e);
            }
            configuration = known;
        }
        return known;
    }

    private void checkOptions(Configuration known) {
        UNFIT.forEach((option, does) -> known.option(option)
                .filter(setting -> !setting.means().matches(OFF))
                .ifPresent(setting -> {
                    throw new SetupException(path + "/" + setting.line() + " has Asterisk " + does
                            + "; leave that line out of the folder under test.");
                }));
    }

    /**
     * Which lines claim a port for SIP, of all channel drivers that are loaded: beside the one under test, what the folder's
     * modules.conf loads.
     *
     * @throws SetupException if a file of it cannot be read
     */
    List<PortClaim> claims() {
        FolderContents contents = contents();
        List<PortClaim> claims = new ArrayList<>(driver().claims(configuration()));
        if (contents.files().containsKey(MODULES)) {
            for (ChannelDriver other : DriverChoice.among(contents.files().keySet())) {
                if (!other.name().equals(driver().name())) {
                    claims.addAll(claims(other, contents));
                }
            }
        }
        return claims;
    }

    private static List<PortClaim> claims(ChannelDriver driver, FolderContents contents) {
        try {
            Configuration configuration = Configuration.of(contents, driver.dialect());
            return configuration.keepingOut(driver.name()).isEmpty() ? driver.claims(configuration) : List.of();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Where its dialplan asks what time it is, for a person; empty where it does not. */
    public Optional<String> timeCondition() {
        return TimeConditions.first(configuration());
    }

    /** Which modules Asterisk loads with it, and why, for a person. */
    public String modules() {
        return ModuleChoice.of(this).description();
    }

    /**
     * What lies in it now.
     *
     * @throws SetupException if something in it cannot be read
     */
    public FolderContents contents() {
        try {
            return FolderContents.of(path, apart);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * Every file by each name that Asterisk may open it by.
     *
     * @throws SetupException if a folder in it cannot be read
     */
    public List<String> names() {
        return List.copyOf(contents().files().keySet());
    }

    /** Says which file of it cannot be read, and why. */
    public static SetupException unreadable(IOException cause) {
        String place = "A file";
        String reason = String.valueOf(cause.getMessage());
        if (cause instanceof FileSystemException ofFile && ofFile.getFile() != null) {
            place = ofFile.getFile();
            reason = cause instanceof NoSuchFileException
                    ? "it is not there any more"
                    : cause instanceof AccessDeniedException ? "permission denied" : String.valueOf(ofFile.getReason());
        }
        return new SetupException(
                place + " cannot be read (" + reason + "); correct that, or leave it out of the folder under test.",
                cause);
    }
}
