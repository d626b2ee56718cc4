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
import org.stockledger.inventory.Location;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.LocationQuery;
import org.stockledger.inventory.Page;
import org.stockledger.inventory.spi.LocationRepository;

/** The locations. */
final class JpaLocationRepository implements LocationRepository {
    private static final String FIND = "select " + LocationRows.COLUMNS + " from inv_location where code = ?";

    private static final String LOCK = FIND + " for update";

    private static final String PRESENT = "select code from inv_location where code in ({list})";

    private static final String VALUES =
            "inv_location (" + LocationRows.COLUMNS + ", search_text) values (?, ?, ?, ?, ?, ?)";

    private static final String INSERT = "{insert} into " + VALUES + " {unless}";

    private static final String INSERT_NEW = "insert into " + VALUES;

    private static final String UPDATE = """
            update inv_location
               set code = ?, name = ?, address = ?, archived = ?, registered_at = ?, search_text = ?
             where code = ?
            """;

    private static final String DELETE_CELLS =
            "delete from inv_stock where location_no = (select location_no from inv_location where code = ?)";

    private static final String DELETE = "delete from inv_location where code = ?";

    private static final String CELLS = """
            select s.cell_no, p.sku, l.code
              from inv_stock s
              join inv_product p on p.product_no = s.product_no
              join inv_location l on l.location_no = s.location_no
             where l.code = ?
             order by s.cell_no
            """;

    private static final String PAGE = "select " + LocationRows.COLUMNS + """
               from inv_location
             where code > ? and archived in (false, ?) and search_text like ? escape '!'
             order by code
             limit ?
            """;

    private static final String LIST = "locations";

    private final Sql sql;
    private final CatalogueCells cells;

    /** @param snapshot whether plain reads of this transaction may show an older state than its locks */
    JpaLocationRepository(Sql sql, boolean snapshot) {
        this.sql = sql;
        this.cells = new CatalogueCells(sql, snapshot);
    }

    @Override
    public Optional<Location> find(LocationCode code) {
        return sql.first(FIND, Parameters.of().text(code.text()), LocationRows::read);
    }

    @Override
    public Optional<Location> lock(LocationCode code) {
        return sql.firstLocked(LOCK, Parameters.of().text(code.text()), LocationRows::read);
    }

    @Override
    public boolean insert(Location location) {
        return sql.writeUnlessThere(INSERT, LocationRows.values(location));
    }

    @Override
    public int insertMissing(Collection<Location> locations) {
        // In code-point order, so that two who register the same locations do not deadlock.
        Map<LocationCode, Location> missing = new TreeMap<>();
        locations.forEach(location -> missing.putIfAbsent(location.code(), location));
        missing.keySet().removeAll(present(missing.keySet()));
        sql.writeAll(
                INSERT_NEW, missing.values().stream().map(LocationRows::values).toList());
        return missing.size();
    }

    private Set<LocationCode> present(Collection<LocationCode> codes) {
        Set<LocationCode> present = new HashSet<>();
        List<String> texts = codes.stream().map(LocationCode::text).toList();
        for (List<String> portion : Parameters.portions(texts, Parameters.READ_AT_ONCE)) {
            sql.each(PRESENT, Parameters.of().texts(portion), row -> present.add(LocationCode.of(row.text("code"))));
        }
        return present;
    }

    @Override
    public void update(LocationCode code, Location changed) {
        sql.write(UPDATE, LocationRows.values(changed).text(code.text()));
    }

    @Override
    public void delete(LocationCode code) {
        sql.write(DELETE_CELLS, Parameters.of().text(code.text()));
        sql.write(DELETE, Parameters.of().text(code.text()));
    }

    @Override
    public List<Level> lockCells(LocationCode code) {
        return cells.lock(CELLS, code.text());
    }

    @Override
    public Page<Location> list(LocationQuery query) {
        String behind = query.page()
                .after()
                .map(cursor -> cursor.name(LIST, LocationCode::of).text())
                .orElse("");
        Parameters parameters = Parameters.of()
                .text(behind)
                .flag(query.archivedToo())
                .text(Searching.containing(query.containing()))
                .number(query.page().size() + 1L);
        return Page.of(
                sql.list(PAGE, parameters, LocationRows::read),
                query.page(),
                location -> Cursor.behind(LIST, location.code()));
    }
}
