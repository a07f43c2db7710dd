package org.trunkproof.party.jain;

import gov.nist.core.StackLogger;
import java.util.Properties;

/**
 * Says nothing, because what a message did to a stack is seen in the evidence. JAIN-SIP's own logger would say as much, but
 * all stacks share the one that was made last, and until that has been told its properties, whichever stack says something
 * loses the thread that it says it on (LogWriter.logError), and hears nothing any more.
 */
public final class SilentLogger implements StackLogger {

    @Override
    public void logStackTrace() {}

    @Override
    public void logStackTrace(int level) {}

    @Override
    public int getLineCount() {
        return 0;
    }

    @Override
    public void logException(Throwable thrown) {}

    @Override
    public void logDebug(String text) {}

    @Override
    public void logDebug(String text, Exception thrown) {}

    @Override
    public void logTrace(String text) {}

    @Override
    public void logFatalError(String text) {}

    @Override
    public void logError(String text) {}

    @Override
    public boolean isLoggingEnabled() {
        return false;
    }

    @Override
    public boolean isLoggingEnabled(int level) {
        return false;
    }

    @Override
    public void logError(String text, Exception thrown) {}

    @Override
    public void logWarning(String text) {}

    @Override
    public void logInfo(String text) {}

    @Override
    public void disableLogging() {}

    @Override
    public void enableLogging() {}

    @Override
    public void setBuildTimeStamp(String time) {}

    @Override
    public void setStackProperties(Properties properties) {}

    @Override
    public String getLoggerName() {
        return "";
    }
}
