package org.trunkproof.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A section as Asterisk has it when all files are read: what it inherits from templates, and what was added to it later and
 * elsewhere (main/config.c, struct ast_category). There may be several of one name: in {@code pjsip.conf} those are objects of
 * different types, and of chan_sip's peers and of a dialplan's contexts each adds to the one before.
 */
public final class Section {

    private final String name;
    private final List<Line> headers = new ArrayList<>();
    private final List<Setting> settings = new ArrayList<>();
    private boolean isTemplate;

    Section(String name, Line header) {
        this.name = name;
        headers.add(header);
    }

    public String name() {
        return name;
    }

    /** Where it is opened, for the first time and then where something is added. */
    public List<Line> headers() {
        return List.copyOf(headers);
    }

    /** Whether it is there for others to begin with and nothing by itself. */
    public boolean isTemplate() {
        return isTemplate;
    }

    /** All that is set in it, in Asterisk's order: what it inherits stands where its header says so. The last of a name counts. */
    public List<Setting> settings() {
        return List.copyOf(settings);
    }

    /** Those of a name; names are case-insensitive. */
    public List<Setting> settings(String setting) {
        return settings.stream().filter(one -> one.isCalled(setting)).toList();
    }

    /** The last of a name, which is the one that counts; empty where nothing is set by it. */
    public Optional<Setting> last(String setting) {
        return settings(setting).stream().reduce((before, last) -> last);
    }

    /** What kind of object it is, by its first {@code type} (ast_variable_retrieve); empty where it does not say. */
    public Optional<String> type() {
        return settings.stream()
                .filter(one -> one.isCalled("type"))
                .map(Setting::means)
                .findFirst();
    }

    /** One that adds to another stands in its place; of several it adds to the last (main/config.c, process_text_line). */
    void add(Setting setting) {
        for (int i = settings.size() - 1; setting.adds() && i >= 0; i--) {
            if (settings.get(i).name().equals(setting.name())) {
                settings.set(i, setting.addedTo(settings.get(i)));
                return;
            }
        }
        settings.add(setting);
    }

    void becomeTemplate() {
        isTemplate = true;
    }

    /** Begins with what the other says by now; what is added to that one later is not inherited (ast_category_inherit). */
    void inherit(Section base) {
        settings.addAll(base.settings);
    }

    /** Takes what has been read of a header that adds to this one. */
    void take(Section more) {
        headers.addAll(more.headers);
        settings.addAll(more.settings);
        isTemplate |= more.isTemplate;
    }

    @Override
    public String toString() {
        return "[" + name + "]";
    }
}
