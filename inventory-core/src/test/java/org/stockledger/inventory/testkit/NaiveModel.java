package org.stockledger.inventory.testkit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.Adjustment;
import org.stockledger.inventory.Command;
import org.stockledger.inventory.Issue;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.Reversal;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.SaleReturn;
import org.stockledger.inventory.Transfer;

/**
 * What a ledger should do, written down a second time and as plainly as possible: lists, maps and {@link BigDecimal},
 * none of the ledger's own rules. It takes the ledger's commands and answers in the words of {@link Told}, so that the
 * two can be compared. Only for command objects that could be made; not thread-safe.
 */
public final class NaiveModel {
    private static final BigDecimal MOST = new BigDecimal("999999999999.999999");

    private final Map<String, Article> articles = new TreeMap<>();
    private final Map<String, Place> places = new TreeMap<>();
    private final Map<Article, Map<Place, List<Booked>>> cells = new HashMap<>();
    private final Map<String, Done> done = new LinkedHashMap<>();

    /** A product of the catalogue. */
    private static final class Article {
        private String sku;
        private String name;
        private @Nullable BigDecimal price;
        private String currency = "";
        private int decimals;
        private BigDecimal floor;
        private boolean archived;

        private Article(Product product) {
            this.sku = product.sku().text();
            this.name = product.name();
            this.decimals = product.unit().decimals();
            this.floor = product.floor().toBigDecimal();
            price(product.price());
        }

        private void price(@Nullable Money money) {
            price = money == null ? null : money.amount();
            currency = money == null ? "" : money.currency().getCurrencyCode();
        }
    }

    /** A location of the catalogue. */
    private static final class Place {
        private String code;
        private boolean archived;

        private Place(String code) {
            this.code = code;
        }
    }

    /** An entry of a cell. */
    private record Booked(BigDecimal delta, BigDecimal balance) {}

    /** What one side of a line did. */
    private record Side(Article article, Place place, int sequence, BigDecimal delta, BigDecimal balance) {
        private String told() {
            return article.sku + "@" + place.code + " #" + sequence + " " + Told.plain(delta) + "="
                    + Told.plain(balance);
        }
    }

    /** What a line asks. */
    private static final class Want {
        private String sku = "";
        private @Nullable String fromCode;
        private @Nullable String toCode;
        private @Nullable Article article;
        private @Nullable Place from;
        private @Nullable Place to;
        private BigDecimal quantity = BigDecimal.ZERO;
        private String cost = "";
        private String total = "";
        private int saleLine;
        private final List<Side> sides = new ArrayList<>();

        private static Want named(String sku, @Nullable String from, @Nullable String to, Quantity quantity) {
            Want want = new Want();
            want.sku = sku;
            want.fromCode = from;
            want.toCode = to;
            want.quantity = quantity.toBigDecimal();
            return want;
        }

        private static Want known(Article article, @Nullable Place from, @Nullable Place to, BigDecimal quantity) {
            Want want = new Want();
            want.sku = article.sku;
            want.article = article;
            want.from = from;
            want.to = to;
            want.fromCode = from == null ? null : from.code;
            want.toCode = to == null ? null : to.code;
            want.quantity = quantity;
            return want;
        }

        private String told(@Nullable Done undoneBy) {
            List<String> booked = sides.stream().map(Side::told).toList();
            return Told.movement(
                    article == null ? sku : article.sku,
                    from == null ? null : from.code,
                    to == null ? null : to.code,
                    quantity,
                    cost,
                    total,
                    saleLine,
                    undoneBy == null ? null : undoneBy.id,
                    booked);
        }
    }

    /** A sold line. */
    private static final class Sold {
        private String sku = "";
        private String name = "";
        private BigDecimal quantity = BigDecimal.ZERO;
        private BigDecimal price = BigDecimal.ZERO;
        private BigDecimal discount = BigDecimal.ZERO;
        private BigDecimal total = BigDecimal.ZERO;
        private BigDecimal returned = BigDecimal.ZERO;
        private BigDecimal refunded = BigDecimal.ZERO;

        private BigDecimal left() {
            return quantity.subtract(returned);
        }
    }

