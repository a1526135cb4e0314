package dev.vouch;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.vouch.customer.Customer;
import dev.vouch.owner.BeneficialOwner;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "dev.vouch", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @Test
    void modulesUseOnlyWhatOthersOffer() {
        ApplicationModules.of(VouchApplication.class).verify();
    }

    @ArchTest
    static final ArchRule dependenciesPointOneWay =
            slices().matching("dev.vouch.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobodyCallsBackUpIntoControllers = noClasses()
            .that()
            .resideOutsideOfPackage("..web..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("dev.vouch..").and(CanBeAnnotated.Predicates.annotatedWith(RestController.class)));

    /** A name that is searched for leads to one place. */
    @ArchTest
    static void noTwoTypesHaveTheSameName(JavaClasses all) {
        Map<String, List<String>> types = all.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getSimpleName, mapping(JavaClass::getName, toList())));
        assertThat(types.values()).allSatisfy(sameName -> assertThat(sameName).hasSize(1));
    }

    /** A decision looks at values: what the API shows of another package's objects is for its clients. */
    @ArchTest
    static void nothingIsDecidedByAView(JavaClasses all) {
        assertThat(all.stream()
                        .filter(resideInAnyPackage(
                                "dev.vouch.kyc",
                                "dev.vouch.kyc.check",
                                "dev.vouch.requirement",
                                "dev.vouch.endorsement",
                                "dev.vouch.limit",
                                "dev.vouch.wallet"))
                        .flatMap(decider -> decider.getDirectDependenciesFromSelf().stream())
                        .filter(use -> use.getTargetClass().getSimpleName().endsWith("Response"))
                        .filter(use -> !use.getTargetClass()
                                .getPackage()
                                .equals(use.getOriginClass().getPackage())))
                .isEmpty();
    }

    @ArchTest
    static final ArchRule customersAndOwnersKnowNoView = noClasses()
            .that()
            .belongToAnyOf(Customer.class, BeneficialOwner.class)
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Response");

    /** They are a client of the API, and can be deleted without a trace. */
    @ArchTest
    static final ArchRule nothingKnowsTheDemoData = noClasses()
            .that()
            .resideOutsideOfPackage("dev.vouch.demo")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.vouch.demo");

    @ArchTest
    static final ArchRule theDemoDataKnowOnlyTheKeys = noClasses()
            .that()
            .resideInAPackage("dev.vouch.demo")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.vouch..")
                    .and(resideOutsideOfPackages("dev.vouch.demo", "dev.vouch.platform", "dev.vouch.error")));

    @ArchTest
    static final ArchRule entitiesHaveNoSetters = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameNotMatching("(set|get)[A-Z].*");

    @ArchTest
    static final ArchRule fieldsOfEntitiesArePrivate = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePrivate();

    /** So that Spring translates its failures: a busy database is answered with 503, not 500. */
    @ArchTest
    static final ArchRule onlyRepositoriesQuery = noClasses()
            .that()
            .areNotAnnotatedWith(Repository.class)
            .should()
            .callMethodWhere(target(nameStartingWith("create")).and(target(owner(assignableTo(EntityManager.class)))));

    /** A stream of rows that nobody closes keeps its connection. */
    @ArchTest
    static final ArchRule rowsAreReadAtOnce =
            noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .doNotHaveSimpleName("TimeConfiguration")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    /** {@code java.sql} counts days before 15 October 1582 by the Julian calendar. */
    @ArchTest
    static final ArchRule timesOfRowsAreReadAsTheyAre = noClasses()
            .should()
            .callMethodWhere(
                    target(nameMatching("get(Timestamp|Date|Time)")).and(target(owner(assignableTo(ResultSet.class)))))
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Timestamp.class, java.sql.Date.class, java.sql.Time.class);

    /** Jackson 2 is springdoc's own; everything else is read and written by Jackson 3. */
    @ArchTest
    static final ArchRule jsonIsJackson3 = noClasses()
            .that()
            .resideOutsideOfPackage("dev.vouch.openapi..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson.databind..");

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = classes()
            .should()
            .haveSimpleNameNotEndingWith("Impl")
            .andShould()
            .haveSimpleNameNotEndingWith("Dto")
            .andShould()
            .haveSimpleNameNotEndingWith("Util")
            .andShould()
            .haveSimpleNameNotEndingWith("Utils")
            .andShould()
            .haveSimpleNameNotEndingWith("Manager")
            .andShould()
            .haveSimpleNameNotEndingWith("Helper");

    @ArchTest
    static void everyPackageIsNullMarked(JavaClasses all) {
        assertThat(all.stream().map(JavaClass::getPackage).distinct())
                .allSatisfy(inUse -> assertThat(inUse.isAnnotatedWith(NullMarked.class))
                        .as(inUse.getName())
                        .isTrue());
    }
}
