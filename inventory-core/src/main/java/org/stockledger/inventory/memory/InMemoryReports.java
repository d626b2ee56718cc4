package org.stockledger.inventory.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.stockledger.inventory.Cell;
import org.stockledger.inventory.Cursor;
import org.stockledger.inventory.Kind;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.LocationQuery;
import org.stockledger.inventory.LocationStock;
import org.stockledger.inventory.MovementSummary;
import org.stockledger.inventory.MovementSummary.Moved;
import org.stockledger.inventory.MovementSummaryQuery;
import org.stockledger.inventory.Page;
import org.stockledger.inventory.PageRequest;
import org.stockledger.inventory.Period;
import org.stockledger.inventory.ProductStock;
import org.stockledger.inventory.ProductStockQuery;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.StockQuery;
import org.stockledger.inventory.StockRow;
import org.stockledger.inventory.StockTotals;
import org.stockledger.inventory.TopSeller;
import org.stockledger.inventory.TopSellersQuery;
import org.stockledger.inventory.TotalQuantity;
import org.stockledger.inventory.spi.ReportRepository;
import org.stockledger.inventory.spi.SalesSteps;

/** Questions of the reports. Here, where all is in memory, sales are looked for among all commands. */
final class InMemoryReports implements ReportRepository {
    private static final String SUMMARY = "summary";

    private final Tables tables;
    private final InMemoryStockReports stock;
    private final InMemoryHoldings holdings;
    private final InMemorySalesReports sales;

    InMemoryReports(Tables tables) {
        this.tables = tables;
        this.stock = new InMemoryStockReports(tables);
        this.holdings = new InMemoryHoldings(tables, stock);
        this.sales = new InMemorySalesReports(new SoldLines(tables));
    }

    @Override
    public Page<StockRow> stock(StockQuery query) {
        return stock.rows(query);
    }

    @Override
    public StockTotals totals(StockQuery query) {
        return stock.totals(query);
    }

    @Override
    public Page<ProductStock> stockOfProducts(ProductStockQuery query) {
        return holdings.products(query);
    }

    @Override
    public Page<LocationStock> stockOfLocations(LocationQuery query) {
        return holdings.locations(query);
    }

    @Override
    public Counts counts() {
        return holdings.counts();
    }

    @Override
    public List<StepSales> sales(SalesSteps steps) {
        return sales.ofSteps(steps);
    }

    @Override
    public Page<ProductStepSales> salesOfProducts(SalesSteps steps, PageRequest page) {
        return sales.ofProducts(steps, page);
    }

    @Override
    public List<TopSeller> topSellers(TopSellersQuery query) {
        return sales.topSellers(query);
    }

    @Override
    public Page<MovementSummary> movementSummary(MovementSummaryQuery query) {
        Period recorded = query.recorded();
        List<CellRow> behind = tables.cells()
                .filter(cell -> query.sku() == null || cell.cell().sku().equals(query.sku()))
                .filter(cell -> query.at() == null || cell.cell().location().equals(query.at()))
                .filter(cell -> cell.countWhile(before(recorded)) > 0)
                .filter(behind(query.page()))
                .sorted(Comparator.comparing(CellRow::cell))
                .limit(query.page().size() + 1L)
                .toList();
        Page<CellRow> page = Page.of(behind, query.page(), cell -> cursor(SUMMARY, cell.cell()));
        return new Page<>(
                page.items().stream().map(cell -> summary(cell, recorded)).toList(), page.next());
    }

    private static Predicate<CellRow> behind(PageRequest page) {
        return page.after()
                .map(cursor -> cell(SUMMARY, cursor))
                .<Predicate<CellRow>>map(last -> row -> row.cell().compareTo(last) > 0)
                .orElse(row -> true);
    }

    static Cursor cursor(String list, Cell cell) {
        return Cursor.behind(list, cell.sku(), cell.location());
    }

    static Cell cell(String list, Cursor cursor) {
        return cursor.read(list, 2, key -> new Cell(Sku.of(key.get(0)), LocationCode.of(key.get(1))));
    }

    /** Recorded before the period ends. */
    private static Predicate<Instant> before(Period recorded) {
        Instant until = recorded.until();
        return instant -> until == null || instant.isBefore(until);
    }

    private static MovementSummary summary(CellRow cell, Period recorded) {
        Instant from = recorded.from();
        int opening = cell.countWhile(instant -> from != null && instant.isBefore(from));
        int closing = cell.countWhile(before(recorded));
        List<Moved> kinds = cell.chain().subList(opening, closing).stream()
                .collect(Collectors.groupingBy(entry -> entry.command().kind()))
                .entrySet()
                .stream()
                .map(kind -> moved(kind.getKey(), kind.getValue()))
                .sorted(Comparator.comparing(Moved::kind))
                .toList();
        return new MovementSummary(cell.cell(), cell.balance(opening), cell.balance(closing), kinds);
    }

    private static Moved moved(Kind kind, Collection<CellRow.EntryRow> entries) {
        TotalQuantity in = TotalQuantity.ZERO;
        TotalQuantity out = TotalQuantity.ZERO;
        for (CellRow.EntryRow entry : entries) {
            Quantity delta = entry.delta();
            in = delta.signum() > 0 ? in.plus(delta) : in;
            out = delta.signum() < 0 ? out.plus(delta.abs()) : out;
        }
        return new Moved(kind, in, out, entries.size());
    }
}
