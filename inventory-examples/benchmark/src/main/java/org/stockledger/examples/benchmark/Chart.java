package org.stockledger.examples.benchmark;

import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;

/** The results as a picture: sales per second, a group of bars for each point. */
final class Chart {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 420;
    private static final int TEXT_SIZE = 14;

    /** With more groups of bars the numbers on them and the names below would cover each other. */
    private static final int WIDE_GROUPS = 4;

    private static final int SLANT_DEGREES = 30;

    /** Distinct for everybody, also without colours to tell: from light to dark, ours in blue. */
    private static final List<Color> COLOURS = List.of(
            new Color(0xD9D9D9), new Color(0xBDBDBD), new Color(0x969696), new Color(0x525252), new Color(0x1F77B4));

    private Chart() {}

    static void write(Results results, Path file) {
        System.setProperty("java.awt.headless", "true");
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title("Sales per second, " + results.database().replaceAll(" \\(.*", ""))
                .build();
        List<Point> points = List.copyOf(results.plan().entrants().keySet());
        for (Entrant entrant : results.plan().everybody()) {
            chart.addSeries(
                            entrant.title(),
                            points.stream().map(Point::toString).toList(),
                            points.stream()
                                    .map(point -> salesPerSecond(results, point, entrant))
                                    .toList())
                    .setFillColor(COLOURS.get(entrant.ordinal()));
        }
        style(chart, points.size() <= WIDE_GROUPS);
        try {
            BitmapEncoder.saveBitmap(chart, file.toString(), BitmapFormat.PNG);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** No bar and no label where nothing was measured. */
    private static Double salesPerSecond(Results results, Point point, Entrant entrant) {
        return results.figure(point, entrant)
                .map(figure -> (double) Math.round(figure.medianPerSecond()))
                .orElse(Double.NaN);
    }

    private static void style(CategoryChart chart, boolean wide) {
        Font font = new Font(Font.SANS_SERIF, Font.PLAIN, TEXT_SIZE);
        chart.getStyler()
                .setLegendPosition(LegendPosition.OutsideS)
                .setChartBackgroundColor(Color.WHITE)
                .setLegendFont(font)
                .setChartTitleFont(font.deriveFont(Font.BOLD));
        chart.getStyler().setLabelsVisible(wide);
        chart.getStyler().setAxisTickLabelsFont(font);
        chart.getStyler().setXAxisLabelRotation(wide ? 0 : SLANT_DEGREES);
        chart.getStyler().setYAxisDecimalPattern("#,##0");
        chart.getStyler().setLegendLayout(LegendLayout.Horizontal);
    }
}
