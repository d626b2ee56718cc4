package org.stockledger.examples.benchmark;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** The results for people. */
final class Summary {
    private static final String HEAD = "  %-24s %10s %10s %10s %10s %12s %8s%n";
    private static final String LINE = "  %-24s %10.0f %10.2f %10.2f %10.1f %12.2f %8s%n";

    private final PrintWriter out;

    Summary(PrintWriter out) {
        this.out = out;
    }

    void print(Results results) {
        Plan plan = results.plan();
        print(
                "%n%s, %s, %d processors, Java %s%n",
                results.database(), "pool of " + results.poolSize(), processors(), java());
        print(
                "median of %d rounds of %s after %s of warm-up, in turns; closed loop, fsync as the database is set%n",
                plan.rounds(), seconds(plan.span()), seconds(plan.warmUp()));
        plan.entrants().forEach((point, entrants) -> print(results, point, entrants));
        results.figures().stream().filter(figure -> figure.failed() > 0).forEach(this::printFailures);
        print("%nchecks%n");
        results.checks().forEach(this::print);
        out.flush();
    }

    private void print(Results results, Point point, List<Entrant> entrants) {
        print("%n");
        print(HEAD, point, "sales/s", "p50 ms", "p99 ms", "kB/sale", "stmts/sale", "ours ÷");
        for (Entrant entrant : entrants) {
            results.figure(point, entrant)
                    .ifPresent(figure -> print(
                            LINE,
                            entrant.title(),
                            figure.medianPerSecond(),
                            figure.millisAt(50),
                            figure.millisAt(99),
                            figure.bytesPerSale() / 1_000,
                            figure.statementsPerSale(),
                            results.ratio(point, entrant).map(Summary::rounded).orElse("")));
        }
    }

    private void printFailures(Figure figure) {
        print(
                "%nFAILED: %d sales of %s (%s), such as by %s%n",
                figure.failed(), figure.entrant().title(), figure.point(), String.valueOf(figure.failure()));
    }

    private void print(Check check) {
        Books books = check.books();
        print(
                "  %-24s %s: %d sales, %d lines, %d in history, %s received - %s on hand = %s sold%n",
                check.entrant().title(),
                check.right() ? "right" : "WRONG " + check.faults(),
                books.receipts(),
                books.lines(),
                books.entries(),
                books.unitsReceived().toPlainString(),
                books.unitsOnHand().toPlainString(),
                books.unitsSold().toPlainString());
    }

    private static String rounded(double ratio) {
        return String.format(Locale.ROOT, ratio < 10 ? "%.2f" : "%.1f", ratio);
    }

    private static String seconds(java.time.Duration span) {
        return String.format(Locale.ROOT, "%.1f s", span.toMillis() / 1_000.0);
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static String java() {
        return System.getProperty("java.version");
    }

    private void print(String format, Object... values) {
        out.printf(Locale.ROOT, format, values);
    }
}
