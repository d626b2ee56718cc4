package org.stockledger.inventory;

/**
 * A posted command is undone as a whole, once, by movements the other way, its last line first.
 *
 * <p>Refused for a reversal, for what is reversed already, for a sale of which goods came back (reverse the returns
 * first), and where it would take a cell below its floor.
 *
 * @param id the caller's own key
 * @param context what to remember with it
 * @param target the id of the command to undo
 */
public record Reversal(CommandId id, Context context, CommandId target) implements Command {
    public Reversal {
        Given.required("id", id);
        Given.required("context", context);
        Given.required("target", target);
    }

    /** The reversal of this command, under a random id. */
    public static Reversal of(CommandId posted) {
        return new Reversal(CommandId.random(), Context.NONE, posted);
    }

    @Override
    public Reversal id(String newId) {
        return new Reversal(CommandId.of(newId), context, target);
    }

    @Override
    public Reversal with(Context newContext) {
        return new Reversal(id, newContext, target);
    }

    @Override
    public Kind kind() {
        return Kind.REVERSAL;
    }
}
