package org.trunkproof.trunk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.trunkproof.report.Markdown;

/** The page about trunkproof.yml and carrier files, from what is said of each key and known of each carrier. */
public final class DescriptionPage {

    private static final List<String> HEADER = List.of("key", "is", "written", "as in", "left out");

    private DescriptionPage() {}

    /**
     * @param introduction in Markdown
     * @param example a whole description
     */
    public static String of(String introduction, String example) {
        return "# The description of a trunk: trunkproof.yml\n\n" + introduction
                + "\n```yaml\n" + example + "```\n"
                + chapter("What was agreed on", TrunkDescription.class)
                + chapter("A trunk", Trunk.class)
                + chapter("Its `account`", Account.class)
                + chapter("Each of `numbers`", TrunkNumber.class)
                + chapter("Each of `phones`", Phone.class)
                + chapter("Each of `calls out`", CallOut.class)
                + chapter("`nat`", Nat.class)
                + chapter("A carrier file", Carrier.class)
                + chapter("Each fact of it", Fact.class)
                + CarrierFiles.SHIPPED.stream().map(DescriptionPage::carrier).collect(Collectors.joining());
    }

    private static String chapter(String title, Class<?> type) {
        List<List<String>> rows = new ArrayList<>();
        for (DescribedKey key : DescribedKey.of(type)) {
            rows.add(List.of(
                    key.says().isName() ? "what stands before the colon" : Markdown.code(key.name()),
                    Markdown.text(key.says().says()),
                    written(key),
                    Markdown.code(key.says().example()),
                    key.says().isNeeded() || key.says().isName()
                            ? "cannot be"
                            : key.type() == Fact.class
                                    ? "it is not known"
                                    : key.says().otherwise()));
        }
        return "\n## " + title + "\n\n" + Markdown.table(HEADER, rows);
    }

    private static String written(DescribedKey key) {
        ValueForm form = key.says().form();
        boolean isText = key.element() == String.class || key.type() == Carrier.class || key.type() == Fact.class;
        if (!isText) {
            return key.type() == List.class
                            && DescribedKey.nameOf(key.element()).isEmpty()
                    ? "a list of what is below"
                    : "keys, as below";
        }
        String one = form.words().isEmpty()
                ? form.what()
                : form.what() + ": " + form.words().stream().map(Markdown::code).collect(Collectors.joining(", "));
        return key.type() == String.class || key.type() == Carrier.class ? one : one + "; or a list of such";
    }

    private static String carrier(String name) {
        ValueSource none = new ValueSource(Path.of(""), any -> null);
        Carrier carrier = new CarrierFiles(Path.of(""), none).named(name);
        List<List<String>> rows = new ArrayList<>();
        for (DescribedKey key : DescribedKey.of(Carrier.class)) {
            if (valueIn(carrier, key) instanceof Fact fact && fact.isKnown()) {
                rows.add(List.of(
                        Markdown.code(key.name()),
                        String.join(", ", fact.is()),
                        Markdown.text(fact.source()),
                        fact.date()));
            }
        }
        return "\n## What is known of `" + name + "`\n\n"
                + Markdown.table(List.of("key", "is", "source", "date"), rows);
    }

    private static Object valueIn(Carrier carrier, DescribedKey key) {
        try {
            return key.component().getAccessor().invoke(carrier);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
