package org.stockledger.inventory;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.Serializable;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.stockledger.inventory.memory.InMemoryInventoryStore;

/** The rules of the house, kept by a machine. */
class ArchitectureTest {
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.stockledger.inventory");

    @Test
    void core_needs_nothing_but_java() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.stockledger.inventory..", "java..", "org.jspecify..")
                .check(CORE);
    }

    @Test
    void core_knows_no_database_no_file_and_no_network() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax..", "java.io.file..", "java.nio.file..", "java.net..")
                .check(CORE);
    }

    @Test
    void no_quantity_and_no_amount_is_ever_a_floating_point_number() {
        Set<Class<?>> floating = Set.of(double.class, float.class, Double.class, Float.class);
        DescribedPredicate<JavaClass> isFloating = DescribedPredicate.describe(
                "floating", type -> floating.stream().anyMatch(type::isEquivalentTo));
        noFields().should().haveRawType(isFloating).check(CORE);
        noCodeUnits().should().haveRawReturnType(isFloating).check(CORE);
        noCodeUnits()
                .should()
                .haveRawParameterTypes(DescribedPredicate.anyElementThat(isFloating))
                .check(CORE);
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "doubleValue or floatValue",
                        call -> Set.of("doubleValue", "floatValue", "parseDouble", "parseFloat")
                                .contains(call.getName())))
                .check(CORE);
    }

    @Test
    void nobody_but_a_fresh_command_id_and_the_standard_settings_reads_a_clock_or_dice() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(CommandId.class)
                .should()
                .callMethodWhere(DescribedPredicate.describe("a clock or dice", ArchitectureTest::isClockOrDice))
                .orShould()
                .callConstructorWhere(DescribedPredicate.describe(
                        "dice",
                        (JavaConstructorCall call) -> call.getTargetOwner().isAssignableTo(Random.class)))
                .check(CORE);
    }

    private static boolean isClockOrDice(JavaAccess<?> call) {
        JavaClass owner = call.getTargetOwner();
        JavaClass origin = call.getOriginOwner();
        String name = call.getName();
        boolean now = name.equals("now") && owner.getPackageName().startsWith("java.time");
        boolean system = owner.isEquivalentTo(System.class)
                && (name.equals("currentTimeMillis")
                        || name.equals("nanoTime") && !origin.getName().startsWith(Waiting.class.getName()));
        boolean clock = owner.isAssignableTo(Clock.class) && name.startsWith("system")
                || owner.isEquivalentTo(InstantSource.class)
                        && name.equals("system")
                        && !origin.isEquivalentTo(Settings.class);
        boolean dice = owner.isEquivalentTo(UUID.class) && name.equals("randomUUID")
                || owner.isAssignableTo(Random.class)
                || owner.isEquivalentTo(ThreadLocalRandom.class)
                || owner.isEquivalentTo(Math.class) && name.equals("random");
        return now || system || clock || dice;
    }

    @Test
    void of_the_store_in_memory_only_the_store_is_public() {
        classes()
                .that()
                .resideInAPackage("..memory..")
                .and()
                .doNotBelongToAnyOf(InMemoryInventoryStore.class)
                .should()
                .notBePublic()
                .check(CORE);
    }

    /** The door, its rooms and the posting path ask a store; values, facts and rules do not know that there is one. */
    @Test
    void values_and_rules_know_no_store() {
        noClasses()
                .that()
                .resideInAPackage("org.stockledger.inventory")
                .and()
                .haveNameNotMatching(
                        ".*\\.(Inventory|LedgerInventory|PostingPath|SharedPosting|Booking|Attempts|CatalogueRoom|ProductRoom|LocationRoom|SaleRoom|StockRoom|ReportRoom|DashboardReport)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..spi..", "..memory..")
                .check(CORE);
    }

    @Test
    void nobody_but_the_door_names_the_store_in_memory() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..memory..")
                .and()
                .doNotHaveFullyQualifiedName(Inventory.class.getName())
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..memory..")
                .check(CORE);
    }

    @Test
    void the_ledger_keeps_no_state() {
        fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage("org.stockledger.inventory")
                .and()
                .areStatic()
                .should()
                .beFinal()
                .check(CORE);
    }

    @Test
    void public_methods_throw_only_what_is_ours() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .should(new ArchCondition<>("declare no checked exceptions") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        if (!method.getExceptionTypes().isEmpty()) {
                            events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " declares exceptions"));
                        }
                    }
                })
                .check(CORE);
        noClasses()
                .that()
                .resideInAPackage("org.stockledger.inventory")
                .and()
                .doNotHaveSimpleName("CanonicalForm") // a Java platform without SHA-256 does not exist
                .should()
                .callConstructorWhere(DescribedPredicate.describe(
                        "an exception of Java's own",
                        (JavaConstructorCall call) -> call.getTargetOwner().isAssignableTo(Throwable.class)
                                && !call.getTargetOwner().getPackageName().startsWith("org.stockledger")
                                && !isSuperCall(call)))
                .check(CORE);
    }

    /** An exception of ours calls its parent's constructor. */
    private static boolean isSuperCall(JavaConstructorCall call) {
        JavaCodeUnit origin = call.getOrigin();
        return origin.isConstructor() && call.getOriginOwner().isAssignableTo(Throwable.class);
    }

    @Test
    void nothing_can_be_forged_by_deserialization() {
        noClasses()
                .that()
                .areNotAssignableTo(Throwable.class)
                .and()
                .areNotEnums()
                .and(DescribedPredicate.not(DescribedPredicate.describe(
                        "are of an enum",
                        type -> type.getSuperclass()
                                .map(parent -> parent.toErasure().isEnum())
                                .orElse(false))))
                .should()
                .beAssignableTo(Serializable.class)
                .check(CORE);
    }
}
