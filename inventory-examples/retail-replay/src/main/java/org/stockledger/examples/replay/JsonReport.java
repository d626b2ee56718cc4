package org.stockledger.examples.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The figures for programs: the same bytes from every database and with any number of clients. Money is a plain number
 * in pounds, without an exponent and without zeros at its end.
 */
final class JsonReport {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .defaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    private JsonReport() {}

    static void write(Report report, Path file) {
        try {
            Files.writeString(file, text(report));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String text(Report report) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json(report)) + "\n";
    }

    private static ObjectNode json(Report report) {
        Survey survey = report.survey();
        Figures.Totals totals = report.figures().totals();
        ObjectNode json = MAPPER.createObjectNode();
        json.put("lines", survey.lines());
        json.put("saleLines", survey.saleLines());
        json.put("returnLines", survey.returnLines());
        ObjectNode rejected = json.putObject("rejected");
        survey.rejected()
                .forEach((reason, lines) -> rejected.putObject(reason.name())
                        .put("lines", lines.lines())
                        .put("firstLine", lines.firstLine()));
        json.put("unitsSold", totals.unitsSold());
        json.put("salesAccepted", totals.salesAccepted());
        json.put("unitsRefused", totals.unitsRefused());
        json.put("salesRefused", totals.salesRefused());
        json.put("unitsReturned", totals.unitsReturned());
        json.put("revenueExact", plain(totals.revenueExact()));
        json.put("revenue", plain(totals.revenue()));
        json.put("returnsValueExact", plain(totals.returnsValueExact()));
        json.put("openingUnits", report.openingUnits());
        json.put("finalUnits", report.stock().units());
        json.put("products", survey.articles().size());
        json.put("movements", report.stock().movements());
        ObjectNode netUnits = json.putObject("netUnits");
        report.stock().netUnits().forEach(netUnits::put);
        return json;
    }

    private static BigDecimal plain(BigDecimal amount) {
        return amount.stripTrailingZeros();
    }
}
