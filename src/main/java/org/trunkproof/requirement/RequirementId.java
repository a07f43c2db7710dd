package org.trunkproof.requirement;

import java.util.List;
import java.util.regex.Pattern;

/** How ids of requirements are spelled: in capitals, with a number at the end, as in {@code TP-AUTH-03} or {@code OFFICE-1}. */
final class RequirementId {

    /** To be part of other patterns. */
    static final String FORM = "[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*-\\d+";

    private static final Pattern TAG = Pattern.compile("@" + FORM);

    private RequirementId() {}

    /** The ids among tags. */
    static List<String> in(List<String> tags) {
        return tags.stream()
                .filter(tag -> TAG.matcher(tag).matches())
                .map(tag -> tag.substring(1))
                .toList();
    }
}
