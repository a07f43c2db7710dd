package org.trunkproof.site.pages;

import java.util.List;
import org.trunkproof.report.Verification;
import org.trunkproof.site.text.Legible;

/** Something that a verdict rests on, on the page of its scenario. */
public record Judged(Verification verification) {

    private static final int MOST = 300;

    /** One thing that was looked at. */
    public record LookedAt(Verification.Compared line) {

        public String subject() {
            return words(line.subject());
        }

        public String expected() {
            return words(line.expected());
        }

        public String found() {
            return words(line.found());
        }

        public boolean agrees() {
            return line.agrees();
        }
    }

    /** What it is about; empty for the Trace as a whole. */
    public String about() {
        return words(verification.about());
    }

    public boolean agrees() {
        return verification.agrees();
    }

    public List<LookedAt> lines() {
        return verification.lines().stream().map(LookedAt::new).toList();
    }

    private static String words(String text) {
        return Legible.shortened(Legible.line(text), MOST);
    }
}
