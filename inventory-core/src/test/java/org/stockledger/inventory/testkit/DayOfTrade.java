package org.stockledger.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.stockledger.inventory.Adjustment;
import org.stockledger.inventory.Command;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Context;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Issue;
import org.stockledger.inventory.Line;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Outcome;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.ReceiptLine;
import org.stockledger.inventory.RefusedException;
import org.stockledger.inventory.Reversal;
import org.stockledger.inventory.SaleLine;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.SaleReturn;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.Transfer;
import org.stockledger.inventory.UnitOfMeasure;
import org.stockledger.inventory.Verification;

/** Plays steps on a ledger and on the model, and compares what the two say after each of them. */
final class DayOfTrade {
    private static final String NIX = "NIX";
    private static final List<String> DRAWN_ON = List.of("TRANSFER", "SALE_RETURN", "ADJUSTMENT");
    private static final BigDecimal MOST = new BigDecimal("999999999999");

    private final Inventory inventory;
    private final Coverage coverage;
    private final NaiveModel model = new NaiveModel();
    private final List<Product> assortment = new ArrayList<>(List.of(
            Product.of("A", "Pieces").priced("4.50", "EUR"),
            Product.of("B", "Weighed").priced("0.333", "EUR").countedIn(UnitOfMeasure.KG),
            Product.of("C", "May be owed").priced("1.25", "EUR").floorAt(Quantity.of(-6)),
            Product.of("D", "Without a price"),
            Product.of("E", "In dollars").priced("2", "USD").floorAt(Quantity.of(-6)),
            Product.of("F", "On order").priced("1", "EUR").floorAt(Quantity.of(-6)),
            Product.of("G", "Archived").priced("1", "EUR"),
            Product.of("H", "Never moved").priced("1", "EUR")));
    private final List<String> places = new ArrayList<>(List.of("X", "Y", "Z", "W"));
    private final Map<String, Command> commands = new HashMap<>();
    private final List<String> log = new ArrayList<>();

    private final List<Command> waiting = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private int names;

    DayOfTrade(Inventory inventory, Coverage coverage) {
        this.inventory = inventory;
        this.coverage = coverage;
        for (Product product : assortment) {
            agree(
                    "register " + product.sku(),
                    model.register(product),
                    () -> inventory.products().register(product));
        }
        for (String code : places) {
            Location location = Location.of(code, "Place");
            agree(
                    "register " + code,
                    model.register(location),
                    () -> inventory.locations().register(location));
        }
    }

    /** What was there when the day began: cells with something, with nothing left and with something owed. */
    private void opening() {
        List<Command> before = List.of(
                Receipt.into("X").line("A", 9).line("D", 5).line("E", 6),
                Receipt.into("X").line(new ReceiptLine(Sku.of("B"), Quantity.parse("2.5"), null)),
                Receipt.into("Y").line("A", 3).line("B", 2).line("D", 1).line("E", 2),
                Issue.from("Y").line("A", 3).line("B", 2).line("D", 1).line("E", 2),
                Issue.from("Y").line("C", 2),
                Issue.from("Z").line("E", 1),
                Adjustment.at("Z", "count").line("C", 1).line("C", -1),
                SaleRequest.at("X").line("A", 2),
                Transfer.between("X", "Z").line("A", 2),
                Reversal.of(CommandId.of("c6")),
                Issue.from("Z").line("E", 2),
                Issue.from("X").line("F", 1),
                Issue.from("Y").line("F", 1),
                Adjustment.at("X", "count").line("G", 1).line("G", -1));
        before.forEach(command -> {
            command = command.id("c" + ++names);
            commands.put(command.id().text(), command);
            waiting.add(command);
            expected.add(model.post(command));
            deliver();
        });
        agree(
                "archive G",
                model.archiveProduct("G", true),
                () -> inventory.products().archive(Sku.of("G")));
        agree(
                "archive W",
                model.archiveLocation("W", true),
                () -> inventory.locations().archive(LocationCode.of("W")));
    }

    void play(List<Step> steps) {
        opening();
        for (Step step : steps) {
            play(step);
        }
        deliver();
        compareEverything();
    }

    private void play(Step step) {
        if (!step.act().isCommand()) {
            deliver();
            change(step);
            compareProducts();
            return;
        }
        prepare(step);
        Command command = command(step);
        String bucket = bucket(command);
        String told = model.post(command);
        coverage.count(command.kind().name(), outcomeOf(told), bucket);
        commands.putIfAbsent(command.id().text(), command);
        waiting.add(command);
        expected.add(told);
        if (!step.together()) {
            deliver();
        }
    }

