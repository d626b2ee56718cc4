package org.stockledger.inventory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.spi.CatalogueRepository;
import org.stockledger.inventory.spi.StoreTransaction;

/** What the catalogues of products and of locations have in common: the order of locks and of refusals. */
abstract class CatalogueRoom<K, T, Q> {
    private final String singular;
    private final String plural;
    private final String nameField;
    private final Attempts attempts;
    private final InstantSource clock;
    private final Function<StoreTransaction, ? extends CatalogueRepository<K, T, Q>> catalogue;

    CatalogueRoom(
            String singular,
            String nameField,
            Attempts attempts,
            InstantSource clock,
            Function<StoreTransaction, ? extends CatalogueRepository<K, T, Q>> catalogue) {
        this.singular = singular;
        this.plural = singular + "s";
        this.nameField = nameField;
        this.attempts = attempts;
        this.clock = clock;
        this.catalogue = catalogue;
    }

    abstract K nameOf(T thing);

    abstract T registered(T thing, Instant at);

    abstract T archived(T thing, boolean archived);

    abstract boolean isArchived(T thing);

    /** The changed thing, with what only the ledger may set taken from the present one. */
    abstract T taking(T present, T changed);

    abstract Refusal taken(K name);

    abstract Refusal unknown(K name);

    abstract Refusal hasHistory(K name);

    abstract Refusal stockRemains(K name, List<Level> levels);

    /** What may refuse a change beyond a taken name. */
    abstract @Nullable Refusal changeRefused(StoreTransaction transaction, T present, T changed);

    public T register(T thing) {
        T registered = registered(Given.required(singular, thing), clock.instant());
        return attempts.repeatable(transaction -> {
            CatalogueRepository<K, T, Q> things = catalogue.apply(transaction);
            // A try before this one may have done it, without our hearing of it.
            if (!things.insert(registered) && !things.find(nameOf(thing)).equals(Optional.of(registered))) {
                throw RefusedException.of(taken(nameOf(thing)));
            }
            return registered;
        });
    }

    public int registerMissing(Collection<T> things) {
        List<T> registered = Given.each(plural, things).stream()
                .map(thing -> registered(thing, clock.instant()))
                .toList();
        return attempts.repeatable(transaction -> catalogue.apply(transaction).insertMissing(registered));
    }

    public T change(K name, UnaryOperator<T> change) {
        Given.required(nameField, name);
        Given.required("change", change);
        return attempts.once(transaction -> {
            CatalogueRepository<K, T, Q> things = catalogue.apply(transaction);
            T present = locked(things, name);
            T changed = taking(present, Given.required(singular, change.apply(present)));
            refuseTaken(things, name, nameOf(changed));
            refuse(changeRefused(transaction, present, changed));
            things.update(name, changed);
            return changed;
        });
    }

    public void archive(K name) {
        Given.required(nameField, name);
        attempts.repeatable(transaction -> {
            CatalogueRepository<K, T, Q> things = catalogue.apply(transaction);
            T present = locked(things, name);
            List<Level> remaining = things.lockCells(name).stream()
                    .filter(level -> level.onHand().signum() != 0)
                    .toList();
            refuse(remaining.isEmpty() ? null : stockRemains(name, remaining));
            return archive(things, present, true);
        });
    }

    public void restore(K name) {
        Given.required(nameField, name);
        attempts.repeatable(transaction -> {
            CatalogueRepository<K, T, Q> things = catalogue.apply(transaction);
            return archive(things, locked(things, name), false);
        });
    }

    private boolean archive(CatalogueRepository<K, T, Q> things, T present, boolean archived) {
        if (isArchived(present) != archived) {
            things.update(nameOf(present), archived(present, archived));
        }
        return archived;
    }

    public void delete(K name) {
        Given.required(nameField, name);
        attempts.once(transaction -> {
            CatalogueRepository<K, T, Q> things = catalogue.apply(transaction);
            locked(things, name);
            refuse(things.lockCells(name).isEmpty() ? null : hasHistory(name));
            things.delete(name);
            return name;
        });
    }

    public Optional<T> find(K name) {
        Given.required(nameField, name);
        return attempts.read(transaction -> catalogue.apply(transaction).find(name));
    }

    public Page<T> list(Q query) {
        Given.required("query", query);
        return attempts.read(transaction -> catalogue.apply(transaction).list(query));
    }

    private T locked(CatalogueRepository<K, T, Q> things, K name) {
        return things.lock(name).orElseThrow(() -> RefusedException.of(unknown(name)));
    }

    private void refuseTaken(CatalogueRepository<K, T, Q> things, K name, K newName) {
        if (!newName.equals(name) && things.find(newName).isPresent()) {
            throw RefusedException.of(taken(newName));
        }
    }

    private static void refuse(@Nullable Refusal refusal) {
        if (refusal != null) {
            throw RefusedException.of(refusal);
        }
    }
}
