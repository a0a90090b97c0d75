package io.sluice.job.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who sees whom among the rooms of the job. */
@AnalyzeClasses(packages = "io.sluice", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    private static final String[] ROOMS = {
        "io.sluice.job.ingest..",
        "io.sluice.job.sender..",
        "io.sluice.job.recipient..",
        "io.sluice.job.network..",
        "io.sluice.job.verdict.."
    };

    private static final String[] CONNECTORS = {
        "org.apache.flink.connector..",
        "org.apache.flink.streaming.connectors..",
        "org.apache.flink.streaming.api.functions.sink..",
        "org.apache.flink.streaming.api.functions.source..",
        "org.apache.kafka..",
        "java.sql..",
        "javax.sql.."
    };

    @ArchTest
    static final ArchRule ROOMS_DO_NOT_SEE_EACH_OTHER =
            slices().matching("io.sluice.job.(ingest|sender|recipient|network|verdict)..")
                    .should()
                    .notDependOnEachOther();

    @ArchTest
    static final ArchRule WHAT_ROOMS_SHARE_DOES_NOT_SEE_THEM =
            noClasses()
                    .that()
                    .resideInAPackage("io.sluice.job.*..")
                    .and()
                    .resideOutsideOfPackages(ROOMS)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(ROOMS);

    @ArchTest
    static final ArchRule NOBODY_SEES_THE_TOPOLOGY =
            noClasses()
                    .that()
                    .resideInAPackage("io.sluice..")
                    .and()
                    .resideOutsideOfPackages(
                            "io.sluice.job", "io.sluice.local..", "io.sluice.bench..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.sluice.job");

    @ArchTest
    static final ArchRule ONLY_THE_DOORS_SEE_CONNECTORS =
            noClasses()
                    .that()
                    .resideInAPackage("io.sluice.job..")
                    .and()
                    .resideOutsideOfPackages(
                            "io.sluice.job.ingest..",
                            "io.sluice.job.kafka..",
                            "io.sluice.job.ledger..",
                            "io.sluice.job.control..",
                            "io.sluice.job.postgres..",
                            "io.sluice.job.alerts..",
                            "io.sluice.job.tables..",
                            "io.sluice.job.accounts..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(CONNECTORS);

    @ArchTest
    static final ArchRule CONSEQUENCES_DO_NOT_SEE_EACH_OTHER =
            slices().matching("io.sluice.job.(alerts|tables|accounts)..")
                    .should()
                    .notDependOnEachOther();

    @ArchTest
    static final ArchRule NOTHING_ON_THE_WAY_OF_A_PAYMENT_SEES_A_DATABASE =
            noClasses()
                    .that()
                    .resideInAPackage("io.sluice.job.*..")
                    .and()
                    .resideOutsideOfPackages("io.sluice.job.postgres..", "io.sluice.job.tables..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..");

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLES =
            slices().matching("io.sluice.(**)").should().beFreeOfCycles();
}