    /** Posts what waits: alone, or in one list. */
    private void deliver() {
        if (waiting.isEmpty()) {
            return;
        }
        log.add(waiting.size() == 1 ? waiting.get(0).toString() : "together: " + waiting);
        List<Outcome> outcomes = waiting.size() == 1 ? List.of(alone(waiting.get(0))) : inventory.post(waiting);
        for (int i = 0; i < waiting.size(); i++) {
            String told = Told.outcome(outcomes.get(i));
            log.add("  " + told);
            // In a list the model is already further on than the answer; what was told must still be right.
            assertThat(told).as(this::story).isEqualTo(expected.get(i));
        }
        waiting.clear();
        expected.clear();
        compareProducts();
    }

    /** Alone, a command is posted by the door it belongs to, which throws refusals. */
    private Outcome alone(Command command) {
        try {
            if (command instanceof SaleRequest request) {
                var sale = inventory.sales().sell(request);
                assertThat(Told.sale(sale))
                        .as(this::story)
                        .isEqualTo(model.toldSale(request.id().text()));
            } else if (command instanceof SaleReturn goods) {
                var sale = inventory.sales().takeBack(goods);
                assertThat(Told.sale(sale))
                        .as(this::story)
                        .isEqualTo(model.toldSale(goods.sale().text()));
            } else {
                return new Outcome.Posted(inventory.post(command), Optional.empty());
            }
            return settledSale(command);
        } catch (RefusedException refused) {
            return new Outcome.Refused(refused.refusal());
        }
    }

    /** The outcome of a sale or a return that its own door has answered with the sale. */
    private Outcome settledSale(Command command) {
        var posting = inventory.stock().find(command.id()).orElseThrow();
        boolean replayed = expected.get(0).startsWith("replayed");
        CommandId sale = command instanceof SaleReturn goods ? goods.sale() : command.id();
        var answer = new Posting(
                posting.id(),
                posting.kind(),
                posting.context(),
                posting.reason(),
                posting.target(),
                posting.recordedAt(),
                posting.movements(),
                replayed);
        return new Outcome.Posted(answer, inventory.sales().find(sale));
    }

    // ── what a step comes to ──────────────────────────────────────────────────────────────────────────────────────

    private String sku(int slot) {
        return assortment.get(slot % assortment.size()).sku().text();
    }

    private String place(int slot) {
        return places.get(slot % places.size());
    }

    private Command command(Step step) {
        Command command = switch (step.act()) {
            case RECEIPT -> receipt(step);
            case ISSUE -> Issue.from(from(step)).lines(lines(step, false));
            case TRANSFER -> Transfer.between(from(step), to(step)).lines(lines(step, false));
            case ADJUSTMENT ->
                Adjustment.at(from(step), "count " + step.amount()).lines(lines(step, true));
            case SALE -> sale(step);
            case SALE_RETURN -> saleReturn(step);
            case REVERSAL -> Reversal.of(CommandId.of(target(step)));
            default -> repeat(step);
        };
        if (step.act() == Step.Act.REPEAT) {
            return command;
        }
        String id = "c" + ++names;
        if (step.twist() == Step.Twist.TAKEN_ID) {
            id = earlier(step, step.amount() > 3 ? reversed() : model.ids());
        }
        return command.id(id);
    }

    /** Fills up or empties the cell that the command is about to need. */
    private void prepare(Step step) {
        if (step.act() == Step.Act.TRANSFER && step.twist() == Step.Twist.FILL) {
            correct(product(step), to(step), brim(onHand(product(step), to(step))));
        }
        boolean undoing = step.act() == Step.Act.REVERSAL || step.act() == Step.Act.SALE_RETURN;
        if (undoing && step.twist() == Step.Twist.FILL) {
            List<String> cell = model.sourceOf(targetOf(step));
            if (!cell.isEmpty()) {
                correct(cell.get(0), cell.get(1), brim(onHand(cell.get(0), cell.get(1))));
            }
        }
        if (undoing && step.twist() == Step.Twist.EMPTIED) {
            List<String> cell = model.destinationOf(targetOf(step));
            BigDecimal there = cell.isEmpty() ? BigDecimal.ZERO : onHand(cell.get(0), cell.get(1));
            if (there.signum() > 0) {
                correct(cell.get(0), cell.get(1), there.negate());
            }
        }
    }

    private String targetOf(Step step) {
        return step.act() == Step.Act.REVERSAL
                ? target(step)
                : saleReturn(step).sale().text();
    }

