package org.stockledger.inventory.simulation;

import java.util.Optional;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Posting;

/** Whoever is answered that its command is newly posted, was told of it once, itself; nobody else was. */
final class ListenersTold {
    private final Evidence evidence;
    private final Faults faults;

    ListenersTold(Evidence evidence, Faults faults) {
        this.evidence = evidence;
        this.faults = faults;
    }

    void examine() {
        evidence.calls().stream().filter(Call::isAnswered).forEach(this::requireOnceEach);
        evidence.calls().forEach(call -> call.heard().forEach(posting -> examine(call, posting)));
    }

    private void requireOnceEach(Call call) {
        call.commands().forEach(command -> {
            CommandId id = command.id();
            long heard = call.timesHeard(id);
            boolean isNew = call.saysNew(id);
            boolean inPlaceOfAnother = !isNew && heard == 1 && evidence.wasGivenUp(id, call);
            faults.require(heard == (isNew ? 1 : 0) || inPlaceOfAnother, "not told once", call);
        });
    }

    private void examine(Call call, Posting posting) {
        CommandId id = posting.id();
        Optional<Kept> here = evidence.kept(id).filter(kept -> kept.step() <= call.to());
        faults.require(here.isPresent(), "told of what is not kept", call);
        faults.require(here.filter(kept -> kept.isSameAs(posting)).isPresent(), "told otherwise than kept", call);
        faults.require(!posting.replayed(), "told of a repeat", call);
        faults.require(call.isAbout(id) || evidence.wasGivenUp(id, call), "told of what another one waits for", call);
    }
}