    /** A posted command. */
    private static final class Done {
        private final String id;
        private final String kind;
        private final String content;
        private final List<Want> lines;
        private @Nullable Done target;
        private @Nullable Done undoneBy;
        private final List<Sold> sold = new ArrayList<>();
        private String currency = "";
        private BigDecimal total = BigDecimal.ZERO;

        private Done(Command command, String content, List<Want> lines) {
            this.id = command.id().text();
            this.kind = command.kind().name();
            this.content = content;
            this.lines = lines;
        }

        private String told() {
            return kind + " " + id + (target == null ? "" : " of " + target.id) + ": "
                    + String.join(
                            ", ",
                            lines.stream().map(line -> line.told(undoneBy)).toList());
        }

        private String toldSale() {
            List<String> lines = sold.stream()
                    .map(line -> Told.soldLine(
                            line.sku,
                            line.name,
                            line.quantity,
                            line.price,
                            line.discount,
                            line.total,
                            line.returned,
                            line.refunded))
                    .toList();
            String at = this.lines.get(0).from == null ? "" : this.lines.get(0).from.code;
            return Told.sale(id, at, lines, total, currency, undoneBy != null);
        }
    }

    // ── the catalogue ─────────────────────────────────────────────────────────────────────────────────────────────

    /** Registers a product. */
    public String register(Product product) {
        if (articles.containsKey(product.sku().text())) {
            return "refused SKU_TAKEN " + product.sku();
        }
        articles.put(product.sku().text(), new Article(product));
        return "done";
    }

    /** Registers a location. */
    public String register(Location location) {
        if (places.containsKey(location.code().text())) {
            return "refused CODE_TAKEN " + location.code();
        }
        places.put(location.code().text(), new Place(location.code().text()));
        return "done";
    }

    /** Changes name, price, unit, floor and SKU of a product to those of the given one. */
    public String change(String sku, Product wanted) {
        Article article = articles.get(sku);
        if (article == null) {
            return "refused UNKNOWN PRODUCT " + sku;
        }
        String newSku = wanted.sku().text();
        if (!newSku.equals(sku) && articles.containsKey(newSku)) {
            return "refused SKU_TAKEN " + newSku;
        }
        int decimals = wanted.unit().decimals();
        boolean finer = cellsOf(article).values().stream()
                .flatMap(List::stream)
                .anyMatch(entry -> decimals(entry.delta) > decimals);
        if (decimals < article.decimals && finer) {
            return "refused HISTORY_TOO_FINE " + sku + " " + decimals;
        }
        articles.remove(sku);
        article.sku = newSku;
        article.name = wanted.name();
        article.decimals = decimals;
        article.floor = wanted.floor().toBigDecimal();
        article.price(wanted.price());
        articles.put(newSku, article);
        return "done";
    }

    /** Gives a location another code. */
    public String rename(String code, String newCode) {
        Place place = places.get(code);
        if (place == null) {
            return "refused UNKNOWN LOCATION " + code;
        }
        if (!newCode.equals(code) && places.containsKey(newCode)) {
            return "refused CODE_TAKEN " + newCode;
        }
        places.remove(code);
        place.code = newCode;
        places.put(newCode, place);
        return "done";
    }

    /** Archives a product, or takes it into use again. */
    public String archiveProduct(String sku, boolean archived) {
        Article article = articles.get(sku);
        if (article == null) {
            return "refused UNKNOWN PRODUCT " + sku;
        }
        TreeSet<String> remains = new TreeSet<>();
        cellsOf(article).forEach((place, chain) -> addRemains(article, place, chain, remains));
        if (archived && !remains.isEmpty()) {
            return "refused STOCK_REMAINS PRODUCT " + sku + " " + remains;
        }
        article.archived = archived;
        return "done";
    }

    /** Archives a location, or takes it into use again. */
    public String archiveLocation(String code, boolean archived) {
        Place place = places.get(code);
        if (place == null) {
            return "refused UNKNOWN LOCATION " + code;
        }
        TreeSet<String> remains = new TreeSet<>();
        cells.forEach(
                (article, ofArticle) -> addRemains(article, place, ofArticle.getOrDefault(place, List.of()), remains));
        if (archived && !remains.isEmpty()) {
            return "refused STOCK_REMAINS LOCATION " + code + " " + remains;
        }
        place.archived = archived;
        return "done";
    }

