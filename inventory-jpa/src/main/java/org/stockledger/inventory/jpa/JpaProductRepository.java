package org.stockledger.inventory.jpa;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.stockledger.inventory.Cursor;
import org.stockledger.inventory.Level;
import org.stockledger.inventory.Page;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.ProductQuery;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.spi.ProductRepository;

/** The products. */
final class JpaProductRepository implements ProductRepository {
    private static final String FIND = "select " + ProductRows.COLUMNS + " from inv_product where sku = ?";

    private static final String LOCK = FIND + " for update";

    private static final String PRESENT = "select sku from inv_product where sku in ({list})";

    private static final String VALUES = "inv_product (" + ProductRows.COLUMNS + ", search_text)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String INSERT = "{insert} into " + VALUES + " {unless}";

    private static final String INSERT_NEW = "insert into " + VALUES;

    private static final String UPDATE = """
            update inv_product
               set sku = ?, name = ?, description = ?, category = ?, price = ?, currency = ?, unit = ?, decimals = ?,
                   reorder_point = ?, floor = ?, archived = ?, registered_at = ?, search_text = ?
             where sku = ?
            """;

    private static final String DELETE_CELLS =
            "delete from inv_stock where product_no = (select product_no from inv_product where sku = ?)";

    private static final String DELETE = "delete from inv_product where sku = ?";

    private static final String CELLS = """
            select s.cell_no, p.sku, l.code
              from inv_stock s
              join inv_product p on p.product_no = s.product_no
              join inv_location l on l.location_no = s.location_no
             where p.sku = ?
             order by s.cell_no
            """;

    private static final String FINER = """
            select e.sequence
              from inv_entry e
              join inv_stock s on s.cell_no = e.cell_no
              join inv_product p on p.product_no = s.product_no
             where p.sku = ? and e.delta <> round(e.delta, ?)
             limit 1
            """;

    private static final String PAGE = "select " + ProductRows.COLUMNS + """
               from inv_product
             where sku > ? and archived in (false, ?) and (? = '' or category = ?)
               and search_text like ? escape '!'
             order by sku
             limit ?
            """;

    private static final String LIST = "products";

    private final Sql sql;
    private final CatalogueCells cells;

    /** @param snapshot whether plain reads of this transaction may show an older state than its locks */
    JpaProductRepository(Sql sql, boolean snapshot) {
        this.sql = sql;
        this.cells = new CatalogueCells(sql, snapshot);
    }

    @Override
    public Optional<Product> find(Sku sku) {
        return sql.first(FIND, Parameters.of().text(sku.text()), ProductRows::read);
    }

    @Override
    public Optional<Product> lock(Sku sku) {
        return sql.firstLocked(LOCK, Parameters.of().text(sku.text()), ProductRows::read);
    }

    @Override
    public boolean insert(Product product) {
        return sql.writeUnlessThere(INSERT, ProductRows.values(product));
    }

    @Override
    public int insertMissing(Collection<Product> products) {
        // In code-point order, so that two who register the same products do not deadlock.
        Map<Sku, Product> missing = new TreeMap<>();
        products.forEach(product -> missing.putIfAbsent(product.sku(), product));
        missing.keySet().removeAll(present(missing.keySet()));
        sql.writeAll(
                INSERT_NEW, missing.values().stream().map(ProductRows::values).toList());
        return missing.size();
    }

    private Set<Sku> present(Collection<Sku> skus) {
        Set<Sku> present = new HashSet<>();
        List<String> texts = skus.stream().map(Sku::text).toList();
        for (List<String> portion : Parameters.portions(texts, Parameters.READ_AT_ONCE)) {
            sql.each(PRESENT, Parameters.of().texts(portion), row -> present.add(Sku.of(row.text("sku"))));
        }
        return present;
    }

    @Override
    public void update(Sku sku, Product changed) {
        sql.write(UPDATE, ProductRows.values(changed).text(sku.text()));
    }

    @Override
    public void delete(Sku sku) {
        sql.write(DELETE_CELLS, Parameters.of().text(sku.text()));
        sql.write(DELETE, Parameters.of().text(sku.text()));
    }

    @Override
    public List<Level> lockCells(Sku sku) {
        return cells.lock(CELLS, sku.text());
    }

    @Override
    public boolean hasFinerThan(Sku sku, int decimals) {
        Parameters parameters = Parameters.of().text(sku.text()).line(decimals);
        return sql.first(cells.current(FINER), parameters, row -> row.number("sequence"))
                .isPresent();
    }

    @Override
    public Page<Product> list(ProductQuery query) {
        String behind = query.page()
                .after()
                .map(cursor -> cursor.name(LIST, Sku::of).text())
                .orElse("");
        Parameters parameters = Parameters.of()
                .text(behind)
                .flag(query.archivedToo())
                .text(query.category())
                .text(query.category())
                .text(Searching.containing(query.containing()))
                .number(query.page().size() + 1L);
        return Page.of(
                sql.list(PAGE, parameters, ProductRows::read),
                query.page(),
                product -> Cursor.behind(LIST, product.sku()));
    }
}
