package org.trunkproof.evidence;

import java.time.Instant;

/** A message that lay in a voicemail box, and was taken out of the container when Asterisk had told of it. */
public final class StoredMessage implements TraceEvent {

    private final Instant at;
    private final String mailbox;
    private final byte[] recording;

    /**
     * @param mailbox as AMI names it, such as {@code 100@default}
     * @param recording the file, as Asterisk wrote it
     */
    public StoredMessage(Instant at, String mailbox, byte[] recording) {
        this.at = at;
        this.mailbox = mailbox;
        this.recording = recording.clone();
    }

    @Override
    public Instant at() {
        return at;
    }

    public String mailbox() {
        return mailbox;
    }

    public byte[] recording() {
        return recording.clone();
    }
}