    private static void addRemains(Article article, Place place, List<Booked> chain, Collection<String> remains) {
        if (last(chain).signum() != 0) {
            remains.add(article.sku + "@" + place.code + " " + Told.plain(last(chain)));
        }
    }

    /** Deletes a product. */
    public String deleteProduct(String sku) {
        Article article = articles.get(sku);
        if (article == null) {
            return "refused UNKNOWN PRODUCT " + sku;
        }
        if (!cellsOf(article).isEmpty()) {
            return "refused HAS_HISTORY PRODUCT " + sku;
        }
        articles.remove(sku);
        return "done";
    }

    // ── looking ───────────────────────────────────────────────────────────────────────────────────────────────────

    /** What is on hand of a product wherever it ever was, by location. */
    public Map<String, BigDecimal> onHand(String sku) {
        Map<String, BigDecimal> onHand = new TreeMap<>();
        Article article = articles.get(sku);
        if (article != null) {
            cellsOf(article).forEach((place, chain) -> onHand.put(place.code, last(chain)));
        }
        return onHand;
    }

    /** How a cell stands: NEW, EMPTY, STOCKED or OWED; a hyphen where product or location are unknown. */
    public String stateOf(String sku, String code) {
        Article article = articles.get(sku);
        Place place = places.get(code);
        if (article == null || place == null) {
            return "-";
        }
        List<Booked> chain = chain(article, place);
        if (chain.isEmpty()) {
            return "NEW";
        }
        return last(chain).signum() == 0 ? "EMPTY" : last(chain).signum() > 0 ? "STOCKED" : "OWED";
    }

    /** How a sale stands: FRESH, PARTLY_BACK, ALL_BACK or REVERSED; a hyphen where there is none. */
    public String stateOfSale(String id) {
        Done sale = done.get(id);
        if (sale == null || !sale.kind.equals("SALE")) {
            return "-";
        }
        if (sale.undoneBy != null) {
            return "REVERSED";
        }
        boolean any = sale.sold.stream().anyMatch(line -> line.returned.signum() > 0);
        boolean all = sale.sold.stream().allMatch(line -> line.left().signum() == 0);
        return all ? "ALL_BACK" : any ? "PARTLY_BACK" : "FRESH";
    }

    /** The kind of a posted command; a hyphen where there is none. */
    public String kindOf(String id) {
        Done command = done.get(id);
        return command == null ? "-" : command.kind;
    }

    /** Whether a posted command was reversed. */
    public boolean isReversed(String id) {
        Done command = done.get(id);
        return command != null && command.undoneBy != null;
    }

    /** Where the goods of a command's first line left: product and location; empty if they came from outside. */
    public List<String> sourceOf(String id) {
        return sideOf(id, true);
    }

    /** Where the goods of a command's first line arrived: product and location; empty if they left for outside. */
    public List<String> destinationOf(String id) {
        return sideOf(id, false);
    }

    private List<String> sideOf(String id, boolean source) {
        Done command = done.get(id);
        Want first = command == null ? new Want() : command.lines.get(0);
        Place place = source ? first.from : first.to;
        return place == null ? List.of() : List.of(first.article.sku, place.code);
    }

    /** The ids posted so far, in order. */
    public List<String> ids() {
        return List.copyOf(done.keySet());
    }

    /** How much may still come back of a sold line, counted from 1; zero where there is none. */
    public BigDecimal returnable(String sale, int line) {
        Done command = done.get(sale);
        return command == null || line > command.sold.size()
                ? BigDecimal.ZERO
                : command.sold.get(line - 1).left();
    }

    /** How many lines a sale has; 0 where there is none. */
    public int linesOfSale(String id) {
        Done command = done.get(id);
        return command == null ? 0 : command.sold.size();
    }

    /** The name a product was sold under and is found by now may differ: the product of this SKU, told. */
    public String toldProduct(String sku) {
        Article article = articles.get(sku);
        return article == null
                ? "none"
                : Told.product(
                        article.sku,
                        article.name,
                        article.price == null ? "" : Told.money(article.price, article.currency),
                        article.decimals,
                        article.floor,
                        article.archived);
    }

    /** The posting of this id, told. */
    public String toldPosting(String id) {
        Done command = done.get(id);
        return command == null ? "none" : command.told();
    }

    /** The sale of this id, told. */
    public String toldSale(String id) {
        Done command = done.get(id);
        return command == null || !command.kind.equals("SALE") ? "none" : command.toldSale();
    }