    /** A correction that is no step of its own. */
    private void correct(String sku, String place, BigDecimal by) {
        deliver();
        Command command = Adjustment.at(place, "prepared").line(line(sku, by)).id("c" + ++names);
        commands.put(command.id().text(), command);
        waiting.add(command);
        expected.add(model.post(command));
        deliver();
    }

    private Command repeat(Step step) {
        List<String> ids = step.twist() == Step.Twist.REVERSED ? reversed() : model.ids();
        Command first = commands.get(earlier(step, ids));
        return step.twist() == Step.Twist.ELSEWHERE ? first.with(Context.NONE.actor("another")) : first;
    }

    private List<String> reversed() {
        return model.ids().stream().filter(model::isReversed).toList();
    }

    private static String earlier(Step step, List<String> ids) {
        return ids.isEmpty() ? NIX : ids.get(ids.size() - 1 - step.earlier() % ids.size());
    }

    private String from(Step step) {
        return step.twist() == Step.Twist.UNKNOWN_PLACE
                ? NIX
                : step.twist() == Step.Twist.ARCHIVED_PLACE ? archivedPlace(step) : place(step.place());
    }

    private String to(Step step) {
        String to = place(step.place() + 1 + step.earlier() % 2);
        return to.equals(from(step)) ? place(step.place()) : to;
    }

    private String archivedPlace(Step step) {
        return places.stream()
                .filter(code -> inventory
                        .locations()
                        .find(LocationCode.of(code))
                        .map(Location::archived)
                        .orElse(false))
                .findFirst()
                .orElse(place(step.place()));
    }

    private String product(Step step) {
        if (step.twist() == Step.Twist.ARCHIVED_PRODUCT) {
            return assortment.stream()
                    .map(product -> product.sku().text())
                    .filter(sku -> model.toldProduct(sku).endsWith(" archived"))
                    .findFirst()
                    .orElse(sku(step.product()));
        }
        return step.twist() == Step.Twist.UNKNOWN_PRODUCT
                ? NIX
                : step.twist() == Step.Twist.PRICELESS ? sku(3) : sku(step.product());
    }

    private BigDecimal onHand(String sku, String code) {
        return model.onHand(sku).getOrDefault(code, BigDecimal.ZERO);
    }

    private List<Line> lines(Step step, boolean signed) {
        String sku = product(step);
        BigDecimal there = onHand(sku, from(step));
        BigDecimal amount = amount(step);
        BigDecimal quantity = switch (step.twist()) {
            case ALL -> there.signum() > 0 ? there : amount;
            case TOO_MUCH ->
                there.max(BigDecimal.ZERO)
                        .add(BigDecimal.valueOf(6))
                        .add(amount)
                        .min(MOST);
            case TOO_FINE -> new BigDecimal("0.0005");
            case FILL ->
                switch (step.act()) {
                    case TRANSFER -> amount;
                    case ADJUSTMENT -> MOST;
                    default -> brim(there);
                };
            default -> amount;
        };
        boolean down = signed
                && switch (step.twist()) {
                    case ALL, TOO_MUCH, DOWN -> true;
                    case FILL -> false;
                    default -> step.earlier() % 3 == 0;
                };
        List<Line> lines = new ArrayList<>();
        lines.add(line(sku, down ? quantity.negate() : quantity));
        if (step.twist() == Step.Twist.TWICE) {
            lines.add(line(sku, BigDecimal.ONE));
        }
        if (step.twist() == Step.Twist.MIXED) {
            lines.add(line(sku(step.product() + 1), BigDecimal.valueOf(2)));
        }
        return lines;
    }

    private static BigDecimal brim(BigDecimal there) {
        BigDecimal brim = MOST.subtract(there.max(BigDecimal.ZERO)).setScale(0, RoundingMode.DOWN);
        return brim.max(BigDecimal.ONE);
    }

    /** Whole where the product is counted in pieces, else with a fraction. */
    private BigDecimal amount(Step step) {
        boolean weighed = model.toldProduct(product(step)).contains("decimals 3");
        BigDecimal whole = BigDecimal.valueOf(step.amount());
        return weighed ? whole.multiply(new BigDecimal("0.125")) : whole;
    }

    private static Line line(String sku, BigDecimal quantity) {
        return new Line(Sku.of(sku), Quantity.of(quantity));
    }

