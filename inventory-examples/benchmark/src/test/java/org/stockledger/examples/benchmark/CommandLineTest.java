package org.stockledger.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_short_run_prints_the_ratios_and_writes_figures_and_a_chart() throws IOException {
        Path json = folder.resolve("figures.json");
        Path chart = folder.resolve("chart.png");

        int exit =
                run(("--engine h2 --quick --rounds 1 --seconds 0.2 --warm-up 0.1 --json " + json + " --chart " + chart)
                        .split(" "));

        assertThat(exit).isZero();
        assertThat(out.toString())
                .contains("H2 2.", "hot, 64 callers", "mixed, 64 callers", "hot, 1 caller", "naive JPA", "stockledger")
                .contains("right:")
                .doesNotContain("WRONG");
        JsonNode figures = JsonMapper.shared().readTree(Files.readString(json));
        for (String ratio : new String[] {"hot/naive", "hot/limit", "mixed/naive", "mixed/limit", "single/naive"}) {
            assertThat(figures.at("/ratios/" + ratio).asDouble()).as(ratio).isPositive();
        }
        assertThat(figures.get("figures")).allSatisfy(figure -> {
            assertThat(figure.get("failed").asLong()).isZero();
            assertThat(figure.get("statementsPerSale").asDouble()).isPositive();
        });
        assertThat(figures.get("checks"))
                .allSatisfy(check -> assertThat(check.get("right").asBoolean()).isTrue());
        assertThat(ImageIO.read(chart.toFile()).getWidth()).isGreaterThan(500);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # arguments                       | what the user hears
            --engine=oracle                   | Invalid value for option '--engine'
            --engine=h2 --url=jdbc:h2:mem:x   | --url and --engine exclude each other
            --url=jdbc:db2:x                  | --url: PostgreSQL, MariaDB, MySQL or H2 expected
            --user=me                         | --user and --password belong to a --url
            --callers=0                       | --callers: 1 to 2000 expected, not 0
            --callers=many                    | 'many' is not an int
            --work=cold                       | Invalid value for option '--work'
            --contenders=mine                 | Invalid value for option '--contenders'
            --rounds=0                        | --rounds: 1 to 100 expected, not 0
            --seconds=0                       | --seconds: more than 0, at most 600 expected, not 0.0
            --warm-up=-1                      | --warm-up: more than 0
            --pool=1                          | --pool: 2 to 60 expected, not 1
            --json=no/such/folder/out.json    | --json: cannot write no/such/folder/out.json
            --chart=no/such/folder/out.png    | --chart: cannot write no/such/folder/out.png
            --fast                            | Unknown option: '--fast'
            core --json=no/such/out.json      | --json: cannot write no/such/out.json
            history --cells=9                 | --cells: 10 or more
            history --movements=0             | --movements: 1 or more
            """)
    void a_wrong_command_line_is_told_in_a_sentence(String arguments, String sentence) {
        assertThat(run(arguments.strip().split(" "))).isEqualTo(2);

        assertThat(err.toString()).contains(sentence).doesNotContain("\tat ");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_database_in_use_is_left_alone() {
        String url = "jdbc:h2:" + folder.resolve("shop");
        String[] arguments = Stream.concat(
                        Stream.of("--url", url, "--user", "sa", "--password", ""),
                        Stream.of("--work=hot --callers=1 --contenders=ours --rounds=1 --seconds=0.1 --warm-up=0.1"
                                .split(" ")))
                .toArray(String[]::new);
        assertThat(run(arguments)).isZero();

        assertThat(run(arguments)).isEqualTo(2);

        assertThat(err.toString()).contains("give an empty one");
    }

    @Test
    void a_database_that_does_not_answer_is_told_in_a_sentence() {
        assertThat(run("--url", "jdbc:postgresql://127.0.0.1:1/shop", "--user", "me", "--password", "secret"))
                .isEqualTo(3);

        assertThat(err.toString()).contains("the database failed").doesNotContain("\tat ", "secret");
    }

    @Test
    void a_history_is_brought_in_and_verified() {
        assertThat(run("history", "--engine", "h2", "--cells", "6000", "--movements", "12345"))
                .isZero();

        // 600 articles at ten places; of each of these and of each movement there is one entry, of a transfer two
        assertThat(out.toString())
                .containsPattern("articles +600 ")
                .containsPattern("opening balances +6,000 ")
                .containsPattern("movements +12,345 ")
                .containsPattern("verify, entries +2\\d,\\d{3} ")
                .contains("clean");
    }

    private int run(String... arguments) {
        CommandLine command = BenchmarkCommand.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }
}
