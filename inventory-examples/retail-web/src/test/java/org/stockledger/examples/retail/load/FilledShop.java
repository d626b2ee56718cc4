package org.stockledger.examples.retail.load;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.stockledger.inventory.Command;
import org.stockledger.inventory.Context;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Issue;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.Outcome;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.ReceiptLine;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.Transfer;
import org.stockledger.inventory.jpa.JpaInventory;
import org.stockledger.inventory.jpa.OpenInventory;
import org.stockledger.inventory.jpa.testdb.TestDatabase;

/** A shop that has traded for a year: every product at every location, and so many movements, half of them sales. */
final class FilledShop {
    private static final int BATCH = 1_000;
    private static final int LINES = 500;
    private static final Duration YEAR = Duration.ofDays(365);

    private static final String NUMBERS = """
            insert into retail_movement (command_id, line_no)
            select c.id, m.line_no
              from inv_command c
              join inv_movement m on m.command_no = c.command_no
             order by m.command_no, m.line_no
            """;

    private static final String CARDS =
            "insert into retail_product (sku, supplier, reviews) select sku, '-', 0 from inv_product";

    private final LoadSize size;
    private final Random random = new Random(7);
    private final Instant now = Instant.now();

    FilledShop(LoadSize size) {
        this.size = size;
    }

    /** The id of the product of this number. */
    static String product(int number) {
        return String.format("ART-%04d", number);
    }

    /** The code of the location of this number; the first one is the shop. */
    static String location(int number) {
        return number == 0 ? "STORE01" : String.format("PLACE-%02d", number);
    }

    void fill(TestDatabase database) throws SQLException {
        try (OpenInventory open = JpaInventory.open(database.url(), database.user(), database.password())) {
            furnish(open);
            post(open, openings());
            for (int done = 0; done < size.movements(); done += BATCH) {
                int first = done;
                post(
                        open,
                        IntStream.range(first, Math.min(first + BATCH, size.movements()))
                                .mapToObj(this::movement)
                                .toList());
            }
        }
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(NUMBERS);
            statement.execute(CARDS);
            statement.execute("vacuum analyze");
        }
    }

    private void furnish(Inventory inventory) {
        inventory
                .locations()
                .registerMissing(IntStream.range(0, size.locations())
                        .mapToObj(number -> Location.of(location(number), "Place " + number))
                        .toList());
        inventory
                .products()
                .registerMissing(IntStream.range(0, size.products())
                        .mapToObj(number -> Product.of(product(number), "Article " + number)
                                .priced(
                                        new BigDecimal(number + 199)
                                                .movePointLeft(2)
                                                .toPlainString(),
                                        "USD")
                                .reorderedAt(Quantity.of(10)))
                        .toList());
    }

    /** So much of everything everywhere that the year does not run out of it. */
    private List<Command> openings() {
        List<Command> openings = new ArrayList<>();
        for (int place = 0; place < size.locations(); place++) {
            for (int first = 0; first < size.products(); first += LINES) {
                List<ReceiptLine> lines = IntStream.range(first, Math.min(first + LINES, size.products()))
                        .mapToObj(number -> ReceiptLine.of(product(number), 100_000))
                        .toList();
                openings.add(Receipt.into(location(place)).lines(lines).with(at(0)));
            }
        }
        return openings;
    }

    private Command movement(int number) {
        String product = product(random.nextInt(size.products()));
        String place = location(random.nextInt(size.locations()));
        int units = 1 + random.nextInt(3);
        Context when = at((double) number / size.movements());
        return switch (number % 8) {
            case 0 -> Receipt.into(place).line(product, units).with(when);
            case 1 -> Issue.from(place).line(product, units).with(when);
            case 2, 3 -> transfer(product, units).with(when);
            default -> SaleRequest.at(place).line(product, units).with(when);
        };
    }

    private Command transfer(String product, int units) {
        int from = random.nextInt(size.locations());
        int to = (from + 1 + random.nextInt(size.locations() - 1)) % size.locations();
        return Transfer.between(location(from), location(to)).line(product, units);
    }

    private Context at(double partOfTheYear) {
        long seconds = (long) (YEAR.toSeconds() * (1 - partOfTheYear));
        return Context.NONE.occurredAt(now.minusSeconds(seconds));
    }

    private static void post(Inventory inventory, List<Command> commands) {
        inventory.post(commands).forEach(Outcome::orThrow);
    }
}
