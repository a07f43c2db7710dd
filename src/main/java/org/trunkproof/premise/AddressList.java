package org.trunkproof.premise;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trunkproof.configuration.Setting;

/**
 * From which addresses a section lets calls in: of the rules that an address matches the last counts, and one that matches none
 * is let in (main/acl.c, ast_append_ha and ast_apply_ha).
 *
 * @param rules settings named permit, deny or acl, in Asterisk's order
 */
record AddressList(List<Setting> rules) {

    private static final Pattern RULE = Pattern.compile("(!?)([\\d.]+)(?:/([\\d.]+))?");
    private static final int BITS = 32;

    AddressList {
        rules = List.copyOf(rules);
    }

    /** Whether it may keep the address out; a list that stands under a name elsewhere may always. */
    boolean mayKeepOut(InetAddress address) {
        boolean isLetIn = true;
        boolean isElsewhere = false;
        for (Setting rule : rules) {
            String name = rule.name().toLowerCase(Locale.ROOT);
            isElsewhere |= name.equals("acl");
            if (!name.equals("acl")) {
                for (Matcher form : matched(rule, address)) {
                    isLetIn = name.equals("permit") == form.group(1).isEmpty();
                }
            }
        }
        return !isLetIn || isElsewhere;
    }

    /** The rule that the address goes by: the last that it matches (main/acl.c, ast_apply_ha). */
    Optional<Setting> decisive(InetAddress address) {
        return rules.stream().filter(rule -> !matched(rule, address).isEmpty()).reduce((before, last) -> last);
    }

    /** Those parts of a rule that the address matches, in order. */
    private static List<Matcher> matched(Setting rule, InetAddress address) {
        return Stream.of(rule.means().split(","))
                .map(part -> RULE.matcher(part.strip()))
                .filter(form -> form.matches() && isMatched(form.group(2), form.group(3), address))
                .toList();
    }

    private static boolean isMatched(String network, String mask, InetAddress address) {
        BigInteger bits = mask(mask);
        return value(network).and(bits).equals(new BigInteger(1, address.getAddress()).and(bits));
    }

    private static BigInteger mask(String mask) {
        if (mask == null) {
            return value("255.255.255.255");
        }
        if (mask.contains(".")) {
            return value(mask);
        }
        int length = Math.min(BITS, Integer.parseInt(mask));
        return BigInteger.ONE.shiftLeft(length).subtract(BigInteger.ONE).shiftLeft(BITS - length);
    }

    private static BigInteger value(String address) {
        try {
            return new BigInteger(1, InetAddress.getByName(address).getAddress());
        } catch (UnknownHostException e) {
            return BigInteger.ZERO;
        }
    }
}
