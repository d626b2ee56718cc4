package org.stockledger.inventory.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.stockledger.inventory.Cell;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Decision;
import org.stockledger.inventory.Kind;
import org.stockledger.inventory.Level;
import org.stockledger.inventory.Needs;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.StoreException;
import org.stockledger.inventory.StoreException.Reason;
import org.stockledger.inventory.spi.AuditRepository;
import org.stockledger.inventory.spi.Catalogue;
import org.stockledger.inventory.spi.LocationRepository;
import org.stockledger.inventory.spi.PostingRepository;
import org.stockledger.inventory.spi.ProductRepository;
import org.stockledger.inventory.spi.ReportRepository;
import org.stockledger.inventory.spi.SaleRepository;
import org.stockledger.inventory.spi.Settled;
import org.stockledger.inventory.spi.StockRepository;
import org.stockledger.inventory.spi.StoreTransaction;

/** A transaction that posts. The catalogue is not changed in a simulation, and questions are asked outside of it. */
final class SharedTransaction implements StoreTransaction, PostingRepository {
    private final SharedBooks books;
    private final String branch;
    private final Runner owner;
    private final List<Decision.Accept> accepted = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private boolean sent;
    private boolean ended;
    private boolean left;

    SharedTransaction(SharedBooks books, String branch, Runner owner) {
        this.books = books;
        this.branch = branch;
        this.owner = owner;
        owner.beginTransaction(books.now());
    }

    String branch() {
        return branch;
    }

    List<Decision.Accept> accepted() {
        return accepted;
    }

    // ── its life ──────────────────────────────────────────────────────────────────────────────────────────────────

    /** From here on it may be committed without anybody knowing. */
    void send() {
        sent = true;
    }

    void answered() {
        sent = false;
    }

    boolean isSent() {
        return sent;
    }

    boolean isEnded() {
        return ended;
    }

    /** Its caller is gone; the database goes on with it alone. */
    void leave() {
        left = true;
    }

    void release() {
        ended = true;
        books.locks().releaseAll(this);
    }

    /** Its caller is done with it. */
    void end() {
        owner.endTransaction(books.now());
        if (!left && !ended) {
            release();
        }
    }

    @Override
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    void runAfterCommit() {
        afterCommit.forEach(Runnable::run);
    }

    // ── the steps of a posting ────────────────────────────────────────────────────────────────────────────────────

    @Override
    public PostingRepository postings() {
        return this;
    }

    @Override
    public Map<CommandId, Posting> originals(Set<CommandId> ids) {
        books.line().meet("originals");
        return books.committed(kept -> kept.postings().originals(ids));
    }

    @Override
    public Catalogue catalogue(Needs needs) {
        books.line().meet("catalogue");
        return books.committed(kept -> kept.postings().catalogue(needs));
    }

    /** As in a database, a cell that is not there and need not be made cannot be locked. */
    @Override
    public Map<Cell, Level> lock(Needs needs) {
        books.line().meet("lock");
        long until = books.now() + RowLocks.TIMEOUT;
        Set<Cell> cells = new TreeSet<>(needs.raised());
        cells.addAll(levels(needs).keySet());
        new TreeSet<>(needs.sales()).forEach(sale -> books.locks().take("sale " + sale, this, until));
        cells.forEach(cell -> books.locks().take(cell.toString(), this, until));
        Map<Cell, Level> levels = new HashMap<>(levels(needs));
        levels.keySet().retainAll(cells);
        return levels;
    }

    private Map<Cell, Level> levels(Needs needs) {
        return books.committed(kept -> kept.postings().lock(needs));
    }

    @Override
    public Settled settle(Needs needs) {
        books.line().meet("settle");
        return books.committed(kept -> kept.postings().settle(needs));
    }

    @Override
    public void append(List<Decision.Accept> newly, Collection<Level> levelsAfter) {
        books.line().meet("append");
        long until = books.now() + RowLocks.TIMEOUT;
        TreeSet<CommandId> ids = new TreeSet<>();
        for (Decision.Accept accept : newly) {
            ids.add(accept.posting().id());
        }
        books.guarded(() -> newly.forEach(accept -> requireLocked(accept.posting())));
        ids.forEach(id -> books.locks().take("command " + id, this, until));
        Needs keys = new Needs(ids, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
        Settled settled = books.committed(kept -> kept.postings().settle(keys));
        if (!settled.posted().isEmpty()) {
            throw new StoreException(
                    Reason.CONFLICT, "taken: " + settled.posted().keySet(), null);
        }
        books.refusePoisoned(ids);
        accepted.addAll(newly);
    }

    private void requireLocked(Posting posting) {
        Guards.entries(posting).forEach(entry -> requireLocked(entry.cell().toString()));
        if (posting.kind() == Kind.SALE_RETURN) {
            requireLocked("sale " + posting.target());
        }
    }

    private void requireLocked(String row) {
        if (!books.locks().holds(row, this)) {
            throw new Guards.Fired("about to be written without a lock: " + row);
        }
    }

    // ── what is no part of a posting ──────────────────────────────────────────────────────────────────────────────

    private static <T> T notWhilePosting() {
        throw new Guards.Fired("posting asks for something else than postings");
    }

    @Override
    public ProductRepository products() {
        return notWhilePosting();
    }

    @Override
    public LocationRepository locations() {
        return notWhilePosting();
    }

    @Override
    public StockRepository stock() {
        return notWhilePosting();
    }

    @Override
    public SaleRepository sales() {
        return notWhilePosting();
    }

    @Override
    public ReportRepository reports() {
        return notWhilePosting();
    }

    @Override
    public AuditRepository audit() {
        return notWhilePosting();
    }
}
