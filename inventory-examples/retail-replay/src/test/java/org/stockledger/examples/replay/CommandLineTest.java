package org.stockledger.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stockledger.inventory.jpa.testdb.Engine;
import org.stockledger.inventory.jpa.testdb.TestDatabase;
import picocli.CommandLine;

class CommandLineTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void without_anything_it_replays_a_file_of_its_own_and_leaves_nothing_behind() throws IOException {
        List<Path> before = temporaryFolders();

        assertThat(run()).isZero();

        assertThat(out.toString())
                .contains("a made-up file", "an embedded database for this run only", "sales accepted", "Top sellers")
                .endsWith("verify: clean" + System.lineSeparator());
        assertThat(temporaryFolders()).isEqualTo(before);
    }

    @Test
    void with_json_it_writes_the_figures_too() throws IOException {
        Path json = folder.resolve("figures.json");
        String file = ReplayFixture.smallShop(folder).toString();

        assertThat(run(file, "--json", json.toString())).isZero();
        assertThat(Files.readString(json)).isEqualTo(ReplayFixture.textOf("small-shop-enough.json"));

        assertThat(run(file, "--json=" + json, "--opening=half")).isZero();
        assertThat(Files.readString(json)).isEqualTo(ReplayFixture.textOf("small-shop-half.json"));
        assertThat(out.toString()).contains("INSUFFICIENT_STOCK", "12 of 22011 requested at SHOP, 8 on hand");
    }

    @Test
    void on_a_database_that_stays_a_second_run_finds_everything_posted() {
        String file = ReplayFixture.smallShop(folder).toString();
        String database = folder.resolve("ledger").toString();

        assertThat(run(file, "--database", database)).isZero();
        assertThat(out.toString()).doesNotContain("posted before");
        assertThat(run(file, "--database", database, "--clients", "3")).isZero();
        assertThat(out.toString()).containsPattern("posted before +6");

        assertThat(run(file, "--database", database, "--opening", "half")).isEqualTo(2);
        assertThat(err.toString()).contains("another file or with another opening stock");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # arguments                       | what the user hears
            nothing.csv                       | nothing.csv: there is no such file
            --opening=plenty                  | Invalid value for option '--opening'
            --clients=0                       | --clients: 1 to 100 expected, not 0
            --clients=many                    | 'many' is not an int
            --json=no/such/folder/out.json    | --json: cannot write no/such/folder/out.json
            --user=me                         | --user and --password belong to a --url
            --url=jdbc:h2:x --database=y      | --url and --database exclude each other
            --database=.                      | --database: '.' is no name of a file
            --encoding=klingon                | Invalid value for option '--encoding'
            --fast                            | Unknown option: '--fast'
            a.csv b.csv                       | Unmatched argument
            """)
    void a_wrong_command_line_is_told_in_a_sentence(String arguments, String sentence) {
        assertThat(run(arguments.strip().split(" "))).isEqualTo(2);

        assertThat(err.toString()).contains(sentence).doesNotContain("\tat ");
        assertThat(out.toString()).doesNotContain("verify");
    }

    @Test
    void a_fault_in_the_file_is_found_before_anything_is_posted() throws IOException {
        Path file = ReplayFixture.smallShop(folder);
        Files.writeString(file, Files.readString(file).replace("MUG,3,", "MUG,three,"));
        Path database = folder.resolve("ledger");

        assertThat(run(file.toString(), "--database", database.toString())).isEqualTo(2);

        assertThat(err.toString().strip()).isEqualTo(file + ": line 16: Quantity 'three' is not a whole number");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            jdbc:postgresql://127.0.0.1:1/shop
            jdbc:mariadb://127.0.0.1:1/shop
            jdbc:mysql://127.0.0.1:1/shop
            """)
    void a_database_that_does_not_answer_is_told_in_a_sentence(String url) {
        assertThat(run("--url", url, "--user", "me", "--password", "secret")).isEqualTo(3);

        assertThat(err.toString()).contains("the database failed (UNAVAILABLE)").doesNotContain("\tat ", "secret");
    }

    @Test
    void a_wrong_password_is_told_in_a_sentence() {
        Assumptions.assumeTrue(Engine.MARIADB.isActive(), "MariaDB is left out");
        try (TestDatabase database = Engine.MARIADB.newDatabase()) {
            assertThat(run("--url", database.url(), "--user", "nobody", "--password", "wrong"))
                    .isEqualTo(3);
        }

        assertThat(err.toString()).contains("the database failed", "nobody").doesNotContain("\tat ");
    }

    private int run(String... arguments) {
        CommandLine command = RetailReplay.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }

    private static List<Path> temporaryFolders() throws IOException {
        List<Path> folders = new ArrayList<>();
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            all.filter(path -> path.getFileName().toString().startsWith("retail-replay-"))
                    .forEach(folders::add);
        }
        return folders;
    }
}
