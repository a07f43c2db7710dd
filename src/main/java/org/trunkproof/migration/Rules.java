package org.trunkproof.migration;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.trunkproof.configuration.Configuration;

/** What stands in chan_pjsip for a setting of chan_sip's, one rule for each. */
final class Rules {

    private static final String ENDPOINT = "endpoint";
    private static final String AOR = "aor";
    private static final String TRANSPORT = "transport";
    private static final String GLOBAL = "global";
    private static final String SYSTEM = "system";
    private static final String NO = "no";

    private final Map<String, PeerRule> ofPeer = new HashMap<>();
    private final Map<String, GeneralRule> ofAll = new HashMap<>();

    private final CodecRules codecs;

    Rules(OldFolder old, Configuration after) {
        this.codecs = new CodecRules(old.configuration(), after);
        ofPeer.put("allow", codecs::allow);
        ofPeer.put("disallow", codecs::disallow);
        whoItIs();
        media();
        calls();
        registrations(old);
        all();
        none();
    }

    CodecRules codecs() {
        return codecs;
    }

    Optional<PeerRule> ofPeer(String setting) {
        return Optional.ofNullable(ofPeer.get(OldPeer.canonical(setting)));
    }

    Optional<GeneralRule> ofAll(String setting) {
        return Optional.ofNullable(ofAll.get(OldPeer.canonical(setting)));
    }

    private void whoItIs() {
        ofPeer.put("host", HostRules::host);
        ofPeer.put("port", HostRules::port);
        ofPeer.put("type", TypeRule::type);
        ofPeer.put("defaultuser", CredentialRules::username);
        ofPeer.put("secret", CredentialRules::secret);
        ofPeer.put("md5secret", CredentialRules::secret);
        ofPeer.put("remotesecret", CredentialRules::remoteSecret);
        ofPeer.put("insecure", CredentialRules::insecure);
        ofPeer.put("auth", (auth, old, now) -> CredentialRules.ofRealm(auth, now.folder()));
        ofPeer.put("nat", NatRules::nat);
        ofPeer.put("qualify", QualifyRules::qualify);
        ofPeer.put("qualifyfreq", QualifyRules::qualifyFrequency);
        ofPeer.put("transport", TransportRules::ofPeer);
        ofPeer.put("callerid", CallerRules::callerid);
        ofPeer.put("cid_number", CallerRules::part);
        ofPeer.put("fullname", CallerRules::part);
        ofPeer.put("mailbox", CallerRules::mailbox);
        ofPeer.put("permit", new Listed(ENDPOINT, "permit", TransportRules::network));
        ofPeer.put("deny", new Listed(ENDPOINT, "deny", TransportRules::network));
        ofPeer.put("acl", new Listed(ENDPOINT, "acl"));
        ofPeer.put("contactpermit", new Listed(ENDPOINT, "contact_permit", TransportRules::network));
        ofPeer.put("contactdeny", new Listed(ENDPOINT, "contact_deny", TransportRules::network));
        ofPeer.put("contactacl", new Listed(ENDPOINT, "contact_acl"));
        peer("fromuser", ENDPOINT, "from_user", "");
        peer("fromdomain", ENDPOINT, "from_domain", "");
        peer("outboundproxy", ENDPOINT, "outbound_proxy", "", Rules::uri);
        peer("usereqphone", ENDPOINT, "user_eq_phone", NO);
        peer("trustrpid", ENDPOINT, "trust_id_inbound", NO);
        peer("trust_id_outbound", ENDPOINT, "trust_id_outbound", NO, is -> is.equalsIgnoreCase("legacy") ? NO : is);
        peer("rpid_immediate", ENDPOINT, "rpid_immediate", NO);
        peer("cid_tag", ENDPOINT, "callerid_tag", "");
        peer("callingpres", ENDPOINT, "callerid_privacy", "allowed_not_screened");
        ofPeer.put("sendrpid", MediaRules::partyId);
    }

