package org.stockledger.inventory.jpa;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(Parameters.paddedLength(size)).isEqualTo(padded);
    }

    @Test
    void a_statement_grows_by_its_lists_in_their_order() {
        Parameters parameters = Parameters.of()
                .texts(List.of("a", "b", "c"))
                .pairs(List.of(new Pair(1, 2)))
                .numbers(List.of());
        assertThat(parameters.expanded("x in ({list}) and (y, z) in ({pairs}) and w in ({list})"))
                .isEqualTo("x in (?, ?, ?, ?) and (y, z) in ((?, ?)) and w in (?)");
    }

    @Test
    void portions_hold_everything_once_and_in_order() {
        List<Long> numbers = LongStream.range(0, 1_001).boxed().toList();
        List<List<Long>> portions = Parameters.portions(numbers, 500);
        assertThat(portions).extracting(List::size).containsExactly(500, 500, 1);
        assertThat(portions.stream().flatMap(List::stream)).containsExactlyElementsOf(numbers);
        assertThat(Parameters.portions(List.of(), 500)).isEmpty();
        assertThat(IntStream.rangeClosed(1, 500)
                        .map(Parameters::paddedLength)
                        .distinct()
                        .count())
                .isEqualTo(10);
    }
}
