package org.trunkproof.asterisk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.testcontainers.images.builder.Transferable;
import org.trunkproof.configuration.FolderContents;
import org.trunkproof.configuration.FolderEntry;
import org.trunkproof.configuration.FolderFile;

/**
 * What is copied into the container, in one archive: the folder under test as it is, with its modes and the links in it but
 * without the description, and the harness's files beside it. Whose the files are is start.sh's business.
 */
public final class ContainerFiles implements Transferable {

    static final String START = "trunkproof-start.sh";
    static final String NAMES = "trunkproof-names.sh";
    private static final String CONFINE = "trunkproof-confine.sh";
    private static final String DIRECTORIES = "trunkproof-directories";
    private static final String ETC = "etc/asterisk/";
    private static final int READABLE_BY_ALL = 0644;
    private static final int PERMISSIONS = 0777;

    private final List<FolderEntry> entries;
    private final Map<String, byte[]> own = new TreeMap<>();

    ContainerFiles(ConfigurationFolder folder) {
        FolderContents contents = folder.contents();
        ownConfiguration(folder, contents).forEach((name, bytes) -> own.put(ETC + name, bytes));
        own.put(START, resource("start.sh"));
        own.put(NAMES, resource("names.sh"));
        own.put(CONFINE, resource("confine.sh"));
        own.put(
                DIRECTORIES,
                ImageDirectories.moved(folder.configuration().directories()).getBytes(StandardCharsets.ISO_8859_1));
        entries = contents.entries().stream()
                .filter(entry -> !own.containsKey(ETC + entry.name()))
                .toList();
    }

    /**
     * The files of {@code /etc/asterisk} by name: those of the folder, with the harness's modules.conf and rtp.conf where it
     * has none, and the harness's manager.conf, logger.conf and what the channel driver needs whether it has or not.
     */
    public static Map<String, byte[]> configuration(ConfigurationFolder folder) {
        FolderContents contents = folder.contents();
        Map<String, byte[]> byName = new TreeMap<>();
        try {
            for (FolderFile file : contents.files().values()) {
                byName.put(file.name(), file.bytes());
            }
        } catch (IOException e) {
            throw ConfigurationFolder.unreadable(e);
        }
        byName.putAll(ownConfiguration(folder, contents));
        return byName;
    }

    private static Map<String, byte[]> ownConfiguration(ConfigurationFolder folder, FolderContents contents) {
        Map<String, byte[]> byName = new TreeMap<>();
        ModuleChoice modules = ModuleChoice.of(folder);
        if (modules.file().isPresent()) {
            byName.put("modules.conf", modules.text(folder));
        }
        byName.put("rtp.conf", resource("rtp.conf"));
        byName.keySet().removeAll(contents.files().keySet());
        Stream.concat(Stream.of("manager.conf", "logger.conf"), folder.driver().ownFiles().stream())
                .forEach(name -> byName.put(name, resource(name)));
        return byName;
    }

    private static byte[] resource(String name) {
        try (InputStream in = ContainerFiles.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws SetupException if a file of the folder has become unreadable
     */
    @Override
    public void transferTo(TarArchiveOutputStream tar, String destination) {
        try {
            for (FolderEntry entry : entries) {
                add(tar, entry);
            }
            for (Map.Entry<String, byte[]> file : own.entrySet()) {
                add(tar, new TarArchiveEntry(file.getKey()), READABLE_BY_ALL, file.getValue());
            }
        } catch (IOException e) {
            throw ConfigurationFolder.unreadable(e);
        }
    }

    private static void add(TarArchiveOutputStream tar, FolderEntry entry) throws IOException {
        String name = ETC + entry.name();
        switch (entry.kind()) {
            case LINK -> {
                TarArchiveEntry link = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
                link.setLinkName(entry.path().toString());
                tar.putArchiveEntry(link);
                tar.closeArchiveEntry();
            }
            case FOLDER -> add(tar, new TarArchiveEntry(name + "/"), mode(entry), new byte[0]);
            case FILE -> add(tar, new TarArchiveEntry(name), mode(entry), Files.readAllBytes(entry.path()));
        }
    }

    private static int mode(FolderEntry entry) throws IOException {
        return (int) Files.getAttribute(entry.path(), "unix:mode") & PERMISSIONS;
    }

    private static void add(TarArchiveOutputStream tar, TarArchiveEntry entry, int mode, byte[] bytes)
            throws IOException {
        entry.setSize(bytes.length);
        entry.setMode(mode);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    @Override
    public long getSize() {
        return own.values().stream().mapToLong(bytes -> bytes.length).sum();
    }

    @Override
    public byte[] getBytes() {
        throw new UnsupportedOperationException("several files: transferTo writes them");
    }
}
