package org.stockledger.examples.retail.sales;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stockledger.examples.retail.ShopSettings;
import org.stockledger.examples.retail.web.ClientMistake;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Refusal;
import org.stockledger.inventory.RefusedException;
import org.stockledger.inventory.SaleLine;
import org.stockledger.inventory.Sku;

/** What a cart would cost now, by the ledger's own rounding; nothing is written and nothing is held. */
@Service
class Quote {
    /** A host may read the ledger's tables: the goods of a whole cart, in one statement. */
    private static final String GOODS = "select sku, name, price, currency from inv_product where sku in (:skus)";

    private final JdbcClient sql;
    private final ShopSettings settings;

    Quote(JdbcClient sql, ShopSettings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    /** A priced cart. */
    record Answer(List<Line> lines, BigDecimal total, String currency) {}

    /** A priced line. */
    record Line(
            int line,
            String productId,
            String name,
            BigDecimal quantity,
            BigDecimal unitPrice,
            BigDecimal discount,
            BigDecimal total) {}

    private record Goods(String name, @Nullable Money price) {
        static Goods of(ResultSet row) throws SQLException {
            BigDecimal price = row.getBigDecimal("price");
            return new Goods(
                    row.getString("name"),
                    price == null ? null : new Money(price, Currency.getInstance(row.getString("currency"))));
        }
    }

    @Transactional(readOnly = true)
    public Answer of(List<SaleLine> lines) {
        Map<Sku, Goods> goods = goods(lines);
        List<Line> priced = IntStream.range(0, lines.size())
                .mapToObj(
                        i -> priced(i + 1, lines.get(i), goods.get(lines.get(i).sku())))
                .toList();
        Money nothing = Money.zero(settings.currency());
        BigDecimal total = priced.stream().map(Line::total).reduce(nothing.amount(), BigDecimal::add);
        return new Answer(priced, total, settings.currency().getCurrencyCode());
    }

    private Map<Sku, Goods> goods(List<SaleLine> lines) {
        Map<Sku, Goods> goods = new HashMap<>();
        Set<String> skus = lines.stream().map(line -> line.sku().text()).collect(Collectors.toSet());
        sql.sql(GOODS).param("skus", skus).query(row -> {
            goods.put(Sku.of(row.getString("sku")), Goods.of(row));
        });
        return goods;
    }

    private Line priced(int number, SaleLine line, @Nullable Goods goods) {
        if (goods == null) {
            throw RefusedException.of(
                    new Refusal.Unknown(Refusal.Subject.PRODUCT, line.sku().text()));
        }
        Money price = priceHere(number, line.sku(), goods.price);
        Money amount = price.times(line.quantity());
        Money discount = line.discount() == null ? Money.zero(settings.currency()) : line.discount();
        if (amount.amount().compareTo(discount.amount()) < 0) {
            throw ClientMistake.in(
                    "lines[" + (number - 1) + "].discount", "discount must not be more than the line's " + amount);
        }
        return new Line(
                number,
                line.sku().text(),
                goods.name,
                line.quantity().toBigDecimal(),
                price.amount(),
                discount.amount(),
                amount.minus(discount).amount());
    }

    private Money priceHere(int number, Sku sku, @Nullable Money price) {
        if (price == null) {
            throw RefusedException.of(new Refusal.PriceMissing(sku, number));
        }
        if (!price.currency().equals(settings.currency())) {
            throw ClientMistake.of(
                    HttpStatus.CONFLICT,
                    "foreign_currency",
                    "Product " + sku + " is priced in " + price.currency() + ".");
        }
        return price;
    }
}