    /** How many cells, entries and commands there are. */
    public String counted() {
        List<Integer> chains = cells.values().stream()
                .flatMap(ofArticle -> ofArticle.values().stream())
                .map(List::size)
                .filter(entries -> entries > 0)
                .toList();
        int entries = chains.stream().mapToInt(Integer::intValue).sum();
        return chains.size() + " cells, " + entries + " entries, " + done.size() + " commands";
    }

    // ── posting ───────────────────────────────────────────────────────────────────────────────────────────────────

    /** What a ledger must answer to this command. If it is posted, the model has done it. */
    public String post(Command command) {
        String content = contentOf(command);
        Done before = done.get(command.id().text());
        if (before != null) {
            return before.content.equals(content)
                    ? "replayed " + before.told() + answeredSale(before)
                    : "refused ID_CONFLICT " + command.id();
        }
        List<Want> wants = wantsOf(command);
        String refused = refused(command, wants);
        if (refused.isEmpty()) {
            refused = booked(command, wants);
        }
        if (!refused.isEmpty()) {
            return "refused " + refused;
        }
        Done posted = new Done(command, content, wants);
        done.put(posted.id, posted);
        remember(command, posted);
        return "posted " + posted.told() + answeredSale(posted);
    }

    private static String answeredSale(Done command) {
        if (command.kind.equals("SALE")) {
            return " | " + command.toldSale();
        }
        return command.kind.equals("SALE_RETURN") && command.target != null ? " | " + command.target.toldSale() : "";
    }

    private static String contentOf(Command command) {
        List<String> content = new ArrayList<>();
        content.add(command.kind().name());
        if (command instanceof Receipt receipt) {
            content.add(receipt.into().text());
            receipt.lines()
                    .forEach(line ->
                            content.add(line.sku() + " " + plain(line.quantity()) + " " + told(line.unitCost())));
        } else if (command instanceof Issue issue) {
            content.add(issue.from().text());
            issue.lines().forEach(line -> content.add(line.sku() + " " + plain(line.quantity())));
        } else if (command instanceof Transfer transfer) {
            content.add(transfer.from().text());
            content.add(transfer.to().text());
            transfer.lines().forEach(line -> content.add(line.sku() + " " + plain(line.quantity())));
        } else if (command instanceof Adjustment adjustment) {
            content.add(adjustment.at().text());
            content.add(adjustment.reason());
            adjustment.lines().forEach(line -> content.add(line.sku() + " " + plain(line.quantity())));
        } else if (command instanceof SaleRequest sale) {
            content.add(sale.at().text());
            sale.lines()
                    .forEach(line -> content.add(line.sku() + " " + plain(line.quantity()) + " "
                            + told(line.unitPrice()) + " " + told(line.discount())));
        } else if (command instanceof SaleReturn goods) {
            content.add(goods.sale().text());
            content.add(goods.into() == null ? "-" : goods.into().text());
            goods.lines().forEach(line -> content.add(line.number() + " " + plain(line.quantity())));
        } else {
            content.add(((Reversal) command).target().text());
        }
        return String.join("\n", content);
    }

    private List<Want> wantsOf(Command command) {
        List<Want> wants = new ArrayList<>();
        if (command instanceof Receipt receipt) {
            receipt.lines().forEach(line -> {
                Want want = Want.named(line.sku().text(), null, receipt.into().text(), line.quantity());
                want.cost = told(line.unitCost());
                wants.add(want);
            });
        } else if (command instanceof Issue issue) {
            issue.lines()
                    .forEach(line ->
                            wants.add(Want.named(line.sku().text(), issue.from().text(), null, line.quantity())));
        } else if (command instanceof Transfer transfer) {
            transfer.lines()
                    .forEach(line -> wants.add(Want.named(
                            line.sku().text(),
                            transfer.from().text(),
                            transfer.to().text(),
                            line.quantity())));
        } else if (command instanceof Adjustment adjustment) {
            String at = adjustment.at().text();
            adjustment
                    .lines()
                    .forEach(line -> wants.add(
                            line.quantity().toBigDecimal().signum() < 0
                                    ? Want.named(
                                            line.sku().text(),
                                            at,
                                            null,
                                            line.quantity().negated())
                                    : Want.named(line.sku().text(), null, at, line.quantity())));
        } else if (command instanceof SaleRequest sale) {
            sale.lines()
                    .forEach(line ->
                            wants.add(Want.named(line.sku().text(), sale.at().text(), null, line.quantity())));
        } else if (command instanceof SaleReturn goods) {
            addReturned(goods, wants);
        } else {
            Done target = done.get(((Reversal) command).target().text());
            if (target != null) {
                target.lines.forEach(line -> wants.add(0, Want.known(line.article, line.to, line.from, line.quantity)));
            }
        }
        for (Want want : wants) {
            want.article = want.article == null ? articles.get(want.sku) : want.article;
            want.from = want.from == null && want.fromCode != null ? places.get(want.fromCode) : want.from;
            want.to = want.to == null && want.toCode != null ? places.get(want.toCode) : want.to;
        }
        return wants;
    }

