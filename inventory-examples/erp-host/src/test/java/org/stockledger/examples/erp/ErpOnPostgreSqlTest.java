package org.stockledger.examples.erp;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.condition.EnabledIf;

/** The application as it is built with the profile postgresql, on a real server. */
@QuarkusTest
@TestProfile(OnPostgreSql.class)
@EnabledIf("org.stockledger.examples.erp.OnPostgreSql#isActive")
class ErpOnPostgreSqlTest extends ErpContract {}
