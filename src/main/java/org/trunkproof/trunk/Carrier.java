package org.trunkproof.trunk;

/** What a carrier demands and does, whoever its customer is. What is not known of it is absent. */
public record Carrier(
        @YamlKey(says = "What the carrier is called.", form = ValueForm.TEXT, example = "Flowroute", isNeeded = true)
        String carrier,

        @YamlKey(
                says = "The host names by which it is reached; the Request-URI has the first.",
                form = ValueForm.HOST,
                example = "sip.flowroute.com")
        Fact hostNames,

        @YamlKey(
                says = "Where its names lead to: the kinds of DNS records that it has for them.",
                form = ValueForm.DNS,
                example = "[SRV, A]")
        Fact dns,

        @YamlKey(says = "By what it knows its customer.", form = ValueForm.IDENTITY, example = "[digest, tech prefix]")
        Fact knowsCustomerBy,

        @YamlKey(says = "By what its customer knows it.", form = ValueForm.IDENTITY, example = "address")
        Fact isKnownBy,

        @YamlKey(
                says = "From where its calls come, beyond its host names.",
                form = ValueForm.CALLER,
                example = "[203.0.113.0/28, 198.51.100.7]")
        Fact callsFrom,

        @YamlKey(says = "The transports that it takes.", form = ValueForm.TRANSPORT, example = "[UDP, TCP]")
        Fact transports,

        @YamlKey(says = "The codecs that it takes, in its order.", form = ValueForm.CODEC, example = "[PCMU, PCMA]")
        Fact codecs,

        @YamlKey(
                says = "How much sound a packet holds, in milliseconds.",
                form = ValueForm.MILLISECONDS,
                example = "20")
        Fact ptime,

        @YamlKey(says = "How keys that are pressed are sent.", form = ValueForm.DTMF, example = "RFC 4733")
        Fact dtmf,

        @YamlKey(
                says = "How it writes the number called in calls to its customer.",
                form = ValueForm.NUMBER_FORMAT,
                example = "E.164")
        Fact numbersToCustomer,

        @YamlKey(
                says = "How the number called may be written in calls to it.",
                form = ValueForm.NUMBER_FORMAT,
                example = "[E.164, +E.164]")
        Fact numbersFromCustomer,

        @YamlKey(
                says = "Where it writes the caller's number in calls to its customer.",
                form = ValueForm.CALLER_IDENTITY,
                example = "[From, P-Asserted-Identity]")
        Fact callerToCustomer,

        @YamlKey(
                says = "Where it looks for the caller's number in calls to it; the first that is there counts.",
                form = ValueForm.CALLER_IDENTITY,
                example = "[P-Asserted-Identity, Remote-Party-ID, From]")
        Fact callerFromCustomer,

        @YamlKey(
                says = "The responses in which it describes its media.",
                form = ValueForm.STATUS,
                example = "[183, 200]")
        Fact describesMediaIn,

        @YamlKey(
                says = "The session interval that it asks for, in seconds.",
                form = ValueForm.SECONDS,
                example = "1800")
        Fact sessionInterval,

        @YamlKey(says = "How often it sends OPTIONS, in seconds.", form = ValueForm.SECONDS, example = "60")
        Fact asksWithOptions,

        @YamlKey(says = "What it limits, in words.", form = ValueForm.TEXT, example = "24 registrations of an account")
        Fact limits,

        @YamlKey(
                says = "The status codes by which it refuses a call that is beyond its limits.",
                form = ValueForm.STATUS,
                example = "[403, 503]")
        Fact refusesWith,

        @YamlKey(
                says = "Headers that it takes or adds, beyond those of RFC 3261.",
                form = ValueForm.TEXT,
                example = "X-Tag")
        Fact headers) {

    /** Whether it says what any carrier does, which is the least that one does. */
    boolean isGeneric() {
        return carrier.equals("generic");
    }
}
