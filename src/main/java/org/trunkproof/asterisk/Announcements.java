package org.trunkproof.asterisk;

import java.time.Duration;

/** What a channel driver tells elsewhere than over AMI, into the recording, until it is closed. */
interface Announcements extends AutoCloseable {

    /** Of a driver that tells all over AMI. */
    Announcements NONE = new Announcements() {
        @Override
        public boolean isPast(String value, Duration deadline) {
            return true;
        }

        @Override
        public void close() {
            // there is nothing
        }
    };

    /**
     * Waits until all is told that came before a global variable was set.
     *
     * @param value that it was set to, which it had not been set to before
     * @return whether that came in time
     */
    boolean isPast(String value, Duration deadline) throws InterruptedException;

    @Override
    void close();
}
