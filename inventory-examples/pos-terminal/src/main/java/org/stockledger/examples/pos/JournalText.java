package org.stockledger.examples.pos;

import java.time.Instant;
import java.util.stream.StreamSupport;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.ReturnLine;
import org.stockledger.inventory.Sku;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How the journal's entries are written: JSON on one line, numbers as text so that they stay exact. */
final class JournalText {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JournalText() {}

    static String of(Entry entry) {
        ObjectNode json = MAPPER.createObjectNode();
        if (entry instanceof Entry.Made made) {
            write(made.slip(), json);
        } else if (entry instanceof Entry.Posted posted) {
            json.put("posted", posted.number().text());
            write(json, "amount", posted.amount());
        } else if (entry instanceof Entry.Refused refused) {
            json.put("refused", refused.number().text()).put("reason", refused.reason());
        } else {
            json.put("seen", entry.number().text());
        }
        return MAPPER.writeValueAsString(json);
    }

    private static void write(Slip slip, ObjectNode json) {
        if (slip instanceof Bill bill) {
            json.put("sold", bill.number().text()).put("at", bill.at().toString());
            json.put("shop", bill.shop().text());
            bill.lines().forEach(line -> write(line, json.withArray("lines").addObject()));
        } else if (slip instanceof GoodsBack back) {
            json.put("back", back.number().text()).put("at", back.at().toString());
            json.put("sale", back.sale().text());
            back.lines()
                    .forEach(line -> json.withArray("lines")
                            .addObject()
                            .put("line", line.number())
                            .put("quantity", line.quantity().toString()));
        }
    }

    private static void write(BillLine line, ObjectNode json) {
        json.put("sku", line.sku().text()).put("name", line.name());
        json.put("quantity", line.quantity().toString());
        write(json, "price", line.price());
        write(json, "discount", line.discount());
    }

    private static void write(ObjectNode json, String field, Money money) {
        json.put(field, money.toString());
    }

    /** Reads an entry back; throws some runtime exception if it is none. */
    static Entry parse(String text) {
        JsonNode json = MAPPER.readTree(text);
        if (json.has("sold")) {
            return new Entry.Made(new Bill(
                    number(json, "sold"),
                    Instant.parse(string(json, "at")),
                    LocationCode.of(string(json, "shop")),
                    StreamSupport.stream(json.required("lines").spliterator(), false)
                            .map(JournalText::billLine)
                            .toList()));
        }
        if (json.has("back")) {
            return new Entry.Made(new GoodsBack(
                    number(json, "back"),
                    Instant.parse(string(json, "at")),
                    number(json, "sale"),
                    StreamSupport.stream(json.required("lines").spliterator(), false)
                            .map(line -> new ReturnLine(line.required("line").asInt(), quantity(line)))
                            .toList()));
        }
        return parseFate(json);
    }

    private static Entry parseFate(JsonNode json) {
        if (json.has("posted")) {
            return new Entry.Posted(number(json, "posted"), money(json, "amount"));
        }
        if (json.has("refused")) {
            return new Entry.Refused(number(json, "refused"), string(json, "reason"));
        }
        return new Entry.Seen(number(json, "seen"));
    }

    private static BillLine billLine(JsonNode line) {
        return new BillLine(
                Sku.of(string(line, "sku")),
                string(line, "name"),
                quantity(line),
                money(line, "price"),
                money(line, "discount"));
    }

    private static CommandId number(JsonNode json, String field) {
        return CommandId.of(string(json, field));
    }

    private static Quantity quantity(JsonNode json) {
        return Quantity.parse(string(json, "quantity"));
    }

    private static Money money(JsonNode json, String field) {
        String[] parts = string(json, field).split(" ", 2);
        return Money.of(parts[0], parts[1]);
    }

    private static String string(JsonNode json, String field) {
        return json.required(field).asString();
    }
}
