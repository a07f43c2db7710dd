package org.trunkproof.asterisk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.testcontainers.images.builder.Transferable;

/** What is copied into the container, in one archive: the folder under test as it is, and the harness's files beside it. */
final class ContainerFiles implements Transferable {

    static final String START = "trunkproof-start.sh";
    static final String NAMES = "trunkproof-names.sh";
    private static final String ETC = "etc/asterisk/";
    private static final int READABLE_BY_ALL = 0644;

    private final Map<String, byte[]> byPath = new TreeMap<>();

    ContainerFiles(ConfigurationFolder folder) {
        for (String fallback : new String[] {"modules.conf", "rtp.conf"}) {
            byPath.put(ETC + fallback, resource(fallback));
        }
        folder.files().forEach((name, bytes) -> byPath.put(ETC + name, bytes));
        for (String own : new String[] {"manager.conf", "logger.conf"}) {
            byPath.put(ETC + own, resource(own));
        }
        byPath.put(START, resource("start.sh"));
        byPath.put(NAMES, resource("names.sh"));
    }

    private static byte[] resource(String name) {
        try (InputStream in = ContainerFiles.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void transferTo(TarArchiveOutputStream tar, String destination) {
        byPath.forEach((path, bytes) -> {
            TarArchiveEntry entry = new TarArchiveEntry(path);
            entry.setSize(bytes.length);
            entry.setMode(READABLE_BY_ALL);
            try {
                tar.putArchiveEntry(entry);
                tar.write(bytes);
                tar.closeArchiveEntry();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public long getSize() {
        return byPath.values().stream().mapToLong(bytes -> bytes.length).sum();
    }

    @Override
    public byte[] getBytes() {
        throw new UnsupportedOperationException("several files: transferTo writes them");
    }
}
