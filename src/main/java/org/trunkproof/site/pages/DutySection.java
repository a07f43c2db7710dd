package org.trunkproof.site.pages;

import java.util.List;

/**
 * A duty on the front page.
 *
 * @param requirements of it that were judged
 */
public record DutySection(Duty duty, List<JudgedRequirement> requirements) {

    public DutySection {
        requirements = List.copyOf(requirements);
    }

    public String name() {
        return duty.folder();
    }

    public String title() {
        return duty.title();
    }

    public Tally tally() {
        return new Tally(requirements.stream()
                .flatMap(requirement -> requirement.results().stream())
                .toList());
    }
}
