package org.trunkproof.asterisk;

import com.github.dockerjava.api.command.BuildImageCmd;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * The image that Asterisk runs in.
 *
 * @param reference as Docker names it
 */
public record AsteriskImage(String reference) {

    private static final int TAG_LENGTH = 12;

    /** The environment variable with which asterisk-image/setup is told of a Debian mirror. */
    private static final String MIRROR = "TRUNK_MIRROR";

    /**
     * An image that is there already.
     *
     * @throws SetupException if it is not
     */
    public static AsteriskImage ready(String reference) {
        if (!exists(reference)) {
            throw new SetupException("There is no Docker image " + reference
                    + " on this machine; pull it, or leave out -Dtrunk.image to have ours built.");
        }
        return new AsteriskImage(reference);
    }

    /**
     * The image of the Dockerfile, built unless this very Dockerfile has been built before.
     *
     * @throws SetupException if it cannot be built
     */
    public static AsteriskImage built(Path dockerfile) {
        String reference = "trunkproof/asterisk:" + fingerprint(dockerfile);
        if (exists(reference)) {
            return new AsteriskImage(reference);
        }
        System.out.println("Building the Asterisk image from " + dockerfile + " (once, about half a minute) ...");
        BuildOutput output = new BuildOutput();
        try {
            BuildImageCmd build = Docker.client()
                    .buildImageCmd(dockerfile.toFile())
                    .withTags(Set.of(reference))
                    .withForcerm(true);
            Optional.ofNullable(System.getenv(MIRROR)).ifPresent(mirror -> build.withBuildArg("MIRROR", mirror));
            build.exec(output).awaitImageId();
        } catch (RuntimeException e) {
            throw new SetupException(
                    "The Asterisk image cannot be built from " + dockerfile + " (" + output.cause(e)
                            + "); check the network and asterisk-image/setup, then try: docker build "
                            + dockerfile.getParent(),
                    e);
        }
        return new AsteriskImage(reference);
    }

    private static boolean exists(String reference) {
        try {
            Docker.ask(Docker.client().inspectImageCmd(reference)::exec);
            return true;
        } catch (NotFoundException e) {
            return false;
        } catch (DockerException e) {
            throw new SetupException(
                    "Docker does not take '" + reference + "' for an image ("
                            + String.valueOf(e.getMessage()).strip()
                            + "); give -Dtrunk.image a name as docker images lists them.",
                    e);
        }
    }

    private static String fingerprint(Path dockerfile) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(dockerfile));
            return HexFormat.of().formatHex(digest).substring(0, TAG_LENGTH);
        } catch (IOException e) {
            throw new SetupException(
                    "The Dockerfile " + dockerfile + " cannot be read; run from the project's folder.", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
