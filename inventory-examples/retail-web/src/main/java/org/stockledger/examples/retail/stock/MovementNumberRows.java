package org.stockledger.examples.retail.stock;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The numbers of the movements. */
interface MovementNumberRows extends JpaRepository<MovementNumber, Long> {
    /** Those of one command, in the order of its lines. */
    List<MovementNumber> findByCommandOrderByLine(String command);

    /** Those of the first lines of these commands. */
    List<MovementNumber> findByCommandInAndLine(Iterable<String> commands, int line);
}
