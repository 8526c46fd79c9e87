package dev.postcall;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.context.ConversationScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.stream.Stream;

/** Rules for the code of all packages: what it may depend on, and how it may be written. */
@AnalyzeClasses(packages = "dev.postcall", importOptions = ImportOption.DoNotIncludeTests.class)
class CodeRulesTest {
    private static final String ROOT = "dev.postcall";

    @ArchTest
    static final ArchRule nothingDependsOnTheServer = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "fish.payara..", "com.sun.enterprise..", "org.glassfish..", "org.eclipse.microprofile..");

    @ArchTest
    static final ArchRule nothingDependsOnTheJpaProvider =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.eclipse.persistence..");

    @ArchTest
    static final ArchRule onlyNotesDependOnHibernateSearch = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".notes..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.hibernate..");

    @ArchTest
    static final ArchRule nothingDependsOnHibernateOrm = noClasses()
            .should()
            .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                    "are of Hibernate, but not of Hibernate Search",
                    type -> type.getPackageName().startsWith("org.hibernate.")
                            && !type.getPackageName().startsWith("org.hibernate.search")));

    /**
     * Without a transaction Payara keeps the entity manager for the invocation, which scheduled tasks share, and closes it
     * twice.
     */
    @ArchTest
    static final ArchRule entityManagersAreUsedOnlyInTransactions = fields().that()
            .haveRawType(EntityManager.class)
            .should()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(Transactional.class);

    /** Beans of pages live for one request, because views are stateless and sessions store no data of pages. */
    @ArchTest
    static final ArchRule sessionsStoreNoDataOfPages = noClasses()
            .should()
            .beAnnotatedWith(ViewScoped.class)
            .orShould()
            .beAnnotatedWith(SessionScoped.class)
            .orShould()
            .beAnnotatedWith(ConversationScoped.class);

    @ArchTest
    void classNamesHaveNoGenericSuffix(JavaClasses classes) {
        assertThat(classes.stream().map(JavaClass::getSimpleName))
                .noneMatch(name -> Stream.of("Impl", "Service", "Manager").anyMatch(name::endsWith));
    }
}
