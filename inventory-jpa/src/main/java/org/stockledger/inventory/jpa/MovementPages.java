package org.stockledger.inventory.jpa;

import java.util.List;
import org.stockledger.inventory.Cursor;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Movement;
import org.stockledger.inventory.MovementQuery;
import org.stockledger.inventory.Page;
import org.stockledger.inventory.Period;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.jpa.MovementReader.Numbered;

/**
 * Pages of movements, the last recorded first. Each statement first finds the keys of its page along one index, then
 * joins what belongs to them. The order begins with the column that is fixed, because H2 walks an index in order only if
 * the order names it from its first column on.
 */
final class MovementPages {
    private static final String LIST = "movements";

    private static final String ALL = """
            select m.command_no, m.line_no
              from inv_movement m
             where m.command_no <= ? and (m.command_no < ? or m.line_no < ?)
             order by m.command_no desc, m.line_no desc
             limit ?
            """;

    /** A command has at least one line, so that two commands more than lines wanted are enough. */
    private static final String BY_KIND = """
            select m.command_no, m.line_no
              from (select x.command_no
                      from inv_command x
                     where x.kind = ? and x.command_no <= ? and x.occurred_at between ? and ?
                     order by x.kind desc, x.command_no desc
                     limit ?) n
              join inv_movement m on m.command_no = n.command_no
             where m.command_no < ? or m.line_no < ?
             order by m.command_no desc, m.line_no desc
             limit ?
            """;

    private static final String BY_PERIOD = """
            select m.command_no, m.line_no
              from (select x.command_no
                      from inv_command x
                     where x.command_no <= ? and x.occurred_at between ? and ?
                     order by x.command_no desc
                     limit ?) n
              join inv_movement m on m.command_no = n.command_no
             where m.command_no < ? or m.line_no < ?
             order by m.command_no desc, m.line_no desc
             limit ?
            """;

    private static final String BY_PRODUCT = """
            select m.command_no, m.line_no
              from inv_movement m
              join inv_command x on x.command_no = m.command_no
             where m.product_no = (select product_no from inv_product where sku = ?)
               and m.command_no <= ? and (m.command_no < ? or m.line_no < ?)
               and (? = '' or x.kind = ?) and x.occurred_at between ? and ?
             order by m.product_no desc, m.command_no desc, m.line_no desc
             limit ?
            """;

    private static final String BY_LOCATION = """
            select u.command_no, u.line_no
              from ((select m.command_no, m.line_no
                       from inv_movement m
                       join inv_command x on x.command_no = m.command_no
                      where m.from_location_no = (select location_no from inv_location where code = ?)
                        and m.command_no <= ? and (m.command_no < ? or m.line_no < ?)
                        and (? = '' or x.kind = ?) and x.occurred_at between ? and ?
                      order by m.from_location_no desc, m.command_no desc, m.line_no desc
                      limit ?)
                     union all
                    (select m.command_no, m.line_no
                       from inv_movement m
                       join inv_command x on x.command_no = m.command_no
                      where m.to_location_no = (select location_no from inv_location where code = ?)
                        and m.command_no <= ? and (m.command_no < ? or m.line_no < ?)
                        and (? = '' or x.kind = ?) and x.occurred_at between ? and ?
                      order by m.to_location_no desc, m.command_no desc, m.line_no desc
                      limit ?)) u
             order by u.command_no desc, u.line_no desc
             limit ?
            """;

    private static final String BY_CELL = """
            select e.command_no, e.line_no
              from inv_entry e
              join inv_command x on x.command_no = e.command_no
             where e.cell_no = (select s.cell_no
                                  from inv_stock s
                                  join inv_product p on p.product_no = s.product_no
                                  join inv_location l on l.location_no = s.location_no
                                 where p.sku = ? and l.code = ?)
               and e.command_no <= ? and (e.command_no < ? or e.line_no < ?)
               and (? = '' or x.kind = ?) and x.occurred_at between ? and ?
             order by e.cell_no desc, e.command_no desc, e.sequence desc
             limit ?
            """;

    private final Sql sql;

    MovementPages(Sql sql) {
        this.sql = sql;
    }

    Page<Movement> page(MovementQuery query) {
        Page<Numbered> rows = Page.of(
                rows(query),
                query.page(),
                row -> Cursor.behind(LIST, row.commandNo(), row.movement().line()));
        return new Page<>(rows.items().stream().map(Numbered::movement).toList(), rows.next());
    }

    private List<Numbered> rows(MovementQuery query) {
        Sku sku = query.sku();
        LocationCode location = query.location();
        if (sku != null && location != null) {
            return read(BY_CELL, filtered(Parameters.of().text(sku.text()).text(location.text()), query));
        }
        if (sku != null) {
            return read(BY_PRODUCT, filtered(Parameters.of().text(sku.text()), query));
        }
        if (location != null) {
            Parameters leaving = filtered(Parameters.of().text(location.text()), query);
            Parameters both = filtered(leaving.text(location.text()), query);
            return read(BY_LOCATION, both.number(limit(query)));
        }
        if (query.kind() != null) {
            return read(BY_KIND, ofCommands(Parameters.of().text(query.kind().name()), query));
        }
        return query.occurred().equals(Period.ALWAYS)
                ? read(ALL, behind(Parameters.of(), query).number(limit(query)))
                : read(BY_PERIOD, ofCommands(Parameters.of(), query));
    }

    private List<Numbered> read(String keys, Parameters parameters) {
        String statement = MovementReader.SELECT
                + "(" + keys + ") k join inv_movement m on m.command_no = k.command_no and m.line_no = k.line_no"
                + MovementReader.JOINS
                + " order by m.command_no desc, m.line_no desc";
        return sql.list(statement, parameters, MovementReader::read);
    }

    private static Parameters filtered(Parameters parameters, MovementQuery query) {
        String kind = query.kind() == null ? "" : query.kind().name();
        Parameters filtered = behind(parameters, query).text(kind).text(kind);
        return BusinessTime.bounds(filtered, query.occurred()).number(limit(query));
    }

    private static Parameters ofCommands(Parameters parameters, MovementQuery query) {
        List<Long> last = last(query);
        return BusinessTime.bounds(parameters.number(last.get(0)), query.occurred())
                .number(limit(query) + 1)
                .number(last.get(0))
                .number(last.get(1))
                .number(limit(query));
    }

    private static Parameters behind(Parameters parameters, MovementQuery query) {
        List<Long> last = last(query);
        return parameters.number(last.get(0)).number(last.get(0)).number(last.get(1));
    }

    /** The key of the last movement before the page; beyond all of them for the first page. */
    private static List<Long> last(MovementQuery query) {
        return query.page().after().map(cursor -> cursor.numbers(LIST, 2)).orElse(List.of(Long.MAX_VALUE, 0L));
    }

    private static long limit(MovementQuery query) {
        return query.page().size() + 1L;
    }
}
