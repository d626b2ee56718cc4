package org.stockledger.examples.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The results for programs. */
final class JsonReport {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonReport() {}

    static void write(ObjectNode json, Path file) {
        try {
            Files.writeString(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static ObjectNode of(Results results) {
        ObjectNode json = machine();
        json.put("database", results.database());
        json.put("poolSize", results.poolSize());
        json.put("warmUpMillis", results.plan().warmUp().toMillis());
        json.put("rounds", results.plan().rounds());
        json.put("roundMillis", results.plan().span().toMillis());
        ArrayNode figures = json.putArray("figures");
        results.figures().forEach(figure -> put(figure, figures.addObject()));
        ObjectNode ratios = json.putObject("ratios");
        results.ratios().forEach((name, others) -> {
            ObjectNode byOther = ratios.putObject(name);
            others.forEach(byOther::put);
        });
        ArrayNode checks = json.putArray("checks");
        results.checks().forEach(check -> put(check, checks.addObject()));
        return json;
    }

    /** What the figures were taken on. */
    static ObjectNode machine() {
        return MAPPER.createObjectNode()
                .put("java", System.getProperty("java.version"))
                .put("processors", Runtime.getRuntime().availableProcessors());
    }

    private static void put(Figure figure, ObjectNode json) {
        json.put("work", figure.point().work().toString());
        json.put("callers", figure.point().callers());
        json.put("contender", figure.entrant().toString());
        json.put("salesPerSecond", figure.medianPerSecond());
        ArrayNode rounds = json.putArray("salesPerSecondByRound");
        figure.perSecond().forEach(rounds::add);
        json.put("p50Millis", figure.millisAt(50));
        json.put("p99Millis", figure.millisAt(99));
        json.put("bytesPerSale", figure.bytesPerSale());
        json.put("statementsPerSale", figure.statementsPerSale());
        json.put("failed", figure.failed());
    }

    private static void put(Check check, ObjectNode json) {
        Books books = check.books();
        json.put("contender", check.entrant().toString());
        json.put("right", check.right());
        ArrayNode faults = json.putArray("faults");
        check.faults().forEach(faults::add);
        json.put("salesAnswered", check.sold());
        json.put("receipts", books.receipts());
        json.put("distinctReceipts", books.distinctReceipts());
        json.put("lines", books.lines());
        json.put("historyRows", books.entries());
        json.put("unitsReceived", books.unitsReceived());
        json.put("unitsOnHand", books.unitsOnHand());
        json.put("unitsSold", books.unitsSold());
    }
}
