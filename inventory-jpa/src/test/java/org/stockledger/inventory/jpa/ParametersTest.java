package org.stockledger.inventory.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stockledger.inventory.jpa.Parameters.Pair;

class ParametersTest {
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "2, 2", "3, 4", "5, 8", "257, 500", "500, 500", "501, 512", "4097, 5000", "5000, 5000"})
    void lists_come_in_few_lengths(int size, int padded) {
        assertThat(Listed.paddedLength(size)).isEqualTo(padded);
    }

    @Test
    void a_statement_grows_by_its_lists_in_their_order() {
        Parameters parameters = Parameters.of()
                .texts(List.of("a", "b", "c"))
                .pairs(List.of(new Pair(1, 2)))
                .numbers(List.of());
        String statement = "x in ({list}) and (y, z) in ({list}) and w in ({list})";
        assertThat(parameters.expanded(statement, Database.MARIADB))
                .isEqualTo("x in (?, ?, ?, ?) and (y, z) in ((?, ?)) and w in (?)");
        assertThat(parameters.expanded(statement, Database.POSTGRESQL))
                .isEqualTo("x in (select unnest(?)) and (y, z) in (select ?, ?) and w in (select ?)");
    }

    @Test
    void an_insert_leaves_out_what_no_row_has() {
        Insert insert = Insert.into("t", "a", "b", "c", "d");
        List<Parameters> rows = List.of(
                Parameters.of().number(1).text(null).amount(null).number((Long) null),
                Parameters.of().number(2).text(null).amount(BigDecimal.ONE).number((Long) null));
        Write write = insert.write(rows, Database.H2);
        assertThat(write.statement()).isEqualTo("insert into t (a, c) values (?, ?)");
        assertThat(write.rows()).hasSize(2).allMatch(row -> row.value(0) != null);
    }

    @Test
    void an_insert_of_more_than_a_few_rows_takes_arrays_where_it_can() {
        Insert insert = Insert.into("t", "a", "b", "c");
        List<Parameters> rows = IntStream.range(0, 5)
                .mapToObj(row -> Parameters.of().number(row).text(null).amount(BigDecimal.valueOf(row)))
                .toList();
        Write arrays = insert.write(rows, Database.POSTGRESQL);
        assertThat(arrays.statement())
                .isEqualTo("insert into t (a, c) select * from unnest(cast(? as bigint[]), cast(? as numeric[]))");
        assertThat(arrays.rows()).hasSize(1);
        assertThat(insert.write(rows.subList(0, 2), Database.POSTGRESQL).statement())
                .isEqualTo("insert into t (a, c) values (?, ?), (?, ?)");
        assertThat(insert.write(rows, Database.MYSQL).rows()).hasSize(5);
    }

    @Test
    void an_update_of_more_than_one_row_takes_arrays_where_it_can() {
        Update update = new Update("t", List.of("a", "b"), List.of("k"));
        List<Parameters> rows = List.of(
                Parameters.of().amount(BigDecimal.ONE).line(1).number(7),
                Parameters.of().amount(null).line(2).number(8));
        assertThat(update.write(rows, Database.POSTGRESQL).statement())
                .isEqualTo("update t t set a = v.a, b = v.b from unnest(cast(? as numeric[]), cast(? as integer[]),"
                        + " cast(? as bigint[])) v (a, b, k) where t.k = v.k");
        assertThat(update.write(rows, Database.H2).statement()).isEqualTo("update t set a = ?, b = ? where k = ?");
        assertThat(update.write(rows.subList(0, 1), Database.POSTGRESQL).rows()).hasSize(1);
        assertThat(update.write(List.of(), Database.POSTGRESQL).rows()).isEmpty();
    }

    @Test
    void portions_hold_everything_once_and_in_order() {
        List<Long> numbers = LongStream.range(0, 1_001).boxed().toList();
        List<List<Long>> portions = Parameters.portions(numbers, 500);
        assertThat(portions).extracting(List::size).containsExactly(500, 500, 1);
        assertThat(portions.stream().flatMap(List::stream)).containsExactlyElementsOf(numbers);
        assertThat(Parameters.portions(List.of(), 500)).isEmpty();
        assertThat(IntStream.rangeClosed(1, 500)
                        .map(Listed::paddedLength)
                        .distinct()
                        .count())
                .isEqualTo(10);
    }
}
