package dev.vouch.desk.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.desk.oidc.OidcProperties.Access;
import dev.vouch.error.StartFailureAnalyzer;
import dev.vouch.id.PlatformId;
import dev.vouch.platform.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DeskAccessTests {

    private static final String ACME = "plt_01kc5xh8dnf3wam8n4mv7kb7t2";
    private static final PlatformId OTHER = PlatformId.of("plt_01kc5xh8dnf3wam8n4mv7kb7t3");
    private static final Access REVIEWERS = new Access("kyc", "reviewer", List.of(ACME));
    private static final Access AUDITORS = new Access("audit", "read_only", List.of());

    private static DeskAccess access(String issuer, String client, String secret, boolean keys, Access... access) {
        return new DeskAccess(new OidcProperties(
                issuer, client, secret, "Stub", List.of("openid"), "groups", "email", keys, List.of(access)));
    }

    @Test
    void theStrongestRoleOfTheGroupsCounts() {
        DeskAccess access = access("https://id.example.com", "desk", "secret", true, AUDITORS, REVIEWERS);

        assertThat(access.role(Set.of("kyc", "audit"), PlatformId.of(ACME))).contains(Role.REVIEWER);
        assertThat(access.role(Set.of("kyc", "audit"), OTHER)).contains(Role.READ_ONLY);
        assertThat(access.role(Set.of("kyc"), OTHER)).isEmpty();
        assertThat(access.role(Set.of(), PlatformId.of(ACME))).isEmpty();
        assertThat(access.known(List.of("kyc", "gardeners"))).containsExactly("kyc");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                     | desk | secret | kyc | reviewer  | plt_01kc5xh8dnf3wam8n4mv7kb7t2 | _ISSUER is missing
            https://id.example.com | ''   | secret | kyc | reviewer  | plt_01kc5xh8dnf3wam8n4mv7kb7t2 | _CLIENTID is missing
            https://id.example.com | desk | ''     | kyc | reviewer  | plt_01kc5xh8dnf3wam8n4mv7kb7t2 | _CLIENTSECRET is missing
            https://id.example.com | desk | secret | ''  | ''        | ''                             | no group may use the desk
            https://id.example.com | desk | secret | ''  | reviewer  | ''                             | has no group
            https://id.example.com | desk | secret | kyc | platform  | ''                             | role reviewer or read_only
            https://id.example.com | desk | secret | kyc | reviewer  | acme                           | ids begin with plt_
            http://id.example.com  | desk | secret | kyc | reviewer  | ''                             | https://""")
    void halfConfiguredEndsTheStartWithASentence(
            String issuer, String client, String secret, String group, String role, String platform, String sentence) {
        Access access = new Access(group, role, platform.isEmpty() ? List.of() : List.of(platform));
        assertThatThrownBy(() -> access(issuer, client, secret, true, access))
                .isInstanceOf(OidcRefused.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void anEmptySettingHasItsDefault() {
        OidcProperties settings =
                new OidcProperties("", "", "", "", List.of(), "", "", true, List.of(new Access("", "", List.of())));
        assertThat(settings.scopes()).contains("openid", "email");
        assertThat(settings.groupsClaim()).isEqualTo("groups");
        assertThat(settings.personClaim()).isEqualTo("email");
        assertThat(new DeskAccess(settings).isConfigured()).isFalse();
    }

    @Test
    void somebodyMayAlwaysSignIn() {
        assertThatThrownBy(() -> access("", "", "", false)).hasMessageContaining("let nobody sign in");
        StartFailureAnalyzer analyzer = new StartFailureAnalyzer();
        assertThat(analyzer.analyze(new IllegalStateException(new OidcRefused("Why.")))
                        .getAction())
                .contains("review-desk.md");
    }

    @Test
    void withoutAnIssuerNothingOfItIsActive() {
        new ApplicationContextRunner()
                .withPropertyValues("vouch.desk.oidc.issuer=")
                .withUserConfiguration(
                        DeskAccess.class,
                        PendingSignIns.class,
                        OidcProvider.class,
                        CodeExchange.class,
                        SingleSignOn.class)
                .run(context -> {
                    assertThat(context).hasNotFailed().doesNotHaveBean(SingleSignOn.class);
                    assertThat(context.getBean(DeskAccess.class).isConfigured()).isFalse();
                });
    }
}
