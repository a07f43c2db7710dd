package org.trunkproof.site;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** All pages under a folder, and where they lead. */
final class Links {

    private final Path folder;
    private final TreeMap<String, Document> pages = new TreeMap<>();

    Links(Path folder) throws IOException {
        this.folder = folder;
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(path -> path.toString().endsWith(".html"))
                    .sorted()
                    .toList()) {
                pages.put(folder.relativize(file).toString(), Jsoup.parse(file.toFile()));
            }
        }
    }

    /** By place. */
    TreeMap<String, Document> pages() {
        return pages;
    }

    /** Links that lead to no page, no file or no place in a page, or out of the folder. */
    List<String> broken() {
        List<String> broken = new ArrayList<>();
        pages.forEach((place, page) -> {
            for (Element element : page.select("[href], [src]")) {
                String link = element.hasAttr("href") ? element.attr("href") : element.attr("src");
                if (!link.equals("data:,") && !leadsSomewhere(place, link)) {
                    broken.add(place + ": " + link);
                }
            }
        });
        return broken;
    }

    private boolean leadsSomewhere(String place, String link) {
        URI target = folder.resolve(place).toUri().resolve(link);
        if (!target.getScheme().equals("file") || target.getAuthority() != null) {
            return false;
        }
        Path file = Path.of(target.getPath());
        if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
            return false;
        }
        return target.getFragment() == null
                || pages.get(folder.relativize(file).toString()).getElementById(target.getFragment()) != null;
    }

    /** What of a page would run, or fetch something. */
    List<String> harm(String place) {
        Document page = pages.get(place);
        List<String> harm = new ArrayList<>();
        page.select("style, iframe, object, embed, img").forEach(element -> harm.add(element.outerHtml()));
        page.select("script").stream()
                .filter(script -> !script.attr("src").matches("(\\.\\./)*(script|scenario)\\.js")
                        || !script.data().isEmpty())
                .forEach(script -> harm.add(script.outerHtml()));
        page.getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream())
                .map(attribute -> attribute.getKey())
                .filter(name -> name.startsWith("on") || name.equals("style") || name.equals("srcdoc"))
                .forEach(harm::add);
        return harm;
    }
}