    private void media() {
        ofPeer.put("directmedia", MediaRules::direct);
        ofPeer.put("videosupport", MediaRules::video);
        ofPeer.put("t38pt_udptl", MediaRules::fax);
        peer("dtmfmode", ENDPOINT, "dtmf_mode", "rfc4733", MediaRules::dtmf);
        peer("encryption", ENDPOINT, "media_encryption", NO, MediaRules::encryption);
        peer("dtlsenable", ENDPOINT, "media_encryption", NO, MediaRules::dtls);
        peer("encryption_taglen", ENDPOINT, "srtp_tag_32", NO, length -> length.equals("32") ? "yes" : NO);
        peer("dtlsverify", ENDPOINT, "dtls_verify", NO);
        peer("dtlsrekey", ENDPOINT, "dtls_rekey", "0");
        peer("dtlsautogeneratecert", ENDPOINT, "dtls_auto_generate_cert", NO);
        peer("dtlscertfile", ENDPOINT, "dtls_cert_file", "");
        peer("dtlsprivatekey", ENDPOINT, "dtls_private_key", "");
        peer("dtlscipher", ENDPOINT, "dtls_cipher", "");
        peer("dtlscafile", ENDPOINT, "dtls_ca_file", "");
        peer("dtlscapath", ENDPOINT, "dtls_ca_path", "");
        peer("dtlssetup", ENDPOINT, "dtls_setup", "active");
        peer("dtlsfingerprint", ENDPOINT, "dtls_fingerprint", "SHA-256");
        peer("avpf", ENDPOINT, "use_avpf", NO);
        peer("force_avp", ENDPOINT, "force_avp", NO);
        peer("icesupport", ENDPOINT, "ice_support", NO);
        peer("rtcp_mux", ENDPOINT, "rtcp_mux", NO);
        peer("rtptimeout", ENDPOINT, "rtp_timeout", "0");
        peer("rtpholdtimeout", ENDPOINT, "rtp_timeout_hold", "0");
        peer("rtpkeepalive", ENDPOINT, "rtp_keepalive", "0");
        peer("rtp_engine", ENDPOINT, "rtp_engine", "asterisk");
        peer("autoframing", ENDPOINT, "use_ptime", NO);
        peer("preferred_codec_only", ENDPOINT, "preferred_codec_only", NO);
        peer("g726nonstandard", ENDPOINT, "g726_non_standard", NO);
        peer("faxdetect", ENDPOINT, "fax_detect", NO, word -> Values.isNo(word) ? NO : "yes");
        peer("progressinband", ENDPOINT, "inband_progress", NO, MediaRules::progress);
        peer("mohsuggest", ENDPOINT, "moh_suggest", "default");
        peer("t38pt_usertpsource", ENDPOINT, "t38_udptl_nat", NO);
    }

    private void calls() {
        peer("context", ENDPOINT, "context", "default");
        peer("subscribecontext", ENDPOINT, "subscribe_context", "");
        peer("outofcall_message_context", ENDPOINT, "message_context", "");
        peer("allowsubscribe", ENDPOINT, "allow_subscribe", "yes");
        peer("allowoverlap", ENDPOINT, "allow_overlap", "yes");
        peer("allowtransfer", ENDPOINT, "allow_transfer", "yes");
        peer("session-timers", ENDPOINT, "timers", "yes", MediaRules::timers);
        peer("session-expires", ENDPOINT, "timers_sess_expires", "1800");
        peer("session-minse", ENDPOINT, "timers_min_se", "90");
        peer("promiscredir", ENDPOINT, "redirect_method", "user", MediaRules::redirect);
        peer("use_q850_reason", ENDPOINT, "suppress_q850_reason_headers", NO, is -> Values.isYes(is) ? NO : "yes");
        peer("language", ENDPOINT, "language", "en");
        peer("tonezone", ENDPOINT, "tone_zone", "");
        peer("accountcode", ENDPOINT, "accountcode", "");
        peer("callgroup", ENDPOINT, "call_group", "");
        peer("pickupgroup", ENDPOINT, "pickup_group", "");
        peer("namedcallgroup", ENDPOINT, "named_call_group", "");
        peer("namedpickupgroup", ENDPOINT, "named_pickup_group", "");
        peer("busylevel", ENDPOINT, "device_state_busy_at", "0");
        peer("vmexten", ENDPOINT, "voicemail_extension", "");
        peer("unsolicited_mailbox", ENDPOINT, "incoming_mwi_mailbox", "");
        peer("mwi_from", ENDPOINT, "mwi_from_user", "");
        peer("recordonfeature", ENDPOINT, "record_on_feature", "automixmon");
        peer("recordofffeature", ENDPOINT, "record_off_feature", "automixmon");
        ofPeer.put("setvar", new Listed(ENDPOINT, "set_var"));
    }

