package org.stockledger.examples.erp;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ErpOnH2Test extends ErpContract {}
