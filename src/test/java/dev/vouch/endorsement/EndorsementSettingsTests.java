package dev.vouch.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.SourceFiles;
import dev.vouch.customer.Endorsement;
import dev.vouch.error.StartFailureAnalyzer;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The policy as the configuration says it. */
class EndorsementSettingsTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withBean(SepaCountries.class)
            .withBean(CriterionCatalog.class)
            .withUserConfiguration(OnlyThePolicy.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(EndorsementSettings.class)
    static class OnlyThePolicy {

        @Bean
        EndorsementPolicy policy(CriterionCatalog criteria, EndorsementSettings settings) {
            return EndorsementPolicy.of(criteria, settings.byEndorsement());
        }
    }

    @Test
    void aRefusedPolicyLeadsToAPageWithEveryCriterion() {
        PolicyRefused refused = new PolicyRefused("names the unknown criterion us_adress");
        String page = "docs/operations.md";

        assertThat(refused.action()).contains(page);
        assertThat(new CriterionCatalog(new SepaCountries()).names())
                .allSatisfy(name -> assertThat(SourceFiles.text(Path.of(page))).contains("`" + name + "`"));
    }

    @Test
    void hasTheContractsDefaults() {
        runner.run(context -> {
            EndorsementPolicy policy = context.getBean(EndorsementPolicy.class);
            assertThat(policy.criteriaOf(Endorsement.CAN_ACH_TRANSFER))
                    .containsExactly("kyc_approved", "status_active", "us_address", "us_tax_id", "no_open_review");
            assertThat(policy.criteriaOf(Endorsement.CAN_USE_MPC))
                    .containsExactly(
                            "kyc_approved",
                            "status_active",
                            "can_hold_custody",
                            "enhanced_or_business",
                            "no_open_review");
        });
    }

    @Test
    void oneListReplacesThatOfTheDefaults() {
        for (String key : new String[] {"can_ach_transfer", "can-ach-transfer", "canachtransfer"}) {
            runner.withPropertyValues("vouch.endorsements." + key + "=us_tax_id")
                    .run(context -> assertThat(
                                    context.getBean(EndorsementPolicy.class).criteriaOf(Endorsement.CAN_ACH_TRANSFER))
                            .containsExactly("kyc_approved", "status_active", "us_tax_id"));
        }
    }

    @Test
    void unknownNamesStopTheStart() {
        assertStopped(
                "can_fly=us_address",
                "vouch.endorsements names can_fly, which is not an endorsement: use one of [can_trade_stablecoins");
        assertStopped(
                "can_ach_transfer=us_adress",
                "vouch.endorsements names the unknown criterion us_adress for can_ach_transfer: use the name of an"
                        + " endorsement or one of kyc_approved, status_active,");
        assertStopped("can_hold_custody=can_use_mpc", "vouch.endorsements makes can_hold_custody depend on itself.");
        assertStopped("can.ach.transfer=us_tax_id", "VOUCH_ENDORSEMENTS_CANACHTRANSFER");
    }

    private void assertStopped(String setting, String description) {
        runner.withPropertyValues("vouch.endorsements." + setting).run(context -> {
            Throwable failure = Objects.requireNonNull(context.getStartupFailure());
            assertThat(new StartFailureAnalyzer().analyze(failure).getDescription())
                    .contains(description);
        });
    }
}
