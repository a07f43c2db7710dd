package org.trunkproof.sip;

/** What makes two messages one transaction, and so a later one of a kind a retransmission (RFC 3261 section 17.1.3). */
public record TransactionId(String viaBranch, String cseqMethod) {}
