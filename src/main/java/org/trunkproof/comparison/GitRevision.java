package org.trunkproof.comparison;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.StatusCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.NoWorkTreeException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/** A folder as it was at a revision of the Git repository it lies in. */
public final class GitRevision {

    private static final int SHORT = 7;

    private GitRevision() {}

    /**
     * Writes the folder as it was into another, which is made; the repository is only read.
     *
     * @param revision as Git's own commands take it, such as {@code HEAD~1} (gitrevisions(7))
     * @throws IllegalArgumentException if the folder is in no repository, the revision is none, or has no such folder
     * @throws IOException if the repository cannot be read, or the other folder not be written
     */
    public static void copy(Path folder, String revision, Path into) throws IOException {
        FileRepositoryBuilder search =
                new FileRepositoryBuilder().findGitDir(folder.toAbsolutePath().toFile());
        if (search.getGitDir() == null) {
            throw new IllegalArgumentException(
                    folder + " lies in no Git repository; give a folder as the baseline, not git:" + revision + ".");
        }
        try (Repository repository = search.build();
                RevWalk commits = new RevWalk(repository);
                TreeWalk files = new TreeWalk(repository)) {
            String path = below(repository, folder);
            files.addTree(commits.parseCommit(commit(repository, revision)).getTree());
            files.setRecursive(true);
            if (!path.isEmpty()) {
                files.setFilter(PathFilter.create(path));
            }
            boolean none = true;
            while (files.next()) {
                none = false;
                Path target = into.resolve(files.getPathString().substring(path.isEmpty() ? 0 : path.length() + 1));
                Files.createDirectories(target.getParent());
                write(repository, files, target);
            }
            if (none) {
                throw new IllegalArgumentException("At git:" + revision + " there is no " + path
                        + "; give a revision that has it (see: git log -- " + folder + ").");
            }
        }
    }

    /**
     * The commit that the folder's repository is at, and whether the folder is as it was then, as in {@code 1a2b3c4, changed
     * since}. Empty for a folder in no repository, or in one without a commit.
     *
     * @throws IOException if the repository cannot be read
     */
    public static String of(Path folder) throws IOException {
        FileRepositoryBuilder search =
                new FileRepositoryBuilder().findGitDir(folder.toAbsolutePath().toFile());
        if (search.getGitDir() == null) {
            return "";
        }
        try (Repository repository = search.build()) {
            ObjectId head = repository.resolve(Constants.HEAD);
            if (head == null || repository.isBare()) {
                return "";
            }
            String path = below(repository, folder);
            StatusCommand status = new Git(repository).status();
            boolean isClean =
                    (path.isEmpty() ? status : status.addPath(path)).call().isClean();
            return head.abbreviate(SHORT).name() + (isClean ? "" : ", changed since");
        } catch (GitAPIException | NoWorkTreeException e) {
            throw new IOException(e);
        }
    }

    private static String below(Repository repository, Path folder) throws IOException {
        return repository
                .getWorkTree()
                .toPath()
                .toRealPath()
                .relativize(folder.toRealPath())
                .toString();
    }

    private static ObjectId commit(Repository repository, String revision) throws IOException {
        ObjectId commit;
        try {
            commit = repository.resolve(revision + "^{commit}");
        } catch (RevisionSyntaxException | MissingObjectException e) {
            commit = null;
        }
        if (commit == null
                && !repository.getObjectDatabase().getShallowCommits().isEmpty()) {
            throw new IllegalArgumentException("git:" + revision + " is not in " + repository.getWorkTree()
                    + ", which is a shallow clone; fetch the commits before as well, with git fetch --unshallow, or on GitHub"
                    + " with fetch-depth: 0 for actions/checkout.");
        }
        if (commit == null) {
            throw new IllegalArgumentException(
                    "git:" + revision + " is no revision of " + repository.getWorkTree() + "; see: git log --oneline.");
        }
        return commit;
    }

    private static void write(Repository repository, TreeWalk file, Path target) throws IOException {
        ObjectId content = file.getObjectId(0);
        if (FileMode.SYMLINK.equals(file.getRawMode(0))) {
            Files.createSymbolicLink(
                    target,
                    Path.of(new String(repository.open(content).getBytes(), java.nio.charset.StandardCharsets.UTF_8)));
            return;
        }
        try (OutputStream out = Files.newOutputStream(target)) {
            repository.open(content).copyTo(out);
        }
        if (FileMode.EXECUTABLE_FILE.equals(file.getRawMode(0))) {
            target.toFile().setExecutable(true, false);
        }
    }
}
