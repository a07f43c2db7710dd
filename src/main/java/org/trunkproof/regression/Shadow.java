package org.trunkproof.regression;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.trunkproof.regression.ConfigurationText.Setting;

/** Which extensions of a context can never be reached through another that includes it. */
final class Shadow {

    private final Map<String, List<Setting>> byContext;

    /**
     * @param text a dialplan in one file
     */
    Shadow(ConfigurationText text) {
        this.byContext = text.settings().stream().collect(Collectors.groupingBy(Setting::section));
    }

    /**
     * Whether including another context changes nothing: each number of the other is matched in this one, where every
     * extension ends the call, and what is included is looked at only for a number, or a step of it, that is not there
     * (main/pbx.c, pbx_find_extension).
     */
    boolean hides(String context, String included) {
        List<String> own = extensions(context);
        return !own.isEmpty()
                && endsCalls(context)
                && byContext.getOrDefault(included, List.of()).stream().allMatch(Shadow::isStep)
                && extensions(included).stream()
                        .allMatch(number -> number.matches("\\d+")
                                && own.stream().anyMatch(pattern -> number.matches(expression(pattern))));
    }

    private List<String> extensions(String context) {
        return byContext.getOrDefault(context, List.of()).stream()
                .filter(Shadow::isExtension)
                .map(setting -> setting.value().replaceFirst(",.*", "").strip())
                .distinct()
                .toList();
    }

    /** Before each line that begins an extension, and at the end, stands Hangup. */
    private boolean endsCalls(String context) {
        List<Setting> steps = byContext.getOrDefault(context, List.of());
        for (int i = 0; i < steps.size(); i++) {
            boolean isLast = i == steps.size() - 1 || isExtension(steps.get(i + 1));
            String step = steps.get(i).value().toLowerCase(Locale.ROOT);
            if (!isStep(steps.get(i)) || isLast && !step.matches(".*,\\s*hangup(\\(.*\\))?\\s*")) {
                return false;
            }
        }
        return true;
    }

    private static boolean isExtension(Setting setting) {
        return setting.key().strip().equalsIgnoreCase("exten");
    }

    private static boolean isStep(Setting setting) {
        return isExtension(setting) || setting.key().strip().equalsIgnoreCase("same");
    }

    /** Patterns of digits only; of any other, that it matches is not known. */
    private static String expression(String extension) {
        return !extension.startsWith("_")
                ? extension.replaceAll("\\D", "x")
                : extension
                        .substring(1)
                        .replace("X", "\\d")
                        .replace("Z", "[1-9]")
                        .replace("N", "[2-9]")
                        .replace(".", ".+")
                        .replace("!", ".*");
    }
}
