package dev.postcall;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;

import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Threads that wait for a second connection while they hold one can deadlock. */
@AnalyzeClasses(packages = "dev.postcall", importOptions = ImportOption.DoNotIncludeTests.class)
class TransactionsTest {
    private static final Set<TxType> WITH_TRANSACTION =
            EnumSet.of(TxType.REQUIRED, TxType.REQUIRES_NEW, TxType.MANDATORY);

    @ArchTest
    static final ArchRule transactionsAreNotNested = codeUnits()
            .should(new ArchCondition<>("start no new transaction within another") {
                @Override
                public void check(JavaCodeUnit caller, ConditionEvents events) {
                    if (type(caller).filter(WITH_TRANSACTION::contains).isPresent()) {
                        caller.getMethodCallsFromSelf().stream()
                                .filter(call -> !call.getTargetOwner().equals(caller.getOwner()))
                                .filter(call -> startsTransaction(call.getTarget()))
                                .forEach(call -> events.add(violated(caller, call.getDescription())));
                    }
                }
            });

    private static boolean startsTransaction(MethodCallTarget target) {
        return target.resolveMember()
                .flatMap(TransactionsTest::type)
                .filter(TxType.REQUIRES_NEW::equals)
                .isPresent();
    }

    /** Returns the transaction type of the method, or else of its class. */
    private static Optional<TxType> type(JavaCodeUnit unit) {
        return unit.tryGetAnnotationOfType(Transactional.class)
                .or(() -> unit.getOwner().tryGetAnnotationOfType(Transactional.class))
                .map(Transactional::value);
    }
}
