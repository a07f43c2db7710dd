package org.trunkproof.asterisk;

import com.github.dockerjava.api.command.BuildImageCmd;
import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.ContainerConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * The image that Asterisk runs in.
 *
 * @param reference as Docker names it
 */
public record AsteriskImage(String reference) {

    private static final String REPOSITORY = "trunkproof/asterisk:";

    /** Labels of an image of ours: what it was built on, and every package in it. */
    private static final String BASE = "org.trunkproof.base";

    private static final String PACKAGES = "org.trunkproof.packages";

    /** The environment variable with which asterisk-image/setup is told of a Debian mirror. */
    private static final String MIRROR = "TRUNK_MIRROR";

    /**
     * An image that is there already.
     *
     * @throws SetupException if it is not
     */
    public static AsteriskImage ready(String reference) {
        if (inspected(reference).isEmpty()) {
            throw new SetupException("There is no Docker image " + reference
                    + " on this machine; pull it, correct the name, or leave it out to have ours built.");
        }
        return new AsteriskImage(reference);
    }

    /**
     * The image of the Dockerfile, built unless one has been from the same Dockerfile, base and arguments.
     *
     * @throws SetupException if it cannot be built
     */
    public static AsteriskImage built(Path dockerfile, AsteriskSeries series) {
        Map<String, String> arguments = Optional.ofNullable(System.getenv(MIRROR))
                .map(mirror -> Map.of("MIRROR", mirror))
                .orElse(Map.of());
        ImageRecipe recipe = ImageRecipe.of(text(dockerfile), series, AsteriskImage::id, arguments);
        String reference = REPOSITORY + recipe.fingerprint();
        if (inspected(reference).isPresent()) {
            return new AsteriskImage(reference);
        }
        System.out.println(
                "Building the image of " + series + " from " + dockerfile + " (once, about half a minute) ...");
        BuildOutput output = new BuildOutput();
        try {
            BuildImageCmd build =
                    Docker.client().buildImageCmd(recipe.context()).withForcerm(true);
            recipe.arguments().forEach(build::withBuildArg);
            label(build.exec(output).awaitImageId(), recipe, reference);
        } catch (RuntimeException e) {
            throw new SetupException(
                    !isHere(recipe.from())
                            ? ImageRecipe.missing(recipe.base(), series) + " (Docker cannot pull it: " + output.cause(e)
                                    + ")."
                            : "The image of " + series + " cannot be built from " + dockerfile + " ("
                                    + output.cause(e) + "); check the network and " + series.setup()
                                    + ", then try: docker build " + recipe.options() + dockerfile.getParent(),
                    e);
        }
        return new AsteriskImage(reference);
    }

    /** Whether there is what an image is built on: by its name, or where that has a digest by that, whatever its tag. */
    private static boolean isHere(String base) {
        return id(base.replaceFirst(":[^:/@]+@", "@")).isPresent();
    }

    /** Of an image that is here, by its name. */
    private static Optional<String> id(String name) {
        return inspected(name).map(InspectImageResponse::getId);
    }

    /** Gives the image its name when it has its labels, which only the image itself can tell. */
    private static void label(String image, ImageRecipe recipe, String reference) {
        Docker.client()
                .buildImageCmd(ImageRecipe.context("FROM " + image + "\n"))
                .withLabels(
                        Map.of(BASE, recipe.base(), PACKAGES, packages(image).toString()))
                .withTags(Set.of(reference))
                .withForcerm(true)
                .exec(new BuildOutput())
                .awaitImageId();
    }

    private static Packages packages(String image) {
        String container = Docker.create(() -> Docker.client()
                .createContainerCmd(image)
                .withLabels(Docker.labels())
                .exec()
                .getId());
        try (TarArchiveInputStream tar = new TarArchiveInputStream(Docker.client()
                .copyArchiveFromContainerCmd(container, "/var/lib/dpkg/status")
                .exec())) {
            tar.getNextEntry();
            return Packages.of(new String(tar.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Docker.client().removeContainerCmd(container).withForce(true).exec();
        }
    }

    /** Which it is, in words: its name, and what its labels say or else its ID. */
    public String description() {
        InspectImageResponse image = inspected(reference).orElseThrow();
        Map<String, String> labels = Optional.ofNullable(image.getConfig())
                .map(ContainerConfig::getLabels)
                .orElse(Map.of());
        return Optional.ofNullable(labels.get(PACKAGES))
                .map(packages -> reference + ": " + Packages.parse(packages).summary() + ", on " + labels.get(BASE))
                .orElseGet(() -> reference + ": " + image.getId());
    }

    private static Optional<InspectImageResponse> inspected(String reference) {
        try {
            return Optional.of(Docker.ask(Docker.client().inspectImageCmd(reference)::exec));
        } catch (NotFoundException e) {
            return Optional.empty();
        } catch (DockerException e) {
            throw new SetupException(
                    "Docker does not take '" + reference + "' for an image ("
                            + String.valueOf(e.getMessage()).strip()
                            + "); give -Dtrunk.image a name as docker images lists them.",
                    e);
        }
    }

    private static String text(Path dockerfile) {
        try {
            return Files.readString(dockerfile);
        } catch (IOException e) {
            throw new SetupException(
                    "The Dockerfile " + dockerfile + " cannot be read; run from the project's folder.", e);
        }
    }
}
