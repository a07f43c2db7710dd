package org.trunkproof.configuration;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One configuration file as Asterisk's main/config.c reads it, line by line. Each byte is one character (ISO 8859-1), and
 * lines keep their ends, so that a text that is not changed is the same file.
 */
public final class ConfigurationText {

    /** What is shown in the place of a secret. */
    public static final String MASK = Secret.MASK;

    private final String name;
    private final String root;
    private final Statements.Opening opening;
    private final Lines lines;
    private @Nullable Statements statements;
    private @Nullable FolderSecrets secrets;
    private @Nullable List<String> types;

    private ConfigurationText(String name, String root, Statements.Opening opening, Lines lines) {
        this.name = name;
        this.root = root;
        this.opening = opening;
        this.lines = lines;
    }

    /** A file that no other includes. */
    public static ConfigurationText of(String name, byte[] bytes) {
        return of(name, name, Statements.Opening.NOTHING, bytes);
    }

    static ConfigurationText of(String name, String root, Statements.Opening opening, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<String> lines = new ArrayList<>();
        for (int start = 0, end; start < text.length(); start = end) {
            end = text.indexOf('\n', start) + 1;
            end = end == 0 ? text.length() : end;
            lines.add(text.substring(start, end));
        }
        return new ConfigurationText(name, root, opening, Lines.of(lines));
    }

    /** Of the file, relative to the folder. */
    public String name() {
        return name;
    }

    /** The file that Asterisk reads by itself and that includes this one, if it is not that. */
    String root() {
        return root;
    }

    /** In what it begins. */
    Statements.Opening opening() {
        return opening;
    }

    /**
     * A part of a file as a person reads it: files are read a byte a character, and one that is UTF-8 is shown as that.
     */
    public static String legible(String bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return bytes;
        }
    }

    /** Each with its line end. */
    public List<String> lines() {
        return lines;
    }

    /** Tells texts of a file apart without looking at all of their lines. */
    public long fingerprint() {
        return lines.fingerprint();
    }

    public byte[] bytes() {
        return String.join("", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Whether it is part of the dialplan, in which each line is part of an extension. */
    public boolean isDialplan() {
        return root.equals(Dialect.DIALPLAN) || isAel();
    }

    /** Whether it is a dialplan in AEL, whose lines are neither sections nor settings. */
    public boolean isAel() {
        return root.equals(AelDialplan.FILE);
    }

    /** Whether a section is not one of a dialplan's contexts, or of chan_sip's peers, but is about all of them. */
    public static boolean isGlobal(String section) {
        return section.equalsIgnoreCase("general") || section.equalsIgnoreCase("globals");
    }

    /** What each of its lines is. */
    public List<Statement> statements() {
        return read().all();
    }

    /** Read when first asked for; of a mistake read each time, because there are too many to know all of them. */
    synchronized Statements read() {
        Statements known = statements;
        if (known == null) {
            known = Statements.of(name, opening, lines);
            statements = lines.isEdited() ? null : known;
        }
        return known;
    }

    /** What the section that each line stands in says that it is, so far as this file tells; empty where it does not. */
    public synchronized List<String> types() {
        List<String> known = types;
        if (known == null) {
            known = SaidTypes.of(this);
            types = lines.isEdited() ? null : known;
        }
        return known;
    }

    /**
     * What the section that a line stands in says that it is (see {@link Section#type}), so far as this file tells.
     *
     * @param index from 0
     */
    public String typeAt(int index) {
        return isDialplan() ? "" : types().get(index);
    }

    private synchronized FolderSecrets secrets() {
        FolderSecrets known = secrets;
        if (known == null) {
            known = FolderSecrets.in(this);
            secrets = known;
        }
        return known;
    }

    /** Whether a secret stands in a line. */
    public boolean hasSecret(int index) {
        return secrets().isIn(name, index + 1);
    }

    /** A line as a person may read it: without its end, and without the secrets in it. */
    public String shown(int index) {
        return legible(secrets().lines(name).get(index).stripTrailing());
    }

    /** The section that a line opens. */
    public Optional<String> sectionAt(int index) {
        return statements().get(index) instanceof SectionHeader header ? Optional.of(header.name()) : Optional.empty();
    }

    public List<Setting> settings() {
        return statements().stream()
                .filter(Setting.class::isInstance)
                .map(Setting.class::cast)
                .toList();
    }

    /** Lines, from 0, that are neither settings, sections, includes, comments nor empty: nothing here knows what they do. */
    public List<Integer> unreadable() {
        return IntStream.range(0, lines.size())
                .filter(i -> statements().get(i) instanceof Statement.Unreadable)
                .boxed()
                .toList();
    }

    public ConfigurationText replacing(int index, String line) {
        return with(lines.with(index, index + 1, List.of(line)));
    }

    public ConfigurationText without(int index) {
        return with(lines.with(index, index + 1, List.of()));
    }

    /** With another line before the one at the index, or after the last. */
    public ConfigurationText inserting(int index, String line) {
        String end = lines.get(0).endsWith("\r\n") ? "\r\n" : "\n";
        Lines changed = lines;
        if (index == lines.size() && !lines.get(index - 1).endsWith("\n")) {
            changed = changed.with(index - 1, index, List.of(lines.get(index - 1) + end));
        }
        return with(changed.with(index, index, List.of(line.replaceFirst("\r?\n$", "") + end)));
    }

    private ConfigurationText with(Lines changed) {
        return new ConfigurationText(name, root, opening, changed);
    }
}
