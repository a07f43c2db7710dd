package org.trunkproof.premise;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.trunkproof.configuration.Line;
import org.trunkproof.requirement.Level;

/**
 * Something that the folder takes for granted and that is not so: one finding, however many scenarios would show it.
 *
 * @param level whether the build fails because of it
 * @param sentence what is not so, as a person is told it
 * @param lines where to look, the likeliest first, without secrets; none where nothing in the folder is to blame
 * @param remedy what to do, an order
 * @param undermines what can be judged of no scenario as long as that is so; nothing where every scenario can
 */
public record UnmetPremise(Level level, String sentence, List<Line> lines, String remedy, Set<Premise> undermines) {

    private static final int MOST_LINES = 3;

    public UnmetPremise {
        lines = lines.stream().map(Line::shown).toList();
        undermines = Set.copyOf(undermines);
    }

    /** One that fails the build. */
    public static UnmetPremise must(String sentence, List<Line> lines, String remedy, Premise... undermines) {
        return new UnmetPremise(Level.MUST, sentence, lines, remedy, Set.of(undermines));
    }

    /** One that is only told, because every scenario can be judged all the same. */
    public static UnmetPremise should(String sentence, List<Line> lines, String remedy) {
        return new UnmetPremise(Level.SHOULD, sentence, lines, remedy, Set.of());
    }

    /** The same with lines as a person finds them who has given the folder. */
    public UnmetPremise in(Path folder) {
        return new UnmetPremise(
                level,
                sentence,
                lines.stream()
                        .map(line -> new Line(folder.resolve(line.file()).toString(), line.number(), line.text()))
                        .toList(),
                remedy,
                undermines);
    }

    /** The same, of which something else is the consequence. */
    UnmetPremise undermining(Premise... others) {
        return new UnmetPremise(level, sentence, lines, remedy, Set.of(others));
    }

    /** As the end of a sentence. */
    public String clause() {
        return sentence.startsWith("Asterisk")
                ? sentence
                : sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    /** Where to look and what to do, in the form of a failure's text; a line each. */
    public List<String> advice() {
        return Stream.concat(
                        lines.stream().limit(MOST_LINES).map(line -> "look at:  " + line),
                        Stream.of("to do:    " + remedy))
                .toList();
    }

    public boolean failsTheBuild() {
        return level == Level.MUST;
    }
}
