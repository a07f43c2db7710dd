package org.trunkproof.storage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What this Java writes into no file and on no terminal. There is one for all of it: whoever had to be handed the secrets, and
 * was not, would publish them. Files ask here because all of them are written through this package.
 */
public final class Secrecy {

    /** How many vows there are for each. */
    private static final Map<Confidential, Integer> KEPT = new LinkedHashMap<>();

    /** Made when something is written next, and made again only for others: each copy of a folder has the secrets of the last. */
    private static @Nullable SecretTree tree;

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
        for (Confidential secret : kept) {
            if (KEPT.merge(secret, 1, Integer::sum) == 1) {
                tree = null;
            }
        }
        return () -> forget(kept);
    }

    private static synchronized void forget(Set<Confidential> secrets) {
        for (Confidential secret : secrets) {
            if (KEPT.computeIfPresent(secret, (any, vows) -> vows == 1 ? null : vows - 1) == null) {
                tree = null;
            }
        }
        // who closes a vow twice breaks none of another
        secrets.clear();
    }

    static synchronized SecretTree tree() {
        SecretTree grown = tree;
        if (grown == null) {
            grown = new SecretTree(KEPT.keySet());
            tree = grown;
        }
        return grown;
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
