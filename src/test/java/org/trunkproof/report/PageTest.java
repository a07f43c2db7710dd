package org.trunkproof.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freemarker.template.TemplateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    /** What the template is given. */
    public record Model(String mistake, Titled row) {}

    /** Something in it. */
    public record Titled(String title) {}

    @TempDir
    private Path folder;

    private String page(String mistake) throws IOException {
        Path file = folder.resolve("page.html");
        Page.write(file, PageTest.class, "mistakes.ftlh", new Model(mistake, new Titled("<b>")));
        return Files.readString(file);
    }

    @Test
    void whatIsPutInIsText() throws IOException {
        assertThat(page("none").strip()).isEqualTo("&lt;b&gt;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"printed", "asked for content", "asked for being", "with a default", "of the page", "as a method"
            })
    void aNameThatNothingHasIsAMistakeHoweverItIsAskedFor(String mistake) {
        assertThatThrownBy(() -> page(mistake))
                .isInstanceOf(IllegalStateException.class)
                .hasCauseInstanceOf(TemplateException.class);
    }
}
