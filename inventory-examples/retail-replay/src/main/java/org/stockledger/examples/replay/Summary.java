package org.stockledger.examples.replay;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.stockledger.inventory.Finding;
import org.stockledger.inventory.Verification;

/** The figures for people. */
final class Summary {
    private static final int BEST_SELLERS = 10;
    private static final int FINDINGS = 20;

    private final PrintWriter out;

    Summary(PrintWriter out) {
        this.out = out;
    }

    void print(Report report) {
        printFile(report.survey());
        printBills(report);
        printStock(report);
        printBestSellers(report.figures().bestSellers(BEST_SELLERS));
        printVerification(report.verification());
        out.flush();
    }

    private void printFile(Survey survey) {
        heading("The file");
        row("lines", number(survey.lines()));
        row("  of sales", number(survey.saleLines()));
        row("  of cancellations", number(survey.returnLines()));
        survey.rejected()
                .forEach((reason, lines) ->
                        row("  " + reason, number(lines.lines()), "first: line " + lines.firstLine()));
        row("stock codes", number(survey.articles().size()));
    }

    private void printBills(Report report) {
        Figures.Totals totals = report.figures().totals();
        heading("The bills (money in " + SalesRow.CURRENCY + ")");
        row("sales accepted", number(totals.salesAccepted()));
        row("  units sold", number(totals.unitsSold()));
        row(
                "  revenue",
                money(totals.revenue()),
                "exactly " + totals.revenueExact().stripTrailingZeros().toPlainString());
        row("sales refused", number(totals.salesRefused()));
        row("  units refused", number(totals.unitsRefused()));
        report.figures().refusals().forEach((code, refused) -> {
            row("  " + code, number(refused.bills()));
            out.println("      such as " + refused.example());
        });
        row("units that came back", number(totals.unitsReturned()));
        row("  worth", money(totals.returnsValueExact()));
        if (totals.postedBefore() > 0) {
            row("posted before", number(totals.postedBefore()));
        }
    }

    private void printStock(Report report) {
        heading("The stock");
        row(
                "units at the beginning",
                number(report.openingUnits()),
                report.opening().toString());
        row("units at the end", number(report.stock().units()));
        row("movements", number(report.stock().movements()));
    }

    private void printBestSellers(List<Figures.Sold> sold) {
        heading("Top sellers");
        for (Figures.Sold article : sold) {
            out.printf(
                    Locale.ROOT,
                    "  %,9d   %-14s %-36s %14s%n",
                    article.units(),
                    article.sku(),
                    article.name(),
                    money(article.revenue()));
        }
    }

    private void printVerification(Verification verification) {
        out.println();
        out.printf(
                Locale.ROOT,
                "checked %,d cells, %,d entries, %,d commands%n",
                verification.cells(),
                verification.entries(),
                verification.commands());
        if (verification.clean()) {
            out.println("verify: clean");
        } else {
            out.println("verify: " + verification.findings().size() + " findings");
            verification.findings().stream()
                    .limit(FINDINGS)
                    .map(Finding::toString)
                    .forEach(out::println);
        }
    }

    private void heading(String text) {
        out.println();
        out.println(text);
    }

    private void row(String label, String value) {
        out.printf(Locale.ROOT, "  %-26s %15s%n", label, value);
    }

    private void row(String label, String value, String remark) {
        out.printf(Locale.ROOT, "  %-26s %15s   %s%n", label, value, remark);
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String money(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount.setScale(2, RoundingMode.HALF_UP));
    }
}
