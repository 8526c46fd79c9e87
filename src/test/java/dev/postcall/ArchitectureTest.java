package dev.postcall;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Packages depend on each other in one direction: {@code webhooks → calls.intake → calls → publication}, and observers on both. */
@AnalyzeClasses(packages = "dev.postcall", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "dev.postcall";
    private static final Set<String> SHARED = Set.of("settings", "problem", "health", "metrics", "schedule", "text");

    /** The packages that each package may use in addition to {@link #SHARED}; the root package may use all. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("settings", Set.of()),
            Map.entry("problem", Set.of()),
            Map.entry("health", Set.of()),
            Map.entry("schedule", Set.of()),
            Map.entry("text", Set.of()),
            Map.entry("metrics", Set.of()),
            Map.entry("http", Set.of()),
            Map.entry("query", Set.of()),
            Map.entry("storage", Set.of()),
            Map.entry("start", Set.of("storage")),
            Map.entry("pages", Set.of("http")),
            Map.entry("archive", Set.of("storage")),
            Map.entry("accounts", Set.of("accounts.people", "accounts.tokens", "pages")),
            Map.entry("accounts.tokens", Set.of("archive", "storage")),
            Map.entry("accounts.people", Set.of("accounts.tokens", "archive", "pages")),
            Map.entry("accounts.addresses", Set.of("accounts.tokens", "http", "pages")),
            Map.entry(
                    "accounts.signin",
                    Set.of("accounts.addresses", "accounts.people", "accounts.tokens", "http", "pages")),
            Map.entry("publication", Set.of("storage")),
            Map.entry("calls", Set.of("publication", "query")),
            Map.entry("calls.deliveries", Set.of("calls", "query", "storage")),
            Map.entry("calls.intake", Set.of("calls", "calls.deliveries", "storage")),
            Map.entry("calls.archive", Set.of("archive", "calls", "calls.deliveries", "storage")),
            Map.entry("calls.pages", Set.of("calls", "calls.deliveries", "pages", "query")),
            Map.entry("audit", Set.of("calls", "pages", "publication", "storage")),
            Map.entry(
                    "outcomes",
                    Set.of(
                            "calls",
                            "calls.pages",
                            "outcomes.report",
                            "outcomes.rollup",
                            "pages",
                            "publication",
                            "query")),
            Map.entry("outcomes.rollup", Set.of("calls", "publication", "storage")),
            Map.entry("outcomes.report", Set.of("calls", "outcomes.rollup", "query", "storage")),
            Map.entry("outcomes.recount", Set.of("calls", "outcomes.rollup", "storage")),
            Map.entry(
                    "outcomes.comparison", Set.of("audit", "calls", "outcomes.recount", "outcomes.rollup", "storage")),
            Map.entry(
                    "notes",
                    Set.of(
                            "calls",
                            "calls.pages",
                            "notes.index",
                            "notes.maintenance",
                            "notes.search",
                            "pages",
                            "publication",
                            "query")),
            Map.entry("notes.index", Set.of("calls")),
            Map.entry("notes.search", Set.of("calls", "notes.index", "query")),
            Map.entry("notes.maintenance", Set.of("calls", "notes.index", "publication", "storage")),
            Map.entry("notes.comparison", Set.of("audit", "calls", "notes.index", "notes.maintenance", "storage")),
            Map.entry(
                    "webhooks",
                    Set.of(
                            "accounts.addresses",
                            "accounts.tokens",
                            "calls",
                            "calls.deliveries",
                            "calls.intake",
                            "pages",
                            "publication",
                            "query",
                            "webhooks.payload",
                            "webhooks.quarantine")),
            Map.entry("webhooks.payload", Set.of("calls", "calls.deliveries", "query", "storage")),
            Map.entry(
                    "webhooks.quarantine",
                    Set.of(
                            "archive",
                            "calls.deliveries",
                            "calls.intake",
                            "pages",
                            "query",
                            "storage",
                            "webhooks.payload")),
            Map.entry("operations", Set.of("publication")));

    @ArchTest
    void packagesUseOnlyTheirAllowedPackages(JavaClasses classes) {
        packages(classes).forEach(name -> {
            assertThat(MAY_USE).as("a rule for each package").containsKey(name);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + name)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(forbiddenFor(name))
                    .check(classes);
        });
    }

    private static String[] forbiddenFor(String name) {
        Stream<String> others = MAY_USE.keySet().stream()
                .filter(other -> !other.equals(name) && !SHARED.contains(other))
                .filter(other -> !MAY_USE.get(name).contains(other))
                .map(other -> ROOT + "." + other);
        return Stream.concat(Stream.of(ROOT), others).toArray(String[]::new);
    }

    private static Set<String> packages(JavaClasses classes) {
        return classes.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals(ROOT))
                .map(name -> name.substring(ROOT.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

    @ArchTest
    void everyPackageHasADescription(JavaClasses classes) {
        Set<String> folders = classes.stream()
                .map(type -> type.getPackageName().replace('.', '/'))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(folders)
                .isNotEmpty()
                .allSatisfy(folder -> assertThat(Files.exists(Path.of("src/main/java", folder, "package-info.java")))
                        .isTrue());
    }
}
