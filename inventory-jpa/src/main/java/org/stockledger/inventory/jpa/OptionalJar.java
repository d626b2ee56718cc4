package org.stockledger.inventory.jpa;

/** A library that only some ways in need, and that the host therefore brings itself. */
enum OptionalJar {
    HIBERNATE("org.hibernate.Session", "org.hibernate.orm:hibernate-core"),
    POOL("com.zaxxer.hikari.HikariDataSource", "com.zaxxer:HikariCP"),
    MIGRATION("org.flywaydb.core.Flyway", "org.flywaydb:flyway-core"),
    H2("org.h2.Driver", "com.h2database:h2");

    private final String type;
    private final String coordinate;

    OptionalJar(String type, String coordinate) {
        this.type = type;
        this.coordinate = coordinate;
    }

    /** @throws IllegalStateException naming the coordinate, if the library is not there */
    void require(String purpose) {
        try {
            Class.forName(type, false, OptionalJar.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(purpose + " needs " + coordinate + " on the class path", missing);
        }
    }
}
