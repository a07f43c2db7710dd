package org.trunkproof.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which of several sections of a name is meant, as in {@code [flowroute](+type=endpoint)} (main/config.c,
 * does_category_match).
 *
 * @param wanted what must be set in it
 * @param templates whether it may be a template
 * @param others whether it may be none
 */
record SectionFilter(List<Wanted> wanted, boolean templates, boolean others) {

    /** Whatever a section may begin with. */
    static final SectionFilter ANY = new SectionFilter(List.of(), true, true);

    private static final String TEMPLATES = "TEMPLATES";

    /** A setting whose name and value have something that looks like this. */
    private record Wanted(Pattern name, Pattern value) {
        boolean isIn(Section section) {
            return section.settings().stream()
                    .anyMatch(setting -> name.matcher(setting.name()).find()
                            && value.matcher(setting.means()).find());
        }
    }

    /** Of what follows the plus sign: {@code name=value&name=value}, regular expressions all; empty for any but a template. */
    static SectionFilter of(String filter) {
        List<Wanted> wanted = new ArrayList<>();
        boolean templates = false;
        boolean others = true;
        for (String part : filter.split("&")) {
            String[] sides = part.strip().split("=", 2);
            if (sides[0].equals(TEMPLATES)) {
                templates = true;
                others = !part.strip().equalsIgnoreCase(TEMPLATES + "=restrict");
            } else if (sides.length == 2) {
                wanted.add(new Wanted(pattern(sides[0]), pattern(sides[1])));
            }
        }
        return new SectionFilter(wanted, templates, others);
    }

    private static Pattern pattern(String text) {
        try {
            return Pattern.compile(text.strip());
        } catch (PatternSyntaxException e) {
            return Pattern.compile(Pattern.quote(text.strip()));
        }
    }

    boolean takes(Section section) {
        return (section.isTemplate() ? templates : others) && wanted.stream().allMatch(one -> one.isIn(section));
    }
}