    private void registrations(OldFolder old) {
        ofAll.put("register", RegistrationRules::register);
        ofPeer.put("callbackextension", RegistrationRules.callback(old));
        ofAll.put("registerattempts", EnduranceRules::attempts);
        ofAll.put("registertimeout", EnduranceRules.ofEach("retry_interval", "60", UnaryOperator.identity()));
        ofAll.put("register_retry_403", EnduranceRules::afterForbidden);
        peer("supportpath", AOR, "support_path", NO);
        ofAll.put("maxexpiry", RegistrationRules.limit("maximum_expiration", "7200"));
        ofAll.put("minexpiry", RegistrationRules.limit("minimum_expiration", "60"));
        ofAll.put("defaultexpiry", RegistrationRules.limit("default_expiration", "3600"));
    }

    private void all() {
        ofAll.put("context", GuestRules::context);
        ofAll.put("allowguest", GuestRules::allowed);
        ofAll.put("auth", (auth, old, now) -> CredentialRules.ofRealm(auth, now));
        ofAll.put("bindport", TransportRules::port);
        ofAll.put("bindaddr", TransportRules.address("udp"));
        ofAll.put("udpbindaddr", TransportRules.address("udp"));
        ofAll.put("tcpbindaddr", TransportRules.address("tcp"));
        ofAll.put("tlsbindaddr", TransportRules.address("tls"));
        ofAll.put("tcpenable", TransportRules.enabled("tcp"));
        ofAll.put("tlsenable", TransportRules.enabled("tls"));
        UnaryOperator<String> same = UnaryOperator.identity();
        ofAll.put("tlscertfile", TransportRules.tls("cert_file", "", same));
        ofAll.put("tlsprivatekey", TransportRules.tls("priv_key_file", "", same));
        ofAll.put("tlscipher", TransportRules.tls("cipher", "", same));
        ofAll.put("tlscafile", TransportRules.tls("ca_list_file", "", same));
        ofAll.put("tlscapath", TransportRules.tls("ca_list_path", "", same));
        ofAll.put("tlsdontverifyserver", TransportRules.tls("verify_server", NO, is -> Values.isYes(is) ? NO : "yes"));
        ofAll.put("externaddr", TransportRules::external);
        ofAll.put("externip", TransportRules::external);
        ofAll.put("externhost", TransportRules::external);
        ofAll.put("localnet", new Listed(TRANSPORT, "local_net", TransportRules::network));
        general("media_address", ENDPOINT, "media_address", "");
        general("legacy_useroption_parsing", GLOBAL, "ignore_uri_user_options", NO);
        general("realm", GLOBAL, "default_realm", "asterisk");
        general("useragent", GLOBAL, "user_agent", "");
        general("callerid", GLOBAL, "default_from_user", "asterisk");
        general("regcontext", GLOBAL, "regcontext", "");
        general("compactheaders", SYSTEM, "compact_headers", NO);
        peer("maxforwards", GLOBAL, "max_forwards", "70");
        peer("keepalive", GLOBAL, "keep_alive_interval", "90");
        peer("timert1", SYSTEM, "timer_t1", "500");
        peer("timerb", SYSTEM, "timer_b", "32000");
        general("send_diversion", ENDPOINT, "send_diversion", "yes");
        general("sdpsession", ENDPOINT, "sdp_session", "Asterisk");
        general("sdpowner", ENDPOINT, "sdp_owner", "-");
        general("tos_audio", ENDPOINT, "tos_audio", "0");
        general("tos_video", ENDPOINT, "tos_video", "0");
        general("cos_audio", ENDPOINT, "cos_audio", "0");
        general("cos_video", ENDPOINT, "cos_video", "0");
        general("tos_sip", TRANSPORT, "tos", "0");
        general("cos_sip", TRANSPORT, "cos", "0");
    }

