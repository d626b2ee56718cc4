package org.stockledger.inventory.jpa;

/**
 * How a statement over cells {@code s} finds what each of them held at an instant: with one step along the index, however
 * long the cell's history. It has one value, the first command number behind the instant, in front of the values of the
 * conditions.
 *
 * <p>PostgreSQL and H2 go backwards from the instant in each cell. MySQL and MariaDB would go there from the end of the
 * cell; but they leap from cell to cell where a statement asks for the greatest number of each.
 *
 * @param balance the expression; null where the cell had no entry yet
 * @param join what the expression needs behind {@code s}
 */
record PastBalance(String balance, String join) {
    private static final String BACKWARDS = """
            (select {name}.balance
               from inv_entry {name}
              where {name}.cell_no = s.cell_no and {name}.command_no < ?
              order by {name}.cell_no desc, {name}.command_no desc, {name}.sequence desc
              limit 1)""";

    private static final String LAST_OF_COMMAND = """
            (select e.balance
               from inv_entry e
              where e.cell_no = s.cell_no and e.command_no = {name}.last_no
              order by e.cell_no desc, e.command_no desc, e.sequence desc
              limit 1)""";

    private static final String LAST_COMMANDS = """
             left join (select cell_no, max(command_no) as last_no
                          from inv_entry
                         where command_no < ?
                         group by cell_no) {name} on {name}.cell_no = s.cell_no
            """;

    /** @param name tells several of one statement apart */
    static PastBalance on(Database database, String name) {
        return database.leapsToGreatest()
                ? new PastBalance(LAST_OF_COMMAND.replace("{name}", name), LAST_COMMANDS.replace("{name}", name))
                : new PastBalance(BACKWARDS.replace("{name}", name), "");
    }
}
