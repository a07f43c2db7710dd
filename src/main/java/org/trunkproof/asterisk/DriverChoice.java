package org.trunkproof.asterisk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.trunkproof.configuration.Configuration;
import org.trunkproof.configuration.FolderContents;
import org.trunkproof.configuration.Section;

/**
 * Which channel driver a folder is for: the one whose files it has. Where it has those of several, one that its modules.conf
 * does not load is none; of the others it is that whose files have a section of the trunk's name, of several that by which the
 * dialplan dials it, and else the first.
 */
final class DriverChoice {

    private static final List<ChannelDriver> DRIVERS = List.of(new ChanSip(), new ChanPjsip());

    private DriverChoice() {}

    /** Names of all files that one of them may have. */
    static List<String> files() {
        return DRIVERS.stream()
                .flatMap(driver -> driver.dialect().files().stream())
                .toList();
    }

    /** Those that have a file among these. */
    static List<ChannelDriver> among(Set<String> files) {
        return DRIVERS.stream()
                .filter(driver -> driver.dialect().files().stream().anyMatch(files::contains))
                .toList();
    }

    /**
     * @param trunk its name in Asterisk, if it is known
     * @throws IOException if a file cannot be read
     * @throws IllegalArgumentException if there is a file of none
     */
    static ChannelDriver of(FolderContents folder, Optional<String> trunk) throws IOException {
        List<ChannelDriver> all = all(folder);
        if (all.size() == 1) {
            return all.get(0);
        }
        List<ChannelDriver> knowing = new ArrayList<>();
        List<ChannelDriver> dialling = new ArrayList<>();
        for (ChannelDriver driver : trunk.isPresent() ? all : List.<ChannelDriver>of()) {
            Configuration configuration = Configuration.of(folder, driver.dialect());
            if (has(trunk.get(), configuration)) {
                knowing.add(driver);
                if (configuration.dials(trunk.get())) {
                    dialling.add(driver);
                }
            }
        }
        return Stream.of(dialling, knowing, all)
                .flatMap(List::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no file of a channel driver"));
    }

    /**
     * All that it may be for: those that it loads, or where that is none, those that it has files of.
     *
     * @throws IOException if a file cannot be read
     */
    static List<ChannelDriver> all(FolderContents folder) throws IOException {
        List<ChannelDriver> present = among(folder.files().keySet());
        List<ChannelDriver> loaded = new ArrayList<>();
        for (ChannelDriver driver : present) {
            if (present.size() > 1
                    && Configuration.of(folder, driver.dialect())
                            .keepingOut(driver.name())
                            .isEmpty()) {
                loaded.add(driver);
            }
        }
        return loaded.isEmpty() ? present : loaded;
    }

    private static boolean has(String name, Configuration configuration) {
        return configuration.dialect().files().stream()
                .flatMap(file -> configuration.sections(file).stream())
                .filter(section -> !section.isTemplate())
                .map(Section::name)
                .anyMatch(name::equals);
    }
}
