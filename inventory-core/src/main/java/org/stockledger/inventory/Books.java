package org.stockledger.inventory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The situation, and on top of it what was accepted so far: the working memory of one decision run. */
final class Books {
    private final Situation situation;
    private final Map<Cell, Level> levels = new HashMap<>();
    private final Map<CommandId, Posted> posted = new HashMap<>();
    private final Map<CommandId, Sale> sales = new HashMap<>();
    private final Set<CommandId> reversed = new HashSet<>();
    private Instant earliest;

    Books(Situation situation) {
        this.situation = situation;
        this.earliest = situation.now().truncatedTo(ChronoUnit.MICROS);
    }

    Decision decide(Command command) {
        ContentHash content = ContentHash.of(command);
        Posted before = posted.getOrDefault(command.id(), situation.posted().get(command.id()));
        if (before != null) {
            return repeat(command, content, before);
        }
        List<Draft> drafts = Draft.of(command, situation.originals());
        Examination examination = new Examination(command, drafts, this);
        Refusal refusal = examination.refusal();
        return refusal != null ? new Decision.Refuse(refusal) : tried(command, content, drafts, examination.pricing());
    }

    private Decision repeat(Command command, ContentHash content, Posted before) {
        return content.equals(before.content())
                ? new Decision.Replay(before.posting().asReplay(), before.sale().map(this::asItStands))
                : new Decision.Refuse(new Refusal.IdConflict(
                        command.id(), Difference.between(command, before.posting(), situation.originals())));
    }

    /** A return accepted earlier in the same list has changed it. */
    private Sale asItStands(Sale settled) {
        return sales.getOrDefault(settled.id(), settled);
    }

    private Decision tried(Command command, ContentHash content, List<Draft> drafts, @Nullable Pricing pricing) {
        Instant recordedAt = recordingTime(drafts);
        StockTrial trial = new StockTrial(drafts, this);
        List<List<Entry>> entries = trial.entries(command.id(), recordedAt);
        Refusal refusal = trial.refusal();
        if (refusal != null) {
            return new Decision.Refuse(refusal);
        }
        Writing writing = new Writing(command, pricing, this, recordedAt);
        Posting posting = writing.posting(drafts, entries);
        Optional<Sale> sale = writing.sale();
        levels.putAll(trial.levelsAfter());
        remember(command, posting, content, sale);
        return new Decision.Accept(posting, content, sale);
    }

    private void remember(Command command, Posting posting, ContentHash content, Optional<Sale> sale) {
        earliest = posting.recordedAt().plus(1, ChronoUnit.MICROS);
        boolean answersSale = command.kind() == Kind.SALE || command.kind() == Kind.SALE_RETURN;
        posted.put(command.id(), new Posted(posting, content, answersSale ? sale : Optional.empty()));
        sale.ifPresent(changed -> sales.put(changed.id(), changed));
        if (command instanceof Reversal reversal) {
            reversed.add(reversal.target());
        }
    }

    /** One time for the whole command, later than everything in every cell it touches, whatever the clock does. */
    private Instant recordingTime(List<Draft> drafts) {
        Instant time = earliest;
        for (Draft draft : drafts) {
            time = later(time, draft.source());
            time = later(time, draft.destination());
        }
        return time;
    }

    private Instant later(Instant time, @Nullable Cell cell) {
        if (cell == null) {
            return time;
        }
        Level level = level(cell);
        boolean behind = level.sequence() > 0 && !level.recordedAt().isBefore(time);
        return behind ? level.recordedAt().plus(1, ChronoUnit.MICROS) : time;
    }

    Level level(Cell cell) {
        Level level = levels.get(cell);
        if (level == null) {
            level = situation.levels().get(cell);
        }
        return level != null ? level : Level.empty(cell);
    }

    @Nullable
    Posting original(CommandId id) {
        return situation.originals().get(id);
    }

    boolean isReversed(CommandId id) {
        return reversed.contains(id) || situation.reversed().contains(id);
    }

    @Nullable
    Sale sale(CommandId id) {
        Sale sale = sales.get(id);
        return sale != null ? sale : situation.sales().get(id);
    }

    Map<Sku, Product> products() {
        return situation.products();
    }

    @Nullable
    Product product(Sku sku) {
        return situation.products().get(sku);
    }

    @Nullable
    Location location(LocationCode code) {
        return situation.locations().get(code);
    }

    /** The product of a SKU that is known to be there. */
    Product productOf(Sku sku) {
        return Objects.requireNonNull(product(sku), sku::text);
    }

    /** The location of a code that is known to be there. */
    Location locationOf(LocationCode code) {
        return Objects.requireNonNull(location(code), code::text);
    }
}