    private Receipt receipt(Step step) {
        return Receipt.into(from(step))
                .lines(lines(step, false).stream()
                        .map(line -> new ReceiptLine(line.sku(), line.quantity(), null))
                        .map(line ->
                                step.twist() == Step.Twist.COSTLY ? line.costing("0.0" + step.amount(), "EUR") : line)
                        .toList());
    }

    private SaleRequest sale(Step step) {
        List<SaleLine> lines = new ArrayList<>();
        for (Line line : lines(step, false)) {
            SaleLine sold = new SaleLine(line.sku(), line.quantity(), null, null);
            boolean first = lines.isEmpty();
            lines.add(
                    switch (step.twist()) {
                        case PRICED -> sold.priced("3.33333" + step.amount(), "EUR");
                        case DISCOUNT -> sold.priced("1.1", "EUR").less("0.01", "EUR");
                        case DISCOUNT_ALL -> sold.priced("0", "EUR").less("0", "EUR");
                        case DISCOUNT_TOO_LARGE -> sold.priced("1", "EUR").less("99", "EUR");
                        case FOREIGN_DISCOUNT -> sold.priced("1", "EUR").less("0.1", "USD");
                        case PRICEY -> sold.priced("999999999999.999999", "EUR");
                        case FOREIGN, PRICELESS -> sold;
                        default -> first && step.earlier() % 2 == 0 ? sold : sold.priced("2.5", "EUR");
                    });
        }
        if (step.twist() == Step.Twist.FOREIGN) {
            lines.set(0, lines.get(0).priced("1", "EUR"));
            lines.add(new SaleLine(lines.get(0).sku(), Quantity.of(1), null, null).priced("1", "USD"));
        }
        return SaleRequest.at(from(step)).lines(lines);
    }

    private SaleReturn saleReturn(Step step) {
        List<String> sales = model.ids().stream()
                .filter(id -> model.kindOf(id).equals("SALE"))
                .filter(id -> step.twist() != Step.Twist.REVERSED || model.isReversed(id))
                .toList();
        String sale = switch (step.twist()) {
            case UNKNOWN_EARLIER -> NIX;
            case NOT_A_SALE ->
                earlier(
                        step,
                        model.ids().stream()
                                .filter(id -> !model.kindOf(id).equals("SALE"))
                                .toList());
            default -> earlier(step, sales);
        };
        int count = Math.max(1, model.linesOfSale(sale));
        int number = step.twist() == Step.Twist.UNKNOWN_LINE ? count + 1 : 1 + step.product() % count;
        BigDecimal left = model.returnable(sale, number);
        BigDecimal some = left.signum() > 0 && left.compareTo(BigDecimal.ONE) < 0 ? left : BigDecimal.ONE;
        BigDecimal back = switch (step.twist()) {
            case ALL, ALL_LINES -> left.signum() > 0 ? left : some;
            case TOO_MUCH -> left.add(BigDecimal.ONE).min(MOST);
            case TOO_FINE -> left.signum() > 0 ? new BigDecimal("0.0005") : some;
            default -> some;
        };
        SaleReturn goods = SaleReturn.of(CommandId.of(sale)).line(number, Quantity.of(back));
        if (step.twist() == Step.Twist.TWICE) {
            goods = goods.line(number, Quantity.of(some));
        }
        if (step.twist() == Step.Twist.ALL_LINES) {
            for (int other = 1; other <= count; other++) {
                BigDecimal rest = model.returnable(sale, other);
                if (other != number && rest.signum() > 0) {
                    goods = goods.line(other, Quantity.of(rest));
                }
            }
        }
        return switch (step.twist()) {
            case ELSEWHERE -> goods.into(LocationCode.of(place(step.place())));
            case UNKNOWN_PLACE -> goods.into(LocationCode.of(NIX));
            default -> goods;
        };
    }

    private String target(Step step) {
        List<String> ids = model.ids().stream()
                .filter(id -> switch (step.twist()) {
                    case FILL ->
                        !model.isReversed(id) && model.kindOf(id).equals(step.amount() % 2 == 0 ? "ISSUE" : "SALE");
                    case EMPTIED ->
                        !model.isReversed(id)
                                && !model.destinationOf(id).isEmpty()
                                && model.kindOf(id).equals(DRAWN_ON.get(step.amount() % 3));
                    case RETURNED -> List.of("PARTLY_BACK", "ALL_BACK").contains(model.stateOfSale(id));
                    case REVERSED -> model.isReversed(id);
                    case REVERSAL -> model.kindOf(id).equals("REVERSAL");
                    case LAST, PLAIN, TAKEN_ID -> !model.kindOf(id).equals("REVERSAL") && !model.isReversed(id);
                    default -> true;
                })
                .toList();
        return switch (step.twist()) {
            case UNKNOWN_EARLIER -> NIX;
            case LAST -> ids.isEmpty() ? NIX : ids.get(ids.size() - 1);
            default -> earlier(step, ids);
        };
    }

