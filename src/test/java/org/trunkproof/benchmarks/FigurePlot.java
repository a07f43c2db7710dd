package org.trunkproof.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A line.
 *
 * @param points in the order of what they are at
 */
record FigurePlot(String title, String unit, List<Point> points) {

    private static final int WIDTH = 420;
    private static final int HEIGHT = 160;
    private static final int EDGE = 34;

    /** A value at so many of what is varied. */
    record Point(int at, double value) {}

    FigurePlot {
        points = List.copyOf(points);
    }

    /** As an element of HTML; all that is in it is ours. */
    String svg() {
        double most = points.stream().mapToDouble(Point::value).max().orElse(0);
        String line = IntStream.range(0, points.size())
                .mapToObj(i -> String.format(
                        Locale.ROOT, "%.1f,%.1f", x(i), y(points.get(i).value(), most)))
                .collect(Collectors.joining(" "));
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\">",
                title,
                WIDTH,
                HEIGHT,
                WIDTH,
                HEIGHT));
        svg.append(text(EDGE, EDGE / 2, "start", title + ", " + unit));
        svg.append(String.format(
                Locale.ROOT,
                "<path d=\"M%d %d V%d H%d\" fill=\"none\" stroke=\"currentColor\" opacity=\".4\"/>",
                EDGE,
                EDGE,
                HEIGHT - EDGE,
                WIDTH - EDGE));
        svg.append("<polyline fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\" points=\"")
                .append(line)
                .append("\"/>");
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            double x = x(i);
            double y = y(point.value(), most);
            svg.append(String.format(
                    Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"currentColor\"/>", x, y));
            svg.append(text(x, y - 6, "middle", Series.number(point.value())));
            svg.append(text(x, HEIGHT - EDGE / 2.0, "middle", String.valueOf(point.at())));
        }
        return svg.append("</svg>").toString();
    }

    /** One step is as far from the next as any other. */
    private double x(int step) {
        return EDGE + (WIDTH - 2.0 * EDGE) * (step + 0.5) / points.size();
    }

    private static double y(double value, double most) {
        return HEIGHT - EDGE - (most == 0 ? 0 : (HEIGHT - 2.0 * EDGE - 10) * value / most);
    }

    private static String text(double x, double y, String anchor, String words) {
        return String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" font-size=\"11\" fill=\"currentColor\">%s</text>",
                x,
                y,
                anchor,
                words);
    }
}
