package org.stockledger.examples.retail.page;

/** Somebody who may sign in. */
record Account(String email, String password, String id) {
    static final String PASSWORD = "secret1!";

    static Account of(String email, String id) {
        return new Account(email, PASSWORD, id);
    }
}
