package org.trunkproof.migration;

import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Line;
import org.trunkproof.configuration.Setting;

/** How lines and objects are named to a person; no secret is. */
final class Words {

    private Words() {}

    static String at(Line line) {
        return line.file() + ":" + line.number();
    }

    static String said(Setting setting) {
        return said(setting.name(), setting.means(), setting.line());
    }

    static String said(PjsipOption option) {
        String written = option.line().text().strip();
        // a wizard's line may have another name, and stand for several things
        boolean isOwn = written.startsWith(option.name());
        return isOwn
                ? said(option.name(), option.value(), option.line())
                : option.line().shown().text().strip() + " (" + at(option.line()) + ")";
    }

    private static String said(String name, String value, Line line) {
        boolean isSecret = line.shown().text().contains(ConfigurationText.MASK);
        return name + (isSecret ? "" : "=" + ConfigurationText.legible(value)) + " (" + at(line) + ")";
    }

    /** How an option of the object is written, with its value. */
    static String option(PjsipObject object, String name, String value) {
        return (isMade(object) ? prefix(object) : "") + name + "=" + value;
    }

    private static boolean isMade(PjsipObject object) {
        return object.header().file().endsWith(Wizard.FILE);
    }

    /** What a wizard's setting for such an object begins with. */
    private static String prefix(PjsipObject object) {
        return object.type().equals("auth")
                ? object.name().endsWith("-iauth") ? "inbound_auth/" : "outbound_auth/"
                : object.type() + "/";
    }

    /** Such as {@code [flowroute] type=aor (pjsip.conf:21)}. */
    static String object(PjsipObject object) {
        return "[" + object.name() + "] type=" + object.type() + " (" + (isMade(object) ? "made by " : "")
                + at(object.header()) + ")";
    }
}
