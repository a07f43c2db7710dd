package org.trunkproof;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who judges, compares and draws knows no channel driver: what one calls its channels, and how it tells of calls and peers,
 * becomes a {@link org.trunkproof.evidence.DriverEvent} in the package asterisk, or the next driver would have to be taught
 * everywhere. Comments may say where in a driver's source a rule comes from.
 */
class DriverWordsTest {

    /** A technology before a channel's name (and no SIP/2.0), variables and events of drivers, drivers. */
    private static final Pattern WORDS =
            Pattern.compile("SIP/(?!2)|SIPCALLID|PeerStatus|ContactStatus|(?i:chan_(pj)?sip)");

    /** All files of that form are chan_sip's. */
    private static final String READS_EARLIER_FILES = "EarlierForm.java";

    private record Found(String file, String text) {}

    private static List<Found> literals(Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> walk = Files.walk(folder);
                StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<Path> sources =
                    walk.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
            List<Found> found = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                String file =
                        Path.of(unit.getSourceFile().toUri()).getFileName().toString();
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitLiteral(LiteralTree literal, Void none) {
                        found.add(new Found(file, String.valueOf(literal.getValue())));
                        return null;
                    }
                }.scan(unit, null);
            }
            return found;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evidence",
                "verify",
                "comparison",
                "regression",
                "report",
                "site",
                "lab",
                "steps",
                "run",
                "trunk",
                "draft"
            })
    void nobodyElseKnowsADriver(String folder) throws IOException {
        List<Found> literals = literals(Path.of("src/main/java/org/trunkproof/" + folder));

        assertThat(literals).isNotEmpty();
        assertThat(literals.stream()
                        .filter(literal -> WORDS.matcher(literal.text()).find())
                        .filter(literal -> !literal.file().equals(READS_EARLIER_FILES)))
                .isEmpty();
    }
}
