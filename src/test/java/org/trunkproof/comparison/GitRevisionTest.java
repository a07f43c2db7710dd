package org.trunkproof.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitRevisionTest {

    @TempDir
    private Path folder;

    private Path trunk() {
        return folder.resolve("repository/etc/trunk");
    }

    private void commit(String text) throws IOException, GitAPIException {
        Files.createDirectories(trunk());
        Files.writeString(trunk().resolve("sip.conf"), text);
        try (Git git =
                Git.init().setDirectory(folder.resolve("repository").toFile()).call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage(text)
                    .setAuthor("a", "a@example.org")
                    .setCommitter("a", "a@example.org")
                    .setSign(false)
                    .call();
        }
    }

    @Test
    void theFolderAsItWas() throws Exception {
        commit("old");
        commit("new");

        GitRevision.copy(trunk(), "HEAD~1", folder.resolve("copy"));

        assertThat(folder.resolve("copy/sip.conf")).hasContent("old");
        assertThat(trunk().resolve("sip.conf")).hasContent("new");
    }

    @Test
    void aRevisionThatThereIsNot() throws Exception {
        commit("only");

        assertThatThrownBy(() -> GitRevision.copy(trunk(), "HEAD~7", folder.resolve("copy")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("git:HEAD~7 is no revision of ")
                .hasMessageEndingWith("; see: git log --oneline.");
        assertThatThrownBy(() -> GitRevision.copy(trunk(), "a..b", folder.resolve("copy")))
                .hasMessageStartingWith("git:a..b is no revision of ");
    }

    /** As a build server makes it. */
    @Test
    void aRevisionThatAShallowCloneLacks() throws Exception {
        commit("old");
        String old;
        try (Git git = Git.open(folder.resolve("repository").toFile())) {
            old = git.getRepository().resolve("HEAD").name();
        }
        commit("new");
        Path clone = folder.resolve("clone");
        Git.cloneRepository()
                .setURI(folder.resolve("repository").toUri().toString())
                .setDirectory(clone.toFile())
                .setDepth(1)
                .call()
                .close();

        for (String revision : List.of("HEAD~1", old)) {
            assertThatThrownBy(() -> GitRevision.copy(clone.resolve("etc/trunk"), revision, folder.resolve("copy")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("git:" + revision + " is not in " + clone
                            + ", which is a shallow clone; fetch the commits before as well, with git fetch --unshallow, or"
                            + " on GitHub with fetch-depth: 0 for actions/checkout.");
        }
        GitRevision.copy(clone.resolve("etc/trunk"), "HEAD", folder.resolve("now"));
        assertThat(folder.resolve("now/sip.conf")).hasContent("new");
    }

    @Test
    void aRevisionBeforeTheFolder() throws Exception {
        commit("only");
        Path other = Files.createDirectory(folder.resolve("repository/other"));

        assertThatThrownBy(() -> GitRevision.copy(other, "HEAD", folder.resolve("copy")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("At git:HEAD there is no other; give a revision that has it");
    }

    @Test
    void whereTheFolderStands() throws Exception {
        commit("only");
        String clean = GitRevision.of(trunk());
        Files.writeString(folder.resolve("repository/beside"), "another folder's business");

        assertThat(clean).matches("[0-9a-f]{7}");
        assertThat(GitRevision.of(trunk())).isEqualTo(clean);

        Files.writeString(trunk().resolve("sip.conf"), "changed");
        assertThat(GitRevision.of(trunk())).isEqualTo(clean + ", changed since");
        assertThat(GitRevision.of(Files.createDirectory(folder.resolve("outside"))))
                .isEmpty();
    }

    @Test
    void aFolderOutsideOfAnyRepository() throws Exception {
        Path outside = Files.createDirectory(folder.resolve("outside"));

        assertThatThrownBy(() -> GitRevision.copy(outside, "HEAD", folder.resolve("copy")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(
                        "outside lies in no Git repository; give a folder as the baseline, not git:HEAD.");
    }
}
