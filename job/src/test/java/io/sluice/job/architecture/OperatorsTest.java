package io.sluice.job.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.core.domain.JavaModifier.TRANSIENT;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.apache.flink.api.common.functions.Function;
import org.apache.flink.api.common.state.State;
import org.apache.flink.streaming.api.operators.StreamOperator;

/** What an operator looks like: final, its configuration final, its state transient. */
@AnalyzeClasses(packages = "io.sluice.job", importOptions = ImportOption.DoNotIncludeTests.class)
class OperatorsTest {

    private static final Set<String> ACQUIRES = Set.of("open", "initializeState");

    private static final DescribedPredicate<JavaClass> OPERATOR =
            describe(
                    "operators",
                    type ->
                            !type.isInterface()
                                    && !type.isAnonymousClass()
                                    && (type.isAssignableTo(Function.class)
                                            || type.isAssignableTo(StreamOperator.class)));

    private static final DescribedPredicate<JavaField> FIELD_OF_AN_INSTANCE =
            describe(
                    "instance fields of operators",
                    field ->
                            OPERATOR.test(field.getOwner())
                                    && !field.getModifiers().contains(STATIC)
                                    && !field.getModifiers().contains(SYNTHETIC));

    private static final DescribedPredicate<JavaField> STATE =
            FIELD_OF_AN_INSTANCE.and(
                    describe(
                            "state",
                            (JavaField field) -> field.getRawType().isAssignableTo(State.class)));

    @ArchTest
    static final ArchRule OPERATORS_ARE_FINAL =
            classes().that(OPERATOR).should().haveModifier(FINAL);

    @ArchTest
    static final ArchRule FIELDS_ARE_CONFIGURATION_OR_TRANSIENT =
            fields().that(FIELD_OF_AN_INSTANCE)
                    .should()
                    .bePrivate()
                    .andShould(beFinalOrTransient());

    @ArchTest
    static final ArchRule STATE_IS_TRANSIENT_AND_ACQUIRED_IN_OPEN =
            fields().that(STATE).should().haveModifier(TRANSIENT).andShould(beSetOnlyWhenOpened());

    private static ArchCondition<JavaField> beFinalOrTransient() {
        return new ArchCondition<>("be either final or transient") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                boolean configuration = field.getModifiers().contains(FINAL);
                boolean state = field.getModifiers().contains(TRANSIENT);
                String said = field.getFullName() + " is neither final nor transient, or both";
                events.add(new SimpleConditionEvent(field, configuration != state, said));
            }
        };
    }

    private static ArchCondition<JavaField> beSetOnlyWhenOpened() {
        return new ArchCondition<>("be set only in " + ACQUIRES) {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                field.getAccessesToSelf().stream()
                        .filter(access -> access.getAccessType() == AccessType.SET)
                        .forEach(
                                access ->
                                        events.add(
                                                new SimpleConditionEvent(
                                                        field,
                                                        ACQUIRES.contains(
                                                                access.getOrigin().getName()),
                                                        access.getDescription())));
            }
        };
    }
}
