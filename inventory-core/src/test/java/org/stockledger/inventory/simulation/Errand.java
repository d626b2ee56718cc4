package org.stockledger.inventory.simulation;

import java.util.List;
import org.stockledger.inventory.Command;

/**
 * What a till is to do: one command, or some in a list.
 *
 * @param tries how often it is done again after a failure that says that nothing was done
 * @param texts the commands, as {@link Wording} has them
 */
record Errand(int tries, List<String> texts) {
    Errand {
        texts = List.copyOf(texts);
    }

    List<Command> commands() {
        return texts.stream().map(Wording::command).toList();
    }

    @Override
    public String toString() {
        return tries + " tries: " + Wording.joined(texts);
    }

    static Errand parse(String text) {
        int colon = text.indexOf(" tries: ");
        return new Errand(Integer.parseInt(text.substring(0, colon)), Wording.split(text.substring(colon + 8)));
    }
}
