package org.stockledger.examples.benchmark;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables of one contender: the same for all who write their own. What a shop asks later has an index: the history of
 * an article, the sales of a day, who bought an article.
 *
 * @param prefix what the names begin with
 */
record Tables(String prefix) {
    /** The one location there is. */
    static final long LOCATION = 1;

    private static final String SCHEMA = """
            create table {product} (
                product_no bigint not null primary key,
                sku varchar(64) not null unique,
                name varchar(200) not null,
                price decimal(18,6) not null);
            create table {shelf} (
                shelf_no bigint not null primary key,
                product_no bigint not null references {product} (product_no),
                location_no bigint not null,
                on_hand decimal(18,6) not null check (on_hand >= 0),
                version bigint not null,
                unique (product_no, location_no));
            create table {sale} (
                sale_no bigint not null primary key,
                receipt varchar(100) not null unique,
                location_no bigint not null,
                sold_at timestamp(6) not null,
                total decimal(18,6) not null,
                currency varchar(3) not null);
            create index {sale}_day on {sale} (sold_at);
            create table {line} (
                sale_no bigint not null,
                line_no integer not null,
                product_no bigint not null,
                name varchar(200) not null,
                quantity decimal(18,6) not null,
                price decimal(18,6) not null,
                total decimal(18,6) not null,
                primary key (sale_no, line_no));
            create index {line}_product on {line} (product_no, sale_no);
            create table {history} (
                history_no bigint not null primary key,
                shelf_no bigint not null references {shelf} (shelf_no),
                sale_no bigint,
                line_no integer,
                delta decimal(18,6) not null,
                balance decimal(18,6) not null,
                recorded_at timestamp(6) not null);
            create index {history}_shelf on {history} (shelf_no, history_no)
            """;

    private static final String PRODUCT = "insert into {product} (product_no, sku, name, price) values (?, ?, ?, ?)";

    private static final String SHELF =
            "insert into {shelf} (shelf_no, product_no, location_no, on_hand, version) values (?, ?, ?, ?, 0)";

    /** The opening entry of a shelf takes a number below those that sales draw. */
    private static final String OPENING = """
            insert into {history} (history_no, shelf_no, delta, balance, recorded_at)
            values (?, ?, ?, ?, current_timestamp)
            """;

    /** The statement with the names of these tables in it. */
    String named(String statement) {
        return statement.replaceAll("\\{(\\w+)}", prefix + "$1");
    }

    /** Makes the tables, and puts so much of every article on the shelf. */
    void create(Site site, long onHand) {
        try (Connection connection = site.pool().getConnection()) {
            try (Statement statement = connection.createStatement()) {
                for (String text : schema(site.kind())) {
                    statement.execute(text);
                }
            }
            fill(connection, site.assortment(), BigDecimal.valueOf(onHand));
            connection.commit();
        } catch (SQLException failure) {
            throw new DatabaseException(failure);
        }
    }

    private List<String> schema(DatabaseKind kind) {
        List<String> statements = new ArrayList<>(List.of(named(SCHEMA).split(";\n")));
        statements.addAll(List.of(kind.sequence(named("{sale}_seq"))));
        statements.addAll(List.of(kind.sequence(named("{history}_seq"))));
        return statements;
    }

    private void fill(Connection connection, List<Article> articles, BigDecimal onHand) throws SQLException {
        try (PreparedStatement product = connection.prepareStatement(named(PRODUCT));
                PreparedStatement shelf = connection.prepareStatement(named(SHELF));
                PreparedStatement opening = connection.prepareStatement(named(OPENING))) {
            for (int i = 0; i < articles.size(); i++) {
                long number = i + 1L;
                Article article = articles.get(i);
                new Row(product)
                        .number(number)
                        .text(article.sku())
                        .text(article.name())
                        .amount(article.price())
                        .add();
                new Row(shelf)
                        .number(number)
                        .number(number)
                        .number(LOCATION)
                        .amount(onHand)
                        .add();
                new Row(opening)
                        .number(-number)
                        .number(number)
                        .amount(onHand)
                        .amount(onHand)
                        .add();
            }
            product.executeBatch();
            shelf.executeBatch();
            opening.executeBatch();
        }
    }
}
