package org.stockledger.inventory.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stockledger.inventory.Cell;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Decision;
import org.stockledger.inventory.Level;
import org.stockledger.inventory.Needs;
import org.stockledger.inventory.Posted;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.Sale;
import org.stockledger.inventory.StoreException;
import org.stockledger.inventory.StoreException.Reason;
import org.stockledger.inventory.jpa.CellLocks.Locked;
import org.stockledger.inventory.jpa.CommandReader.CommandRow;
import org.stockledger.inventory.spi.Catalogue;
import org.stockledger.inventory.spi.PostingRepository;
import org.stockledger.inventory.spi.Settled;

/** The steps of one posting; what one step has read, the next ones know. */
final class JpaPostingRepository implements PostingRepository {
    private final Sql sql;
    private final boolean snapshot;
    private final CommandReader reader;
    private final CatalogueStep catalogue;
    private final SaleLocks saleLocks;
    private final CellLocks cellLocks;
    private final Map<CommandId, CommandRow> referred = new HashMap<>();
    private final Map<Long, Locked> lockedCells = new HashMap<>();
    private LoadedCatalogue loaded = new LoadedCatalogue();
    private boolean cellHidden;

    /** @param snapshot whether plain reads of this transaction may show an older state than its locks */
    JpaPostingRepository(Sql sql, boolean snapshot, KnownCatalogue known) {
        this.sql = sql;
        this.snapshot = snapshot;
        this.reader = new CommandReader(sql);
        this.catalogue = new CatalogueStep(sql, known);
        this.saleLocks = new SaleLocks(sql);
        this.cellLocks = new CellLocks(sql);
    }

    @Override
    public Map<CommandId, Posting> originals(Set<CommandId> ids) {
        Map<CommandId, CommandRow> found = reader.commands(ids);
        referred.putAll(found);
        return reader.postings(found.values());
    }

    @Override
    public Catalogue catalogue(Needs needs) {
        loaded = snapshot ? catalogue.loadHeld(needs) : catalogue.load(needs);
        return new Catalogue(Map.copyOf(loaded.products()), Map.copyOf(loaded.locations()));
    }

    @Override
    public Map<Cell, Level> lock(Needs needs) {
        new NewCells(sql, catalogue, loaded).create(needs.raised());
        cellHidden = needs.raised().stream().anyMatch(cell -> loaded.names(cell) && loaded.cellNo(cell) == null);
        saleLocks.lock(saleRows(needs.sales()));
        Map<Long, Cell> wanted = new LinkedHashMap<>();
        for (Cell cell : needs.cells()) {
            Long cellNo = loaded.cellNo(cell);
            if (cellNo != null) {
                wanted.put(cellNo, cell);
            }
        }
        lockedCells.putAll(cellLocks.lock(wanted.keySet()));
        Map<Cell, Level> levels = new HashMap<>();
        wanted.forEach((cellNo, cell) -> levels.put(cell, locked(cellNo).level(cell)));
        return levels;
    }

    private Locked locked(long cellNo) {
        Locked locked = lockedCells.get(cellNo);
        if (locked == null) {
            throw new StoreException(Reason.CONFLICT, "a product or location was deleted meanwhile", null);
        }
        return locked;
    }

    @Override
    public Settled settle(Needs needs) {
        Settlement now = new Settlement(sql, loaded);
        if (snapshot) {
            now.lookHeld(needs.commands(), referredTo(needs));
        } else {
            now.look(needs.commands(), referredTo(needs));
        }
        Map<CommandId, Posted> posted = now.posted().isEmpty() ? Map.of() : new PostedReader(sql).posted(now.posted());
        Map<CommandId, Sale> sales = new HashMap<>(saleLocks.sales());
        sales.replaceAll((id, sale) -> now.reversed().contains(id) ? SaleReader.reversed(sale) : sale);
        return new Settled(
                posted,
                now.reversed(),
                sales,
                new Catalogue(loaded.products(), loaded.locations()),
                snapshot && isStale());
    }

    private List<CommandRow> saleRows(Set<CommandId> ids) {
        Set<CommandId> unread = new HashSet<>(ids);
        unread.removeAll(referred.keySet());
        referred.putAll(reader.commands(unread));
        return referredOf(ids);
    }

    private List<CommandRow> referredOf(Collection<CommandId> ids) {
        List<CommandRow> rows = new ArrayList<>();
        for (CommandId id : ids) {
            CommandRow row = referred.get(id);
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** The commands that others refer to, by their numbers. */
    private Map<Long, CommandId> referredTo(Needs needs) {
        Set<CommandId> ids = new HashSet<>(needs.originals());
        ids.addAll(needs.sales());
        Map<Long, CommandId> commands = new HashMap<>();
        referredOf(ids).forEach(row -> commands.put(row.no(), row.id()));
        return commands;
    }

    private boolean isStale() {
        return cellHidden
                || (sql.database().locksBeyondSnapshot()
                        && (saleLocks.changedMeanwhile()
                                || !cellLocks
                                        .asSnapshotShows(lockedCells.keySet())
                                        .equals(lockedCells)));
    }

    @Override
    public void append(List<Decision.Accept> accepted, Collection<Level> levelsAfter) {
        Map<CommandId, Long> referredNos = new HashMap<>();
        referred.forEach((id, command) -> referredNos.put(id, command.no()));
        WrittenNumbers numbers = new WrittenNumbers(loaded, referredNos);
        numbers.draw(accepted);
        SaleCounters counters = new SaleCounters(saleLocks.sales(), numbers);
        new PostingWriter(sql, loaded, numbers, counters).write(accepted, levelsAfter);
    }
}
