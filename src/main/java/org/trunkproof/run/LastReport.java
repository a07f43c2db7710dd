package org.trunkproof.run;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.report.ResultsFile;
import org.trunkproof.storage.UnwritableException;

/**
 * What an earlier run has left in the folder of a report. It makes room before anything of the next run can go wrong, so
 * that nobody takes its results for those to come; but it is not lost, for a run may break off, by a slip of the keyboard.
 */
final class LastReport {

    private LastReport() {}

    /** Where it lies until another takes its place. */
    static Path placeOf(Path report) {
        return report.resolveSibling(report.getFileName() + "-before");
    }

    /** Whether a folder, which there is, will not be the same when the last report has been set aside. */
    static boolean makesRoom(Path folder, Path report) throws IOException {
        for (Path changed : List.of(report, placeOf(report))) {
            if (Files.exists(changed) && Files.isSameFile(folder, changed)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Leaves a folder empty. If it holds a report with results, that is moved; what is left of a run that was killed is
     * removed.
     *
     * @param report which is claimed
     * @throws SetupException if something cannot be moved or removed
     */
    static void setAside(Path report) {
        try {
            Path before = placeOf(report);
            if (Files.exists(report.resolve(ResultsFile.NAME))) {
                move(report, before);
            }
            clear(report);
        } catch (IOException e) {
            throw new SetupException(
                    String.valueOf(UnwritableException.of(report, e).getMessage()), e);
        }
    }

    /**
     * Leaves a folder empty.
     *
     * @param folder which is claimed
     * @throws IOException if something in it cannot be removed
     */
    static void clear(Path folder) throws IOException {
        for (Path content : contents(folder)) {
            FileUtils.forceDelete(content.toFile());
        }
    }

    /** Its contents, as the folder itself may be mounted there. One on a disk of its own is not kept: that may be full. */
    private static void move(Path report, Path before) throws IOException {
        FileUtils.deleteDirectory(before.toFile());
        Files.createDirectories(before);
        try {
            for (Path content : contents(report)) {
                Files.move(content, before.resolve(content.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (AtomicMoveNotSupportedException e) {
            FileUtils.deleteDirectory(before.toFile());
        }
    }

    private static List<Path> contents(Path folder) throws IOException {
        try (Stream<Path> contents = Files.list(folder)) {
            return contents.filter(content -> !content.endsWith(Claim.NAME)).toList();
        }
    }
}
