package org.trunkproof.storage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What this Java writes into no file and on no terminal. There is one for all of it: whoever had to be handed the secrets, and
 * was not, would publish them. Files ask here because all of them are written through this package.
 */
public final class Secrecy {

    private static final List<Set<Confidential>> KEPT = new ArrayList<>();
    private static SecretTree tree = new SecretTree(List.of());

    private Secrecy() {}

    /** What is kept secret until this is closed; a run never closes it. */
    @FunctionalInterface
    public interface Vow extends AutoCloseable {
        @Override
        void close();
    }

    /** From now on nobody can read these in what is written. */
    public static synchronized Vow keep(Collection<Confidential> secrets) {
        Set<Confidential> kept = new LinkedHashSet<>(secrets);
        KEPT.add(kept);
        grow();
        return () -> forget(kept);
    }

    private static synchronized void forget(Set<Confidential> secrets) {
        KEPT.removeIf(kept -> kept == secrets);
        grow();
    }

    private static void grow() {
        Set<Confidential> all = new LinkedHashSet<>();
        KEPT.forEach(all::addAll);
        tree = new SecretTree(all);
    }

    static synchronized SecretTree tree() {
        return tree;
    }

    /** The text without what is secret. */
    public static String masked(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
        try (OutputStream masked = new MaskedStream(out, MaskedStream.Masking.TEXT)) {
            masked.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** A terminal that shows nothing of what is secret, in the place of another. */
    public static PrintStream terminal(PrintStream other, Charset charset) {
        return new PrintStream(new MaskedStream(other, MaskedStream.Masking.TERMINAL), true, charset);
    }
}
