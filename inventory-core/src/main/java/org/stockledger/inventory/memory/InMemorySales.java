package org.stockledger.inventory.memory;

import java.util.List;
import java.util.Optional;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Cursor;
import org.stockledger.inventory.Kind;
import org.stockledger.inventory.Page;
import org.stockledger.inventory.PageRequest;
import org.stockledger.inventory.Sale;
import org.stockledger.inventory.SaleQuery;
import org.stockledger.inventory.spi.SaleRepository;

/** Questions about sales. */
final class InMemorySales implements SaleRepository {
    private static final String SALES = "sales";

    private final Tables tables;

    InMemorySales(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Sale> find(CommandId id) {
        return Optional.ofNullable(tables.commands.get(id)).flatMap(CommandRow::sale);
    }

    @Override
    public Page<Sale> list(SaleQuery query) {
        PageRequest page = query.page();
        long behind =
                page.after().map(cursor -> cursor.numbers(SALES, 1).get(0)).orElse(Long.MAX_VALUE);
        List<CommandRow> found = tables.byNumber.headMap(behind, false).descendingMap().values().stream()
                .filter(row -> matches(row, query))
                .limit(page.size() + 1L)
                .toList();
        Page<CommandRow> rows = Page.of(found, page, row -> Cursor.behind(SALES, row.number()));
        return new Page<>(
                rows.items().stream().flatMap(row -> row.sale().stream()).toList(), rows.next());
    }

    private static boolean matches(CommandRow row, SaleQuery query) {
        return row.kind() == Kind.SALE
                && query.occurred().contains(row.occurredAt())
                && (query.at() == null
                        || row.sale().map(sale -> sale.at().equals(query.at())).orElse(false))
                && (query.sku() == null
                        || row.lines().stream()
                                .anyMatch(line -> line.product().thing().sku().equals(query.sku())));
    }
}
