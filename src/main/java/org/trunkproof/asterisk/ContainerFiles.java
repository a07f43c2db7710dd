package org.trunkproof.asterisk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.testcontainers.images.builder.Transferable;

/** What is copied into the container, in one archive: the folder under test as it is, and the harness's files beside it. */
public final class ContainerFiles implements Transferable {

    static final String START = "trunkproof-start.sh";
    static final String NAMES = "trunkproof-names.sh";
    private static final String ETC = "etc/asterisk/";
    private static final int READABLE_BY_ALL = 0644;

    private final Map<String, byte[]> byPath = new TreeMap<>();

    ContainerFiles(ConfigurationFolder folder) {
        configuration(folder).forEach((name, bytes) -> byPath.put(ETC + name, bytes));
        byPath.put(START, resource("start.sh"));
        byPath.put(NAMES, resource("names.sh"));
    }

    /**
     * The files of {@code /etc/asterisk} by name: those of the folder, with the harness's modules.conf and rtp.conf where it
     * has none, and the harness's manager.conf and logger.conf whether it has or not.
     */
    public static Map<String, byte[]> configuration(ConfigurationFolder folder) {
        Map<String, byte[]> byName = new TreeMap<>();
        byName.put("modules.conf", modules(folder.driver()));
        byName.put("rtp.conf", resource("rtp.conf"));
        byName.putAll(folder.files());
        for (String own : new String[] {"manager.conf", "logger.conf"}) {
            byName.put(own, resource(own));
        }
        return byName;
    }

    private static byte[] modules(ChannelDriver driver) {
        String ofDriver =
                driver.modules().stream().map(module -> "load=" + module + "\n").collect(Collectors.joining());
        return (new String(resource("modules.conf"), StandardCharsets.UTF_8) + ofDriver)
                .getBytes(StandardCharsets.UTF_8);
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