    /** What has no option in chan_pjsip. */
    private void none() {
        Map<String, String> unneeded = new HashMap<>();
        unneeded.put("callcounter", "chan_pjsip counts the calls of each endpoint");
        unneeded.put("subscribemwi", "what becomes of it is said of mailbox");
        unneeded.put("pedantic", "pjproject reads headers to the letter");
        unneeded.put("description", "it is a text for people");
        unneeded.put("trunkname", "it did nothing that a call shows");
        unneeded.put("qualifygap", "chan_pjsip spreads its OPTIONS over the time between two of them");
        unneeded.put("qualifypeers", "chan_pjsip spreads its OPTIONS over the time between two of them");
        unneeded.put("tlsverifyclient", "chan_sip took no notice of it");
        List.of("sipdebug", "recordhistory", "dumphistory")
                .forEach(name -> unneeded.put(name, "it was about what is shown of chan_sip's messages"));
        List.of(
                        "name",
                        "regseconds",
                        "lastms",
                        "ipaddr",
                        "fullcontact",
                        "rtcachefriends",
                        "rtsavesysname",
                        "rtsavepath",
                        "rtupdate",
                        "rtautoclear",
                        "ignoreregexpire")
                .forEach(name -> unneeded.put(name, "it was about peers of a database"));
        unneeded.forEach((name, why) -> both(name, Fate.NOT_NEEDED, why));
        ofAll.put(
                "alwaysauthreject",
                (reject, old, now) -> List.of(
                        Becoming.of(
                                Values.isYes(reject.means()) ? Fate.BY_DEFAULT : Fate.OTHER,
                                Words.said(reject)
                                        + ": chan_pjsip refuses a name that there is not in the same words as one that there is")));
        ofAll.put(
                "srvlookup",
                (lookup, old, now) -> List.of(
                        Values.isYes(lookup.means())
                                ? Becoming.of(
                                        Fate.BY_DEFAULT,
                                        Words.said(lookup) + ": chan_pjsip always asks for SRV records")
                                : Becoming.of(
                                        Fate.OTHER, Words.said(lookup) + ": chan_pjsip always asks for SRV records")));
        lost("call-limit", "nothing in chan_pjsip limits calls; the dialplan can, by GROUP_COUNT()");
        lost("autocreatepeer", "nobody who registers becomes an endpoint without a section of its own");
        lost(
                "domainsasrealm",
                "nothing has chan_pjsip challenge for another realm than default_realm or an auth's own");
        lost("disallowed_methods", "no option of chan_pjsip's says it; without its module a method is not taken");
        lost("rfc2833compensate", "nothing in chan_pjsip says it");
        lost("maxcallbitrate", "no option of chan_pjsip's says it");
        lost("amaflags", "no option of an endpoint says it; set_var=CHANNEL(amaflags)= does");
        lost("regexten", "nothing makes an extension for a phone that has registered under another name than its own");
        lost("header", "no option of an endpoint says it; PJSIP_HEADER(add,name) does, on the channel that calls");
        lost("session-refresher", "nothing in chan_pjsip says who refreshes");
        lost("mohinterpret", "no option of an endpoint says it; set_var=CHANNEL(musicclass)= does");
        lost("parkinglot", "no option of an endpoint says it; set_var=CHANNEL(parkinglot)= does");
        List.of("jbenable", "jbforce", "jbmaxsize", "jbresyncthreshold", "jbimpl", "jbtargetextra", "jblog")
                .forEach(name -> lost(name, "no option of chan_pjsip's says it; the dialplan can, by JITTERBUFFER()"));
    }

    private void both(String name, Fate fate, String why) {
        ofPeer.put(name, (setting, old, now) -> List.of(Becoming.of(fate, Words.said(setting) + ": " + why)));
        ofAll.put(name, (setting, old, now) -> List.of(Becoming.of(fate, Words.said(setting) + ": " + why)));
    }

    /** What is off does nothing, and nothing is lost by that. */
    private void lost(String name, String why) {
        ofPeer.put(name, (setting, old, now) -> List.of(lost(Words.said(setting), setting.means(), why)));
        ofAll.put(name, (setting, old, now) -> List.of(lost(Words.said(setting), setting.means(), why)));
    }

    private static Becoming lost(String said, String value, String why) {
        return Values.isNothing(value)
                ? Becoming.of(Fate.NOT_NEEDED, said + " did nothing")
                : Becoming.of(Fate.LOST, said + ": " + why);
    }

    private void peer(String name, String type, String option, String usual) {
        ofPeer.put(name, new Twin(type, option, usual).same());
    }

    private void peer(String name, String type, String option, String usual, UnaryOperator<String> words) {
        ofPeer.put(name, new Twin(type, option, usual).saying(words));
    }

    private void general(String name, String type, String option, String usual) {
        ofAll.put(name, new Twin(type, option, usual).same());
    }

    /** {@code host[:port][,force]} as the URI that it stands for. */
    private static String uri(String proxy) {
        String host = proxy.replaceFirst(",.*", "").strip();
        return host.toLowerCase(Locale.ROOT).startsWith("sip") && host.contains(":") ? host : "sip:" + host + "\\;lr";
    }
}
