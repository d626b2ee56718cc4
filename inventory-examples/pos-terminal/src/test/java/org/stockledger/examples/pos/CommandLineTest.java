package org.stockledger.examples.pos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import javax.tools.ToolProvider;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stockledger.inventory.Inventory;
import picocli.CommandLine;

class CommandLineTest {
    @TempDir
    Path folder;

    @Test
    void the_program_sells_from_a_pipe_on_an_embedded_database_and_goes_on_there_the_next_time() throws Exception {
        String first = piped("TEA\npay\n", "--sample", "--folder", folder.toString());
        assertThat(first).contains("Till till-1: scan or type", "till-1/000001").containsPattern("TOTAL +4\\.50 EUR");

        String second = piped("2 5012345678900\npay 10\nreport\nquit\nTEA\n", "--folder", folder.toString());
        assertThat(second)
                .contains("till-1/000002")
                .containsPattern("change +1\\.00 EUR")
                .containsPattern("the shop: sales +2");
    }

    @Test
    void a_terminal_that_can_do_nothing_is_enough() throws Exception {
        Inventory ledger = Inventory.inMemory();
        SampleShop.fill(ledger, Session.SHOP, folder);
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        InputStream typed = new ByteArrayInputStream("HONEY\npay\n".getBytes(StandardCharsets.UTF_8));
        try (Terminal terminal = new DumbTerminal("till", "dumb", typed, shown, StandardCharsets.UTF_8);
                Counter counter = Counter.open(
                        folder,
                        "till-1",
                        Session.SHOP,
                        new BackOffice(() -> ledger),
                        Counter.PATIENCE,
                        new Printout(terminal.writer(), ZoneId.of("UTC")))) {
            counter.serve(new Keyboard(terminal, counter, folder));
        }
        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("> ", "Heather honey", "till-1/000001", "posted");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --till=a/b        | 2 | --till: 1 to 40 letters, digits and '-' expected, not 'a/b'
            --user=me         | 2 | --user and --password belong to a --url
            --fast            | 2 | Unknown option: '--fast'
            """)
    void a_wrong_command_line_is_told_in_a_sentence(String argument, int code, String sentence) {
        StringWriter err = new StringWriter();
        CommandLine command = PosTerminal.commandLine();
        command.setErr(new PrintWriter(err, true));

        assertThat(command.execute(argument, "--folder", folder.toString())).isEqualTo(code);
        assertThat(err.toString()).contains(sentence).doesNotContain("\tat ");
    }

    @Test
    void the_class_to_copy_compiles_by_itself() {
        Path source = Path.of("src/main/java/org/stockledger/examples/pos/BackOffice.java");
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String librariesOnly = String.join(
                File.pathSeparator,
                List.of(classPath.split(File.pathSeparator)).stream()
                        .filter(entry -> !entry.contains("pos-terminal/target"))
                        .toList());

        int errors = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        OutputStream.nullOutputStream(),
                        "-proc:none",
                        "-cp",
                        librariesOnly,
                        "-d",
                        folder.toString(),
                        source.toString());

        assertThat(errors).as("errors of the compiler").isZero();
    }

    private static String piped(String typed, String... arguments) throws Exception {
        Process till = OtherTill.start(PosTerminal.class, arguments);
        try (OutputStream cashier = till.getOutputStream()) {
            cashier.write(typed.getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(till.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(till.waitFor()).as(said).isZero();
        return said;
    }
}