    private void addReturned(SaleReturn goods, List<Want> wants) {
        Done sale = done.get(goods.sale().text());
        if (sale == null || !sale.kind.equals("SALE")) {
            return;
        }
        goods.lines().forEach(line -> {
            if (line.number() <= sale.lines.size()) {
                Want sold = sale.lines.get(line.number() - 1);
                Want want = Want.known(
                        sold.article, null, sold.from, line.quantity().toBigDecimal());
                want.saleLine = line.number();
                if (goods.into() != null) {
                    want.toCode = goods.into().text();
                    want.to = places.get(want.toCode);
                }
                wants.add(want);
            }
        });
    }

    /** Why not, or nothing; the stock itself is asked later. */
    private String refused(Command command, List<Want> wants) {
        boolean undoing = command instanceof Reversal;
        boolean returning = command instanceof SaleReturn;
        Done target = undoing
                ? done.get(((Reversal) command).target().text())
                : returning ? done.get(((SaleReturn) command).sale().text()) : null;
        if (undoing && target == null) {
            return "UNKNOWN COMMAND " + ((Reversal) command).target();
        }
        if (returning) {
            SaleReturn goods = (SaleReturn) command;
            if (target == null || !target.kind.equals("SALE")) {
                return "UNKNOWN SALE " + goods.sale();
            }
            for (var line : goods.lines()) {
                if (line.number() > target.sold.size()) {
                    return "UNKNOWN SALE_LINE line " + line.number() + " of " + target.id;
                }
            }
        }
        for (Want want : wants) {
            if (want.article == null) {
                return "UNKNOWN PRODUCT " + want.sku;
            }
        }
        for (Want want : wants) {
            if (want.fromCode != null && want.from == null) {
                return "UNKNOWN LOCATION " + want.fromCode;
            }
            if (want.toCode != null && want.to == null) {
                return "UNKNOWN LOCATION " + want.toCode;
            }
        }
        if (undoing && target.kind.equals("REVERSAL")) {
            return "NOT_REVERSIBLE " + target.id;
        }
        if (target != null && target.undoneBy != null) {
            return "ALREADY_REVERSED " + target.id;
        }
        if (undoing && target.sold.stream().anyMatch(line -> line.returned.signum() > 0)) {
            return "HAS_RETURNS " + target.id;
        }
        if (returning) {
            for (var line : ((SaleReturn) command).lines()) {
                BigDecimal asked = BigDecimal.ZERO;
                for (Want want : wants) {
                    asked = want.saleLine == line.number() ? asked.add(want.quantity) : asked;
                }
                Sold sold = target.sold.get(line.number() - 1);
                if (asked.compareTo(sold.left()) > 0) {
                    return "RETURN_EXCEEDS_SOLD " + target.id + " line " + line.number() + " asked " + Told.plain(asked)
                            + " returnable " + Told.plain(sold.left());
                }
            }
        }
        if (!undoing && !returning) {
            for (Want want : wants) {
                if (want.article.archived) {
                    return "ARCHIVED PRODUCT " + want.article.sku;
                }
            }
            for (Want want : wants) {
                if (want.from != null && want.from.archived) {
                    return "ARCHIVED LOCATION " + want.from.code;
                }
                if (want.to != null && want.to.archived) {
                    return "ARCHIVED LOCATION " + want.to.code;
                }
            }
        }
        if (!undoing) {
            for (int i = 0; i < wants.size(); i++) {
                if (decimals(wants.get(i).quantity) > wants.get(i).article.decimals) {
                    return "UNIT_TOO_FINE " + wants.get(i).article.sku + " line " + (i + 1) + " "
                            + Told.plain(wants.get(i).quantity) + " allows " + wants.get(i).article.decimals;
                }
            }
        }
        return command instanceof SaleRequest sale ? refusedMoney(sale, wants) : "";
    }

