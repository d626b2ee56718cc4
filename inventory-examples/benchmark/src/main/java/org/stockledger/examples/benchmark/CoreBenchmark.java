package org.stockledger.examples.benchmark;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.stockledger.inventory.Cell;
import org.stockledger.inventory.ContentHash;
import org.stockledger.inventory.Decision;
import org.stockledger.inventory.Level;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Needs;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.SaleLine;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.Situation;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.StockLedger;

/** The ledger's rules without a database: one sale, of more and of fewer lines. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class CoreBenchmark {
    /** Lines of the sale. */
    @Param({"1", "10", "100"})
    public int lines;

    private List<SaleRequest> commands = List.of();
    private Situation situation =
            new Situation(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Set.of(), Map.of(), Instant.EPOCH);

    /** A sale of distinct articles, of which there is plenty. */
    @Setup
    public void prepare() {
        LocationCode shop = LocationCode.of("SHOP");
        Map<Sku, Product> products = new HashMap<>();
        Map<Cell, Level> levels = new HashMap<>();
        List<SaleLine> sold = new ArrayList<>();
        for (Article article : Article.assortment(lines)) {
            Product product = Product.of(article.sku(), article.name())
                    .priced(article.price().toPlainString(), Article.CURRENCY);
            Cell cell = new Cell(product.sku(), shop);
            products.put(product.sku(), product);
            levels.put(cell, new Level(cell, Quantity.of(1_000), 1, Instant.EPOCH));
            sold.add(SaleLine.of(article.sku(), 2));
        }
        Map<LocationCode, Location> locations = Map.of(shop, Location.of("SHOP", "The shop"));
        commands = List.of(SaleRequest.at("SHOP").id("r-1").lines(sold));
        situation = new Situation(
                products, locations, levels, Map.of(), Map.of(), Set.of(), Map.of(), Instant.ofEpochSecond(1));
    }

    /** What a transaction asks the rules: may it be, what does it need, what comes of it. */
    @Benchmark
    public List<Decision> decide() {
        StockLedger.check(commands.get(0));
        return StockLedger.decide(commands, situation);
    }

    /** What must be loaded and locked. */
    @Benchmark
    public Needs needs() {
        return StockLedger.needs(commands, Map.of());
    }

    /** The fingerprint of the content, part of every decision. */
    @Benchmark
    public ContentHash hash() {
        return ContentHash.of(commands.get(0));
    }
}
