package org.stockledger.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is compiled and run as it stands there. */
class ReadmeTest {
    private static final Path README = Path.of("..", "README.md");

    @TempDir
    Path folder;

    @Test
    void the_ten_lines_of_the_readme_compile_and_print_what_it_says() throws Exception {
        String readme = Files.readString(README);
        String snippet = between(readme.substring(readme.indexOf("## Ten lines")), "```java\n", "```");
        String promised = between(readme, "prints `", "`");

        assertThat(snippet.lines().filter(line -> !line.isBlank()).count()).isLessThanOrEqualTo(10);
        assertThat(printedBy(snippet)).isEqualTo(promised + System.lineSeparator());
    }

    private String printedBy(String snippet) throws Exception {
        Path source = Files.writeString(
                folder.resolve("Snippet.java"),
                "import org.stockledger.inventory.*;\npublic class Snippet { public static void run() {\n" + snippet
                        + "} }\n");
        int errors = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-cp", System.getProperty("java.class.path"), source.toString());
        assertThat(errors).as("errors of the compiler").isZero();
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader classes =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            classes.loadClass("Snippet").getMethod("run").invoke(null);
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static String between(String text, String begin, String end) {
        int from = text.indexOf(begin) + begin.length();
        return text.substring(from, text.indexOf(end, from));
    }
}
