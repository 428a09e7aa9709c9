package org.mrecist;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mrecist.assessment.Assessor;
import org.mrecist.assessment.HeldResponsesAssessor;

/// Who may use whom. A package without a row here is refused, so that its row is decided when it is made.
@AnalyzeClasses(packages = ArchitectureTest.ROOT, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    static final String ROOT = "org.mrecist";

    /// What one package may use beside itself and the JDK: packages of the project, and libraries by prefix.
    private record Row(Set<String> packages, Set<String> libraries) {}

    /// Stands for every package of the project or every library.
    private static final String EVERYTHING = "*";

    private static final Set<String> CORE_BELOW_ASSESSMENT = Set.of(
            "measure",
            "trace",
            "lesion",
            "timeline",
            "protocol",
            "criteria",
            "criteria.*",
            "bestresponse",
            "findings",
            "guideline");
    private static final Set<String> ASSESSMENT_AND_BELOW = and(CORE_BELOW_ASSESSMENT, "assessment");
    private static final Set<String> CORE = and(ASSESSMENT_AND_BELOW, "reads", "explanation", "plot");

    private static final Set<String> JACKSON = Set.of("com.fasterxml.jackson");
    private static final Set<String> QUARKUS =
            Set.of("io.quarkus", "io.smallrye", "jakarta", "org.eclipse.microprofile");

    private static final Map<String, Row> ROWS = Map.ofEntries(
            core("measure"),
            core("trace", "measure"),
            core("lesion", "measure"),
            core("timeline", "measure", "lesion"),
            core("protocol", "measure", "trace"),
            core("criteria", "measure", "trace", "lesion", "timeline", "protocol"),
            core("criteria.*", "measure", "trace", "lesion", "timeline", "protocol", "criteria"),
            core("bestresponse", "measure", "trace", "timeline", "protocol", "criteria"),
            core("findings", "measure", "trace", "lesion", "timeline", "protocol", "criteria", "bestresponse"),
            core("guideline", "measure", "trace", "criteria", "timeline"),
            Map.entry("assessment", new Row(CORE_BELOW_ASSESSMENT, Set.of())),
            Map.entry("reads", new Row(ASSESSMENT_AND_BELOW, Set.of())),
            Map.entry("explanation", new Row(and(ASSESSMENT_AND_BELOW, "reads"), Set.of())),
            // The words in a picture come from the catalogue of all words, not from a second one.
            Map.entry("plot", new Row(and(ASSESSMENT_AND_BELOW, "explanation"), Set.of())),
            Map.entry("knowledge", new Row(CORE, and(JACKSON, "org.yaml.snakeyaml", "com.networknt.schema"))),
            Map.entry("calendar", new Row(CORE, Set.of("net.fortuna.ical4j", "biweekly"))),
            Map.entry("fhir", new Row(CORE, JACKSON)),
            Map.entry("cdshooks", new Row(and(CORE, "fhir"), JACKSON)),
            Map.entry("cdisc", new Row(CORE, JACKSON)),
            Map.entry("http", new Row(Set.of(EVERYTHING), Set.of(EVERYTHING))),
            Map.entry(
                    "batch",
                    new Row(
                            and(CORE, "http"),
                            and(QUARKUS, "com.fasterxml.jackson", "picocli", "me.tongfei.progressbar"))),
            Map.entry("access", new Row(Set.of(), and(QUARKUS, "io.vertx", "org.jose4j", "org.jboss.logging"))),
            Map.entry(
                    "telemetry",
                    new Row(
                            and(ASSESSMENT_AND_BELOW, "access"),
                            and(
                                    QUARKUS,
                                    "io.vertx",
                                    "io.micrometer",
                                    "io.opentelemetry",
                                    "org.jboss.logging",
                                    "org.jboss.logmanager",
                                    "com.fasterxml.jackson.core",
                                    "javax.crypto"))));

    @ArchTest
    static final ArchRule packages_use_only_what_their_row_allows =
            classes().should(useOnlyWhatTheirRowAllows()).allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_the_service_sees_its_framework = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".http..", ROOT + ".batch..", ROOT + ".access..", ROOT + ".telemetry..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "io.quarkus..", "io.vertx..", "jakarta.ws.rs..", "jakarta.enterprise..", "jakarta.inject.."))
            .allowEmptyShould(true);

    /// So that nothing is decided for a caller that the audit does not see.
    @ArchTest
    static final ArchRule whoever_answers_has_a_judge_decide = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".assessment..")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "it assesses",
                    call -> Set.of(Assessor.class.getName(), HeldResponsesAssessor.class.getName())
                                    .contains(call.getTargetOwner().getName())
                            && call.getTarget().getName().startsWith("assess")))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule packages_are_free_of_cycles =
            slices().matching(ROOT + ".(**)").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule names_say_what_a_class_is_for = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Dto)(\\$.*)?")
            .allowEmptyShould(true);

    private static ArchCondition<JavaClass> useOnlyWhatTheirRowAllows() {
        return new ArchCondition<>("use only what the row of their package allows") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                var row = ROWS.get(rowName(user.getPackageName()));
                if (row == null) {
                    events.add(SimpleConditionEvent.violated(
                            user, user.getName() + " is in a package without a row: " + user.getPackageName()));
                    return;
                }
                user.getDirectDependenciesFromSelf().stream()
                        .filter(use -> !allows(row, user, use.getTargetClass().getBaseComponentType()))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(user, use.getDescription())));
            }
        };
    }

    private static boolean allows(Row row, JavaClass user, JavaClass used) {
        var name = used.getPackageName();
        if (used.isPrimitive() || isIn(name, "java") || name.equals("org.jspecify.annotations")) {
            return true;
        }
        if (isIn(name, ROOT)) {
            return unit(name).equals(unit(user.getPackageName()))
                    || row.packages().contains(EVERYTHING)
                    || row.packages().contains(rowName(name));
        }
        return row.libraries().stream().anyMatch(library -> library.equals(EVERYTHING) || isIn(name, library));
    }

    /// The part of the package name that a row speaks of: `criteria` and each rule set below it stand alone,
    /// every other package includes its subpackages.
    private static String unit(String packageName) {
        var parts = packageName.equals(ROOT)
                ? List.of("")
                : List.of(packageName.substring(ROOT.length() + 1).split("\\.", -1));
        return parts.getFirst().equals("criteria") && parts.size() > 1 ? "criteria." + parts.get(1) : parts.getFirst();
    }

    private static String rowName(String packageName) {
        var unit = unit(packageName);
        return unit.startsWith("criteria.") ? "criteria.*" : unit;
    }

    private static boolean isIn(String packageName, String parent) {
        return packageName.equals(parent) || packageName.startsWith(parent + ".");
    }

    private static Map.Entry<String, Row> core(String name, String... mayUse) {
        return Map.entry(name, new Row(Set.of(mayUse), Set.of()));
    }

    private static Set<String> and(Set<String> some, String... more) {
        return Set.copyOf(Stream.concat(some.stream(), Stream.of(more)).toList());
    }
}