    // ── the catalogue ─────────────────────────────────────────────────────────────────────────────────────────────

    private void change(Step step) {
        int slot = step.twist() == Step.Twist.DELETED ? deleted(step) : step.product() % assortment.size();
        String sku = step.twist() == Step.Twist.UNKNOWN_PRODUCT ? NIX : sku(slot);
        String code = step.twist() == Step.Twist.UNKNOWN_PLACE ? NIX : place(step.place());
        boolean ofPlace = step.act().name().endsWith("LOCATION");
        String state = ofPlace ? stateOfPlace(code) : stateOfProduct(sku);
        if (step.twist() == Step.Twist.EMPTIED) {
            empty(step, ofPlace, sku, code);
        }
        String told = switch (step.act()) {
            case ARCHIVE_PRODUCT ->
                agree(
                        "archive " + sku,
                        model.archiveProduct(sku, true),
                        () -> inventory.products().archive(Sku.of(sku)));
            case RESTORE_PRODUCT ->
                agree(
                        "restore " + sku,
                        model.archiveProduct(sku, false),
                        () -> inventory.products().restore(Sku.of(sku)));
            case DELETE_PRODUCT ->
                agree(
                        "delete " + sku,
                        model.deleteProduct(sku),
                        () -> inventory.products().delete(Sku.of(sku)));
            case REGISTER_PRODUCT ->
                agree(
                        "register " + sku,
                        model.register(assortment.get(slot)),
                        () -> inventory.products().register(assortment.get(slot)));
            case RENAME_PRODUCT -> renameProduct(step, slot, sku);
            case CHANGE_PRODUCT -> changed(slot, sku, changed(step, assortment.get(slot)));
            case ARCHIVE_LOCATION ->
                agree(
                        "archive " + code,
                        model.archiveLocation(code, true),
                        () -> inventory.locations().archive(LocationCode.of(code)));
            case RESTORE_LOCATION ->
                agree(
                        "restore " + code,
                        model.archiveLocation(code, false),
                        () -> inventory.locations().restore(LocationCode.of(code)));
            default -> renameLocation(step, code);
        };
        coverage.count(step.act().name(), told.equals("done") ? "DONE" : outcomeOf(told), state);
    }

    /** A product that was deleted, if one was. */
    private int deleted(Step step) {
        return IntStream.range(0, assortment.size())
                .filter(slot -> model.toldProduct(sku(slot)).equals("none"))
                .findFirst()
                .orElse(step.product() % assortment.size());
    }

    private String renameProduct(Step step, int slot, String sku) {
        String name = step.twist() == Step.Twist.TAKEN_NAME
                ? sku(slot + 1)
                : assortment.get(slot).sku().text().substring(0, 1) + ++names;
        return changed(slot, sku, assortment.get(slot).renamed(name));
    }

    private String changed(int slot, String sku, Product wanted) {
        String told = agree(
                "change " + sku + " to " + wanted,
                model.change(sku, wanted),
                () -> inventory.products().change(Sku.of(sku), product -> wanted));
        if (told.equals("done")) {
            assortment.set(slot, wanted);
        }
        return told;
    }

    private static Product changed(Step step, Product product) {
        return switch (step.twist()) {
            case COARSE -> product.countedIn(UnitOfMeasure.PCS);
            case FINE -> product.countedIn(UnitOfMeasure.KG);
            case PRICED -> product.priced("0.0" + step.amount(), "EUR").named("Name " + step.amount());
            default -> product.floorAt(Quantity.of(step.amount() % 2 == 0 ? 0 : -step.amount()));
        };
    }

    private String renameLocation(Step step, String code) {
        String name = step.twist() == Step.Twist.TAKEN_NAME ? place(step.place() + 1) : code.substring(0, 1) + ++names;
        String told = agree(
                "rename " + code + " to " + name,
                model.rename(code, name),
                () -> inventory.locations().change(LocationCode.of(code), location -> location.renamed(name)));
        if (told.equals("done")) {
            places.set(step.place() % places.size(), name);
        }
        return told;
    }

