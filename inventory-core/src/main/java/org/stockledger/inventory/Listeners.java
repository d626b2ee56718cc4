package org.stockledger.inventory;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Those who want to hear of postings. What one of them throws is logged and goes no further. */
final class Listeners {
    private static final System.Logger LOG = System.getLogger(Inventory.class.getName());

    private final List<Place> places = new CopyOnWriteArrayList<>();

    Registration add(Consumer<? super Posting> listener) {
        Place place = new Place(listener);
        places.add(place);
        return () -> places.remove(place);
    }

    void tell(Posting posting) {
        for (Place place : places) {
            try {
                place.listener.accept(posting);
            } catch (VirtualMachineError fatal) {
                throw fatal;
            } catch (RuntimeException | Error broken) {
                LOG.log(System.Logger.Level.WARNING, "a listener failed on command " + posting.id(), broken);
            }
        }
    }

    /** Compared by identity, so that one listener may be registered twice and taken back once. */
    private static final class Place {
        private final Consumer<? super Posting> listener;

        private Place(Consumer<? super Posting> listener) {
            this.listener = listener;
        }
    }
}