    private static String refusedMoney(SaleRequest sale, List<Want> wants) {
        List<BigDecimal> prices = new ArrayList<>();
        List<String> currencies = new ArrayList<>();
        for (int i = 0; i < wants.size(); i++) {
            Money given = sale.lines().get(i).unitPrice();
            BigDecimal price = given != null ? given.amount() : wants.get(i).article.price;
            if (price == null) {
                return "PRICE_MISSING " + wants.get(i).article.sku + " line " + (i + 1);
            }
            prices.add(price);
            currencies.add(given != null ? given.currency().getCurrencyCode() : wants.get(i).article.currency);
        }
        String currency = currencies.get(0);
        for (int i = 0; i < wants.size(); i++) {
            Money discount = sale.lines().get(i).discount();
            String off = discount == null ? currency : discount.currency().getCurrencyCode();
            String other = !currencies.get(i).equals(currency) ? currencies.get(i) : off;
            if (!other.equals(currency)) {
                return "CURRENCY_MISMATCH line " + (i + 1) + " " + currency + " " + other;
            }
        }
        BigDecimal total = BigDecimal.ZERO;
        List<BigDecimal> amounts = new ArrayList<>();
        for (int i = 0; i < wants.size(); i++) {
            BigDecimal amount = rounded(prices.get(i).multiply(wants.get(i).quantity), currency);
            BigDecimal discount = discountOf(sale, i);
            if (discount.compareTo(amount) > 0) {
                return "DISCOUNT_TOO_LARGE line " + (i + 1) + " " + Told.money(discount, currency) + " on "
                        + Told.money(amount, currency);
            }
            amounts.add(amount);
            total = total.add(amount).subtract(discount);
        }
        for (int i = 0; i < wants.size(); i++) {
            if (amounts.get(i).compareTo(MOST) > 0) {
                return "AMOUNT_TOO_LARGE line " + (i + 1) + " " + Told.money(amounts.get(i), currency);
            }
        }
        return total.compareTo(MOST) > 0 ? "AMOUNT_TOO_LARGE line 0 " + Told.money(total, currency) : "";
    }

    private static BigDecimal discountOf(SaleRequest sale, int index) {
        Money discount = sale.lines().get(index).discount();
        return discount == null ? BigDecimal.ZERO : discount.amount();
    }

    /** Books the wants on the cells; if the stock says no, nothing is booked and the answer says why. */
    private String booked(Command command, List<Want> wants) {
        Map<String, BigDecimal> before = new LinkedHashMap<>();
        Map<String, BigDecimal> asked = new LinkedHashMap<>();
        Map<String, BigDecimal> floors = new HashMap<>();
        TreeSet<String> seen = new TreeSet<>();
        List<String> shortages = new ArrayList<>();
        String overfull = "";
        List<List<Booked>> touched = new ArrayList<>();
        for (Want want : wants) {
            for (boolean out : new boolean[] {true, false}) {
                Place place = out ? want.from : want.to;
                if (place == null) {
                    continue;
                }
                List<Booked> chain = chain(want.article, place);
                String cell = want.article.sku + "@" + place.code;
                before.putIfAbsent(cell, last(chain));
                BigDecimal delta = out ? want.quantity.negate() : want.quantity;
                BigDecimal balance = last(chain).add(delta);
                chain.add(new Booked(delta, balance));
                touched.add(chain);
                want.sides.add(new Side(want.article, place, chain.size(), delta, balance));
                if (out) {
                    asked.merge(cell, want.quantity, BigDecimal::add);
                    floors.put(cell, want.article.floor);
                    if (balance.compareTo(want.article.floor) < 0 && seen.add(cell)) {
                        shortages.add(cell);
                    }
                } else if (balance.compareTo(MOST) > 0 && overfull.isEmpty()) {
                    overfull = "BALANCE_TOO_LARGE " + cell + " had " + Told.plain(before.get(cell));
                }
            }
        }
        if (shortages.isEmpty() && overfull.isEmpty()) {
            return "";
        }
        Collections.reverse(touched);
        touched.forEach(chain -> chain.remove(chain.size() - 1));
        cells.values().forEach(ofArticle -> ofArticle.values().removeIf(List::isEmpty));
        List<String> told = shortages.stream()
                .map(cell -> Told.shortage(cell, asked.get(cell), before.get(cell), floors.get(cell)))
                .toList();
        return shortages.isEmpty() ? overfull : "INSUFFICIENT_STOCK " + told;
    }

