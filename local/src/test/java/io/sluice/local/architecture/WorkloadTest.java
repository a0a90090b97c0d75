package io.sluice.local.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the workload may see, and who may see the demo. */
@AnalyzeClasses(packages = "io.sluice", importOptions = ImportOption.DoNotIncludeTests.class)
class WorkloadTest {

    @ArchTest
    static final ArchRule THE_WORKLOAD_SEES_NO_FLINK_KAFKA_OR_JUDGE =
            noClasses()
                    .that()
                    .resideInAPackage("io.sluice.workload..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.apache.flink..",
                            "org.apache.kafka..",
                            "io.sluice.job..",
                            "io.sluice.models..",
                            "io.sluice.local..");

    @ArchTest
    static final ArchRule THE_JUDGE_SEES_NEITHER_WORKLOAD_NOR_DEMO =
            noClasses()
                    .that()
                    .resideInAnyPackage("io.sluice.job..", "io.sluice.models..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("io.sluice.workload..", "io.sluice.local..");

    @ArchTest
    static final ArchRule PACKAGES_OF_DEMO_AND_WORKLOAD_FORM_NO_CYCLES =
            slices().matching("io.sluice.(local|workload).(**)").should().beFreeOfCycles();
}
