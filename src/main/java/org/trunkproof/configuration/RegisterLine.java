package org.trunkproof.configuration;

/**
 * A line by which Asterisk registers somewhere, {@code register => [peer?][transport://]user[@domain][:secret[:authuser]]@host}
 * and behind that {@code [:port][/extension][~expiry]} (channels/sip/config_parser.c, sip_parse_register_line).
 *
 * @param peer the section whose settings it takes; empty where it names none
 * @param username that registers
 * @param account that answers a challenge
 * @param extension that calls are to be sent to; {@code s} where it names none
 */
public record RegisterLine(
        Setting setting, String peer, String username, String password, String account, String host, String extension) {

    public static RegisterLine of(Setting setting) {
        String peer = setting.means().replaceFirst("(?s)^([^@?:]*)\\?.*|.*", "$1");
        String rest = setting.means().replaceFirst("^[^@?:]*\\?", "").replaceFirst("^\\w+://", "");
        int at = rest.lastIndexOf('@');
        String[] who = rest.substring(0, Math.max(0, at)).split(":", 3);
        String where = rest.substring(at + 1).replaceFirst("~.*", "");
        String username = who[0].replaceFirst("@.*", "");
        return new RegisterLine(
                setting,
                peer,
                username,
                who.length > 1 ? who[1] : "",
                who.length > 2 && !who[2].isEmpty() ? who[2] : username,
                where.split("[:/]", 2)[0],
                where.contains("/") ? where.substring(where.indexOf('/') + 1) : "s");
    }
}
