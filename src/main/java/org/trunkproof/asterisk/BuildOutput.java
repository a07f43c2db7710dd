package org.trunkproof.asterisk;

import com.github.dockerjava.api.command.BuildImageResultCallback;
import com.github.dockerjava.api.model.BuildResponseItem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keeps, of all that the build of an image prints, what says why it failed. */
final class BuildOutput extends BuildImageResultCallback {

    /** Where apt says what went wrong: without the package lists it goes on for a while. */
    private static final Pattern APT_ERROR = Pattern.compile("(?m)^(?:E: |W: Failed to fetch ).*$");

    private @Nullable String aptError;
    private @Nullable String engineError;

    @Override
    public void onNext(BuildResponseItem item) {
        if (item.getStream() != null && aptError == null) {
            Matcher line = APT_ERROR.matcher(item.getStream().replaceAll("\u001B\\[[0-9;]*m", ""));
            aptError = line.find() ? line.group() : null;
        }
        if (item.getErrorDetail() != null) {
            engineError = item.getErrorDetail().getMessage();
        }
        super.onNext(item);
    }

    /** What apt says, or else the engine, or else whoever gave up. */
    String cause(Throwable failure) {
        if (aptError != null) {
            return aptError;
        }
        String said = engineError != null ? engineError : String.valueOf(failure.getMessage());
        // the command stands in the Dockerfile, and is a page long
        return said.strip().replaceAll("(?s)^The command '.*' returned", "A command returned");
    }
}
