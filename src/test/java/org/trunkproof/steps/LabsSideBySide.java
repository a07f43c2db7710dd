package org.trunkproof.steps;

import java.util.concurrent.ForkJoinPool;
import java.util.function.Predicate;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.support.hierarchical.ParallelExecutionConfiguration;
import org.junit.platform.engine.support.hierarchical.ParallelExecutionConfigurationStrategy;
import org.trunkproof.asterisk.SetupException;

/** As many scenarios at a time as there are labs. */
public final class LabsSideBySide implements ParallelExecutionConfigurationStrategy {

    private static final int KEEP_ALIVE_SECONDS = 30;

    /** A number that makes no sense is complained of when the run starts; here JUnit would keep the reason to itself. */
    private static int labs() {
        try {
            return Options.labsFromSystemProperties();
        } catch (SetupException e) {
            return 1;
        }
    }

    @Override
    public ParallelExecutionConfiguration createConfiguration(ConfigurationParameters parameters) {
        int labs = labs();
        return new ParallelExecutionConfiguration() {
            @Override
            public int getParallelism() {
                return labs;
            }

            @Override
            public int getMinimumRunnable() {
                return labs;
            }

            @Override
            public int getMaxPoolSize() {
                return labs;
            }

            @Override
            public int getCorePoolSize() {
                return labs;
            }

            /** A thread that waits for a lab is not replaced by another that would wait as well. */
            @Override
            public Predicate<? super ForkJoinPool> getSaturatePredicate() {
                return pool -> true;
            }

            @Override
            public int getKeepAliveSeconds() {
                return KEEP_ALIVE_SECONDS;
            }
        };
    }
}
