package dev.postcall;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.postcall.harness.Unchecked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Results do not depend on the language, the time zone or the character set of the machine. */
@AnalyzeClasses(packages = "dev.postcall", importOptions = ImportOption.DoNotIncludeTests.class)
class MachineDefaultsTest {
    private static final Pattern NUMBER = Pattern.compile("\"[^\"\\n]*%[-#+ 0,(]*\\d*(\\.\\d+)?[doxXeEfgG][^\"\\n]*\"");

    /** Methods that use defaults of the machine, by class: names with their numbers of parameters. */
    private static final Map<String, Set<String>> MACHINE_DEPENDENT = Map.ofEntries(
            Map.entry("java.lang.String", Set.of("toLowerCase/0", "toUpperCase/0", "getBytes/0", "format/2")),
            Map.entry("java.util.Locale", Set.of("getDefault/0")),
            Map.entry("java.util.TimeZone", Set.of("getDefault/0")),
            Map.entry("java.util.Calendar", Set.of("getInstance/0")),
            Map.entry("java.time.ZoneId", Set.of("systemDefault/0")),
            Map.entry("java.time.Clock", Set.of("systemDefaultZone/0")),
            Map.entry("java.time.LocalDate", Set.of("now/0")),
            Map.entry("java.time.LocalTime", Set.of("now/0")),
            Map.entry("java.time.LocalDateTime", Set.of("now/0")),
            Map.entry("java.time.ZonedDateTime", Set.of("now/0")),
            Map.entry("java.time.OffsetDateTime", Set.of("now/0")),
            Map.entry("java.time.YearMonth", Set.of("now/0")),
            Map.entry("java.time.Year", Set.of("now/0")),
            Map.entry("java.time.format.DateTimeFormatter", Set.of("ofPattern/1")),
            Map.entry("java.time.format.DateTimeFormatterBuilder", Set.of("toFormatter/0")),
            Map.entry("java.nio.charset.Charset", Set.of("defaultCharset/0")),
            Map.entry("java.io.FileReader", Set.of("<init>/1")),
            Map.entry("java.io.FileWriter", Set.of("<init>/1")),
            Map.entry("java.io.InputStreamReader", Set.of("<init>/1")),
            Map.entry("java.io.OutputStreamWriter", Set.of("<init>/1")),
            Map.entry("java.text.MessageFormat", Set.of("<init>/1", "format/2")),
            Map.entry("java.text.DecimalFormat", Set.of("<init>/0", "<init>/1")),
            Map.entry("java.text.SimpleDateFormat", Set.of("<init>/0", "<init>/1")),
            Map.entry(
                    "java.text.NumberFormat", Set.of("getInstance/0", "getIntegerInstance/0", "getPercentInstance/0")),
            Map.entry("java.text.Collator", Set.of("getInstance/0")));

    @ArchTest
    static final ArchRule nothingUsesDefaultsOfTheMachine = noClasses()
            .should()
            .accessTargetWhere(describe("defaults of the machine are used", MachineDefaultsTest::isMachineDependent));

    /**
     * Dates of java.sql and java.util use the machine's zone, unlike java.time. The converter only passes instants on, in the
     * one type that every JPA provider supports.
     */
    @ArchTest
    static final ArchRule datesDoNotDependOnTheTimeZoneOfTheMachine = noClasses()
            .that()
            .doNotHaveSimpleName("InstantConverter")
            .should()
            .dependOnClassesThat(describe(
                    "are dates of java.sql or java.util",
                    type -> Set.of("java.sql.Date", "java.sql.Time", "java.sql.Timestamp", "java.util.Date")
                            .contains(type.getName())));

    private static boolean isMachineDependent(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget method)) {
            return false;
        }
        List<JavaClass> parameters = method.getRawParameterTypes();
        boolean takesALocale = !parameters.isEmpty() && parameters.get(0).isEquivalentTo(java.util.Locale.class);
        return !takesALocale
                && MACHINE_DEPENDENT
                        .getOrDefault(method.getOwner().getName(), Set.of())
                        .contains(method.getName() + "/" + parameters.size());
    }

    /** String.formatted writes numbers with the digits of the machine's language; %s and String.format(Locale, ...) do not. */
    @Test
    void numbersHaveTheSameDigitsEverywhere() throws IOException {
        for (String folder : List.of("src/main/java", "src/launcher/java", "server-config")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                assertThat(files.filter(file -> file.toString().endsWith(".java"))
                                .map(MachineDefaultsTest::read)
                                .filter(source -> source.contains(".formatted("))
                                .flatMap(source -> NUMBER.matcher(source).results())
                                .map(literal -> literal.group()))
                        .isEmpty();
            }
        }
    }

    private static String read(Path file) {
        return Unchecked.call(() -> Files.readString(file));
    }
}
