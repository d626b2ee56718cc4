package org.stockledger.examples.pos;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * The cashier's lines from a terminal, with history and completion of commands and articles; just as well from a pipe or a
 * file. Null when they end.
 */
final class Keyboard implements Supplier<@Nullable String> {
    private final Counter counter;
    private final LineReader reader;

    Keyboard(Terminal terminal, Counter counter, Path folder) {
        this.counter = counter;
        this.reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .completer(completer(counter))
                .variable(LineReader.HISTORY_FILE, folder.resolve("history"))
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
    }

    private static Completer completer(Counter counter) {
        return (reader, line, candidates) -> {
            Console.COMMANDS.forEach(command -> candidates.add(new Candidate(command)));
            counter.catalogue()
                    .search("")
                    .forEach(article -> candidates.add(new Candidate(
                            article.sku().text(), article.sku().text(), null, article.name(), null, null, true)));
        };
    }

    @Override
    public @Nullable String get() {
        while (true) {
            try {
                return reader.readLine(prompt());
            } catch (UserInterruptException lineThrownAway) {
                // Ctrl-C empties the line, as in every shell
            } catch (EndOfFileException end) {
                return null;
            }
        }
    }

    private String prompt() {
        String standing = counter.standing().strip();
        return standing.isEmpty() ? "> " : "[" + standing + "] > ";
    }
}