    /** Corrects what can be corrected to zero, so that archiving has a chance. */
    private void empty(Step step, boolean ofPlace, String sku, String code) {
        for (Product product : assortment) {
            for (String place : places) {
                boolean wanted =
                        ofPlace ? place.equals(code) : product.sku().text().equals(sku);
                BigDecimal there = onHand(product.sku().text(), place);
                if (wanted && there.signum() != 0) {
                    correct(product.sku().text(), place, there.negate());
                }
            }
        }
    }

    private String agree(String what, String expectedAnswer, Runnable call) {
        log.add(what);
        String told;
        try {
            call.run();
            told = "done";
        } catch (RefusedException refused) {
            told = "refused " + Told.refusal(refused.refusal());
        }
        log.add("  " + told);
        assertThat(told).as(this::story).isEqualTo(expectedAnswer);
        return told;
    }

    // ── comparing ─────────────────────────────────────────────────────────────────────────────────────────────────

    private void compareProducts() {
        for (Product product : assortment) {
            String sku = product.sku().text();
            assertThat(onHandOf(sku)).as(this::story).isEqualTo(plain(model.onHand(sku)));
        }
    }

    private String onHandOf(String sku) {
        Map<String, BigDecimal> onHand = new TreeMap<>();
        inventory
                .stock()
                .onHand(Sku.of(sku))
                .forEach((place, quantity) -> onHand.put(place.text(), quantity.toBigDecimal()));
        return plain(onHand);
    }

    private void compareEverything() {
        for (Product product : assortment) {
            String sku = product.sku().text();
            assertThat(inventory
                            .products()
                            .find(product.sku())
                            .map(Told::product)
                            .orElse("none"))
                    .as(this::story)
                    .isEqualTo(model.toldProduct(sku));
        }
        for (String id : model.ids()) {
            assertThat(inventory
                            .stock()
                            .find(CommandId.of(id))
                            .map(Told::posting)
                            .orElse("none"))
                    .as(this::story)
                    .isEqualTo(model.toldPosting(id));
            assertThat(inventory.sales().find(CommandId.of(id)).map(Told::sale).orElse("none"))
                    .as(this::story)
                    .isEqualTo(model.toldSale(id));
        }
        new PlainReports(inventory).compareAll(this::story);
        Verification verification = inventory.verify();
        assertThat(verification.findings()).as(this::story).isEmpty();
        assertThat(verification.cells() + " cells, " + verification.entries() + " entries, " + verification.commands()
                        + " commands")
                .as(this::story)
                .isEqualTo(model.counted());
    }

    private static String plain(Map<String, BigDecimal> onHand) {
        Map<String, BigDecimal> plain = new TreeMap<>();
        onHand.forEach((place, quantity) -> plain.put(place, new BigDecimal(Told.plain(quantity))));
        return plain.toString();
    }

    private String bucket(Command command) {
        String id = command.id().text();
        if (!model.kindOf(id).equals("-")) {
            return model.isReversed(id) ? "REVERSED" : "STANDING";
        }
        if (command instanceof Receipt receipt) {
            return model.stateOf(
                    receipt.lines().get(0).sku().text(), receipt.into().text());
        } else if (command instanceof Issue issue) {
            return model.stateOf(issue.lines().get(0).sku().text(), issue.from().text());
        } else if (command instanceof Transfer transfer) {
            return model.stateOf(
                    transfer.lines().get(0).sku().text(), transfer.from().text());
        } else if (command instanceof Adjustment adjustment) {
            return model.stateOf(
                    adjustment.lines().get(0).sku().text(), adjustment.at().text());
        } else if (command instanceof SaleRequest sale) {
            return model.stateOf(sale.lines().get(0).sku().text(), sale.at().text());
        } else if (command instanceof SaleReturn goods) {
            return model.stateOfSale(goods.sale().text());
        }
        return model.kindOf(((Reversal) command).target().text());
    }

    private String stateOfProduct(String sku) {
        String told = model.toldProduct(sku);
        return told.equals("none") ? "-" : told.endsWith(" archived") ? "ARCHIVED" : "ACTIVE";
    }

    private String stateOfPlace(String code) {
        return inventory
                .locations()
                .find(LocationCode.of(code))
                .map(location -> location.archived() ? "ARCHIVED" : "ACTIVE")
                .orElse("-");
    }

    /** The first word, and of a refusal its code. */
    private static String outcomeOf(String told) {
        String[] words = told.split(" ", 3);
        return words[0].equals("refused") ? words[1] : words[0].toUpperCase(Locale.ROOT);
    }

    private String story() {
        return "what happened:\n" + String.join("\n", log) + "\n";
    }
}
