package org.trunkproof.run;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.configuration.FolderEntry;
import org.trunkproof.regression.MutationRun;

/** What a result is of: a word that changes with the folder, the features and the harness. */
final class MutationSubject {

    private MutationSubject() {}

    /**
     * @throws IOException if something of it cannot be read
     */
    static String of(ConfigurationFolder folder, Options options) throws IOException {
        List<Path> places = new ArrayList<>(options.featurePlaces());
        options.profile().ifPresent(places::add);
        places.add(codeOf(MutationSubject.class));
        places.add(codeOf(MutationRun.class));
        CRC32 sum = new CRC32();
        sum.update(options.features().toString().getBytes(StandardCharsets.UTF_8));
        for (FolderEntry entry : folder.contents().entries()) {
            sum.update(entry.name().getBytes(StandardCharsets.UTF_8));
            if (entry.kind() == FolderEntry.Kind.FILE) {
                sum.update(Files.readAllBytes(entry.path()));
            }
        }
        for (Path place : places) {
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    sum.update(Files.readAllBytes(file));
                }
            }
        }
        return folder.path() + " " + options.tags() + " " + Long.toHexString(sum.getValue());
    }

    private static Path codeOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
