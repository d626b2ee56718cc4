package org.stockledger.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stockledger.inventory.Decision;

class CoreBenchmarkTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void what_is_measured_is_an_accepted_sale_of_so_many_lines(int lines) {
        CoreBenchmark benchmark = new CoreBenchmark();
        benchmark.lines = lines;
        benchmark.prepare();

        assertThat(benchmark.decide()).singleElement().satisfies(decision -> {
            Decision.Accept accept = (Decision.Accept) decision;
            assertThat(accept.posting().movements()).hasSize(lines);
            assertThat(accept.content()).isEqualTo(benchmark.hash());
        });
        assertThat(benchmark.needs().cells()).hasSize(lines);
    }
}