    private void remember(Command command, Done posted) {
        if (command instanceof SaleRequest sale) {
            rememberSale(sale, posted);
        } else if (command instanceof SaleReturn goods) {
            posted.target = done.get(goods.sale().text());
            for (Want line : posted.lines) {
                Sold sold = posted.target.sold.get(line.saleLine - 1);
                BigDecimal refund = refund(sold, line.quantity, posted.target.currency);
                sold.returned = sold.returned.add(line.quantity);
                sold.refunded = sold.refunded.add(refund);
                line.total = Told.money(refund, posted.target.currency);
            }
        } else if (command instanceof Reversal reversal) {
            posted.target = done.get(reversal.target().text());
            posted.target.undoneBy = posted;
            if (posted.target.kind.equals("SALE_RETURN")) {
                giveBack(posted.target);
            }
        }
    }

    private void rememberSale(SaleRequest sale, Done posted) {
        for (int i = 0; i < posted.lines.size(); i++) {
            Want line = posted.lines.get(i);
            Money given = sale.lines().get(i).unitPrice();
            Sold sold = new Sold();
            posted.currency = given != null ? given.currency().getCurrencyCode() : line.article.currency;
            sold.sku = line.sku;
            sold.name = line.article.name;
            sold.quantity = line.quantity;
            sold.price = given != null ? given.amount() : line.article.price;
            sold.discount = discountOf(sale, i);
            sold.total =
                    rounded(sold.price.multiply(sold.quantity), posted.currency).subtract(sold.discount);
            line.total = Told.money(sold.total, posted.currency);
            posted.sold.add(sold);
            posted.total = posted.total.add(sold.total);
        }
    }

    private static BigDecimal refund(Sold sold, BigDecimal back, String currency) {
        BigDecimal left = sold.total.subtract(sold.refunded);
        if (back.compareTo(sold.left()) == 0) {
            return left;
        }
        return sold.total
                .multiply(back)
                .divide(sold.quantity, digits(currency), RoundingMode.HALF_UP)
                .min(left);
    }

    private static void giveBack(Done goods) {
        for (Want line : goods.lines) {
            Sold sold = goods.target.sold.get(line.saleLine - 1);
            sold.returned = sold.returned.subtract(line.quantity);
            sold.refunded = sold.refunded.subtract(new BigDecimal(line.total.substring(0, line.total.indexOf(' '))));
        }
    }

    // ── small things ──────────────────────────────────────────────────────────────────────────────────────────────

    private Map<Place, List<Booked>> cellsOf(Article article) {
        Map<Place, List<Booked>> used = new LinkedHashMap<>(cells.getOrDefault(article, Map.of()));
        used.values().removeIf(List::isEmpty);
        return used;
    }

    private List<Booked> chain(Article article, Place place) {
        return cells.computeIfAbsent(article, a -> new LinkedHashMap<>())
                .computeIfAbsent(place, p -> new ArrayList<>());
    }

    private static BigDecimal last(List<Booked> chain) {
        return chain.isEmpty() ? BigDecimal.ZERO : chain.get(chain.size() - 1).balance;
    }

    private static int decimals(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }

    private static BigDecimal rounded(BigDecimal amount, String currency) {
        return amount.setScale(digits(currency), RoundingMode.HALF_UP);
    }

    private static int digits(String currency) {
        return switch (currency) {
            case "JPY" -> 0;
            case "KWD" -> 3;
            default -> 2;
        };
    }

    private static String plain(Quantity quantity) {
        return Told.plain(quantity.toBigDecimal());
    }

    private static String told(@Nullable Money money) {
        return money == null ? "" : Told.money(money.amount(), money.currency().getCurrencyCode());
    }
}
