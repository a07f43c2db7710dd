package org.trunkproof.steps;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.requirement.Catalogue;

/**
 * Hands the features to Cucumber if they can be read. What Cucumber itself cannot parse ends the tests before the first
 * of them, with pages of JUnit's stack; handed none, they begin, and {@link Run#start} says what is wrong.
 */
public final class FeaturesForCucumber implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        try {
            Catalogue.read(Options.featuresFromSystemProperties());
            System.setProperty("cucumber.features", Options.featuresWithLines());
        } catch (SetupException | IllegalArgumentException e) {
            // Run.start meets the same
        }
    }
}
