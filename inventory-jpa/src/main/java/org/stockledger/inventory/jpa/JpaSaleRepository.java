package org.stockledger.inventory.jpa;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Cursor;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Page;
import org.stockledger.inventory.Sale;
import org.stockledger.inventory.SaleQuery;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.spi.SaleRepository;

/** Questions about sales. Orders begin with the column that is fixed, as in {@link MovementPages}. */
final class JpaSaleRepository implements SaleRepository {
    private static final String ALL = """
            select c.command_no, c.id
              from inv_command c
             where c.kind = 'SALE' and c.command_no < ? and c.occurred_at between ? and ?
             order by c.kind desc, c.command_no desc
             limit ?
            """;

    private static final String AT = """
            select c.command_no, c.id
              from inv_command c
             where c.location_no = (select location_no from inv_location where code = ?)
               and c.kind = 'SALE' and c.command_no < ? and c.occurred_at between ? and ?
             order by c.location_no desc, c.command_no desc
             limit ?
            """;

    /** A bill may name the product on several lines: the first of them counts. */
    private static final String OF = """
            select c.command_no, c.id
              from inv_movement m
              join inv_command c on c.command_no = m.command_no
             where m.product_no = (select product_no from inv_product where sku = ?)
               and (? = '' or c.location_no = (select location_no from inv_location where code = ?))
               and c.kind = 'SALE' and m.command_no < ? and c.occurred_at between ? and ?
               and not exists (select 1
                                 from inv_movement f
                                where f.product_no = m.product_no
                                  and f.command_no = m.command_no
                                  and f.line_no < m.line_no)
             order by m.product_no desc, m.command_no desc
             limit ?
            """;

    private static final String LIST = "sales";

    private final Sql sql;
    private final CommandReader commands;
    private final SaleReader sales;

    JpaSaleRepository(Sql sql) {
        this.sql = sql;
        this.commands = new CommandReader(sql);
        this.sales = new SaleReader(sql);
    }

    private record Numbered(long no, CommandId id) {
        static Numbered read(Row row) throws SQLException {
            return new Numbered(row.number("command_no"), CommandId.of(row.text("id")));
        }
    }

    @Override
    public Optional<Sale> find(CommandId id) {
        return Optional.ofNullable(sales(List.of(id)).get(id));
    }

    @Override
    public Page<Sale> list(SaleQuery query) {
        Page<Numbered> page = Page.of(rows(query), query.page(), row -> Cursor.behind(LIST, row.no()));
        List<CommandId> ids = page.items().stream().map(Numbered::id).toList();
        Map<CommandId, Sale> found = sales(ids);
        List<Sale> items = ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .toList();
        return new Page<>(items, page.next());
    }

    private List<Numbered> rows(SaleQuery query) {
        Sku sku = query.sku();
        LocationCode at = query.at();
        if (sku != null) {
            String code = at == null ? "" : at.text();
            return rows(OF, Parameters.of().text(sku.text()).text(code).text(code), query);
        }
        return at != null ? rows(AT, Parameters.of().text(at.text()), query) : rows(ALL, Parameters.of(), query);
    }

    private List<Numbered> rows(String statement, Parameters parameters, SaleQuery query) {
        long behind = query.page()
                .after()
                .map(cursor -> cursor.numbers(LIST, 1).get(0))
                .orElse(Long.MAX_VALUE);
        Parameters all = BusinessTime.bounds(parameters.number(behind), query.occurred());
        return sql.list(statement, all.number(query.page().size() + 1L), Numbered::read);
    }

    private Map<CommandId, Sale> sales(List<CommandId> ids) {
        return sales.sales(commands.commands(ids).values());
    }
}
