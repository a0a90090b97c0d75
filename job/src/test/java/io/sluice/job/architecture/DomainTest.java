package io.sluice.job.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the domain and the models may see. */
@AnalyzeClasses(packages = "io.sluice", importOptions = ImportOption.DoNotIncludeTests.class)
class DomainTest {

    @ArchTest
    static final ArchRule THE_MODEL_SEES_NOTHING_BUT_THE_JDK =
            classes()
                    .that()
                    .resideInAPackage("io.sluice.udfs.model..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("java..", "io.sluice.udfs.model..");

    @ArchTest
    static final ArchRule POLICY_SEES_ONLY_THE_MODEL =
            classes()
                    .that()
                    .resideInAPackage("io.sluice.udfs.policy..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..", "io.sluice.udfs.model..", "io.sluice.udfs.policy..");

    @ArchTest
    static final ArchRule ANALYZERS_SEE_NO_FLINK_KAFKA_OR_MODELS =
            noClasses()
                    .that()
                    .resideInAnyPackage("io.sluice.udfs.analyzer..", "io.sluice.udfs.window..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.apache.flink..",
                            "org.apache.kafka..",
                            "org.jpmml..",
                            "org.dmg.pmml..",
                            "io.sluice.models..");

    @ArchTest
    static final ArchRule UDFS_SEE_FLINK_ONLY_IN_TABLE =
            noClasses()
                    .that()
                    .resideInAPackage("io.sluice.udfs..")
                    .and()
                    .resideOutsideOfPackage("io.sluice.udfs.table..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.apache.flink..");

    @ArchTest
    static final ArchRule SQL_FUNCTIONS_KNOW_NO_STREAMS =
            noClasses()
                    .that()
                    .resideInAPackage("io.sluice.udfs.table..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.apache.flink.streaming..", "org.apache.flink.runtime..");

    @ArchTest
    static final ArchRule UDFS_LOG_NOTHING =
            noClasses()
                    .that()
                    .resideInAPackage("io.sluice.udfs..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.slf4j..", "org.apache.logging..", "java.util.logging..");

    @ArchTest
    static final ArchRule UDFS_SEE_NOBODY_ELSE =
            noClasses()
                    .that()
                    .resideInAPackage("io.sluice.udfs..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.sluice.models..", "io.sluice.workload..", "io.sluice.job..");

    @ArchTest
    static final ArchRule MODELS_SEE_NO_FLINK =
            noClasses()
                    .that()
                    .resideInAPackage("io.sluice.models..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.apache.flink..", "org.apache.kafka..", "io.sluice.job..");

    @ArchTest
    static final ArchRule ONLY_MODELS_SEE_JPMML =
            noClasses()
                    .that()
                    .resideInAPackage("io.sluice..")
                    .and()
                    .resideOutsideOfPackages("io.sluice.models..", "io.sluice.training..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.jpmml..", "org.dmg.pmml..");
}
