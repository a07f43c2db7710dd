package org.trunkproof.regression;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Setting;
import org.trunkproof.configuration.Statement;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.report.Suspect;
import org.trunkproof.requirement.Verdict;

/** Whether the lines that a failure has people look at are those of a mistake that is known. */
final class SuspectedLine {

    private final Mutant mutant;
    private final List<AbstractDelta<String>> deltas;

    private SuspectedLine(Mutant mutant) {
        this.mutant = mutant;
        this.deltas =
                DiffUtils.diff(mutant.original().lines(), mutant.text().lines()).getDeltas();
    }

    /** How high the line of the mistake stands among those that the killer points to. */
    static Suspicion in(Mutant mutant, ScenarioResult killer) {
        if (killer.verdict() != Verdict.FAIL) {
            return Suspicion.UNASKED;
        }
        SuspectedLine wrong = new SuspectedLine(mutant);
        List<Suspect> suspects = killer.suspects();
        int place = IntStream.range(0, suspects.size())
                .filter(i -> wrong.isMeantBy(suspects.get(i)))
                .findFirst()
                .orElse(-1);
        return switch (place) {
            case -1 -> Suspicion.NONE;
            case 0 -> Suspicion.FIRST;
            case 1 -> Suspicion.SECOND;
            default -> Suspicion.LATER;
        };
    }

    private boolean isMeantBy(Suspect suspect) {
        if (!suspect.file().endsWith("/" + mutant.text().name())) {
            return false;
        }
        if (suspect.line() == 0) {
            return saysWhatIsMissing(suspect.text());
        }
        int index = suspect.line() - 1;
        return deltas.stream().anyMatch(delta -> isIn(delta.getTarget(), index)) || isWhatHoldsInstead(index);
    }

    /** A sentence about the section, and of a setting of a driver about that setting; or that the section is not there. */
    private boolean saysWhatIsMissing(String sentence) {
        String section = "[" + mutant.section() + "]";
        return sentence.equals("there is no " + section)
                || sentence.startsWith(section + " has no ")
                        && (mutant.original().isDialplan() || sentence.endsWith(" " + mutant.setting()));
    }

    /** Of the chunk, or where a step of the dialplan is gone, beside where that was: it is one line after another. */
    private boolean isIn(Chunk<String> chunk, int index) {
        int from = chunk.getPosition();
        int to = from + chunk.size();
        boolean isGone = mutant.original().isDialplan()
                && IntStream.range(from, to)
                        .allMatch(i -> mutant.text().statements().get(i) instanceof Statement.Nothing);
        return index >= from && index < to || isGone && (index == from - 1 || index == to);
    }

    /** The same setting of the general section, which counts where the section's own is gone. */
    private boolean isWhatHoldsInstead(int index) {
        ConfigurationText text = mutant.text();
        return isGone()
                && Stream.of(text.statements().get(index))
                        .filter(Setting.class::isInstance)
                        .map(Setting.class::cast)
                        .anyMatch(setting ->
                                setting.section().equalsIgnoreCase("general") && setting.isCalled(mutant.setting()));
    }

    private boolean isGone() {
        return mutant.text().settings().stream()
                .noneMatch(setting -> setting.section().equals(mutant.section()) && setting.isCalled(mutant.setting()));
    }
}
