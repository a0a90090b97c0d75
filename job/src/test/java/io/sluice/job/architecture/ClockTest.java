package io.sluice.job.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** Results depend on the records alone: time comes from them or the timer service. */
@AnalyzeClasses(packages = "io.sluice", importOptions = ImportOption.DoNotIncludeTests.class)
class ClockTest {

    private static final Set<String> CLOCKS =
            Set.of(
                    "java.lang.System.currentTimeMillis",
                    "java.lang.System.nanoTime",
                    "java.lang.Math.random",
                    "java.util.concurrent.ThreadLocalRandom.current",
                    "java.util.UUID.randomUUID",
                    "java.util.Date.<init>",
                    "java.lang.Thread.sleep");

    private static final DescribedPredicate<JavaAccess<?>> READS_A_CLOCK =
            describe("a clock or chance", access -> isClock(access.getTarget()));

    @ArchTest
    static final ArchRule DOMAIN_AND_JOB_READ_NO_CLOCK =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "io.sluice.udfs..", "io.sluice.models..", "io.sluice.job.*..")
                    .should()
                    .accessTargetWhere(READS_A_CLOCK);

    @ArchTest
    static final ArchRule NO_STATIC_FIELD_CHANGES =
            fields().that()
                    .areStatic()
                    .and()
                    .areDeclaredInClassesThat()
                    .resideInAPackage("io.sluice..")
                    .should()
                    .beFinal();

    private static boolean isClock(AccessTarget target) {
        String owner = target.getOwner().getFullName();
        String name = target.getName();
        return CLOCKS.contains(owner + "." + name)
                || owner.startsWith("java.time.") && name.equals("now")
                || owner.equals("java.time.Clock") && name.startsWith("system");
    }
}
