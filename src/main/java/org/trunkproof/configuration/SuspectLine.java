package org.trunkproof.configuration;

import java.util.List;
import java.util.stream.Stream;

/** A line that may be to blame, and how likely that is. */
record SuspectLine(Likelihood likelihood, Line line) {

    enum Likelihood {
        /** Asterisk takes no notice of it, or of what would follow it. */
        UNKNOWN,
        /** It takes back what stands before it, or is taken back by what stands after it. */
        UNDONE,
        MISSING,
        POSSIBLE,
        AS_AGREED,
        NOT_RUN
    }

    static Stream<SuspectLine> all(Likelihood likelihood, List<Line> lines) {
        return lines.stream().map(line -> new SuspectLine(likelihood, line));
    }

    /**
     * What a file lacks, in words.
     *
     * @param files those that it would stand in
     */
    static Stream<SuspectLine> lacking(Likelihood likelihood, List<Line> files, String root, String what) {
        String file = files.stream().map(Line::file).findFirst().orElse(root);
        return Stream.of(new SuspectLine(likelihood, Line.missing(file, what)));
    }

    /**
     * Of a section that is not there: a template of its name is none, and it may be in a file that is not there either.
     *
     * @param what is not there, in words
     * @param templates where those are
     * @param root the file that it would be read from
     */
    static Stream<SuspectLine> absent(String what, List<Line> templates, List<MissingFile> missing, String root) {
        return templates.isEmpty()
                ? Stream.concat(
                        all(
                                Likelihood.MISSING,
                                missing.stream().map(MissingFile::line).toList()),
                        lacking(Likelihood.MISSING, List.of(), root, what))
                : all(Likelihood.MISSING, templates);
    }
}
