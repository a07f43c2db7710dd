package org.trunkproof.site.pages;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.trunkproof.report.RunFacts;

/** Something that a run was of. */
public record RunFact(String name, String value) {

    /** The name of the time at which it did. */
    public static final String BEGAN = "Run began";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** All of them, under names and in an order that are always the same. */
    public static List<RunFact> of(RunFacts run) {
        return List.of(
                new RunFact("Asterisk", run.asterisk()),
                new RunFact("Image", run.image().isEmpty() ? "not noted" : run.image()),
                new RunFact("Channel driver", run.driver()),
                new RunFact("Modules", run.modules().isEmpty() ? "not noted" : run.modules()),
                new RunFact("Clock", run.clock().isEmpty() ? "not noted" : run.clock()),
                new RunFact(BEGAN, DATE.format(run.began())),
                new RunFact(
                        "Git revision",
                        run.revision().isEmpty() ? "none: the folder is in no repository" : run.revision()));
    }
}
