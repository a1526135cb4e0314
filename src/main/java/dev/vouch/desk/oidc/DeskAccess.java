package dev.vouch.desk.oidc;

import dev.vouch.error.ApiException;
import dev.vouch.id.PlatformId;
import dev.vouch.platform.Role;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Which role the groups of a person have on which platform, by the settings. */
@Component
@EnableConfigurationProperties(OidcProperties.class)
public class DeskAccess {

    private static final String ALL = "*";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final OidcProperties settings;
    private final List<Grant> grants;

    DeskAccess(OidcProperties settings) {
        this.settings = settings;
        this.grants = settings.access().stream()
                .filter(access -> !access.isBlank())
                .map(Grant::of)
                .toList();
        refuseIncomplete();
    }

    private record Grant(String group, Role role, Set<PlatformId> platforms) {

        static Grant of(OidcProperties.Access access) {
            if (access.group().isBlank()) {
                throw new OidcRefused("An entry of vouch.desk.oidc.access has no group.");
            }
            return new Grant(
                    access.group().strip(),
                    role(access),
                    access.platforms().stream()
                            .map(String::strip)
                            .filter(id -> !id.isEmpty() && !id.equals(ALL))
                            .map(Grant::platform)
                            .collect(Collectors.toSet()));
        }

        private static Role role(OidcProperties.Access access) {
            return Stream.of(Role.REVIEWER, Role.READ_ONLY)
                    .filter(role -> role.toString().equals(access.role().strip()))
                    .findFirst()
                    .orElseThrow(() -> new OidcRefused("The group " + access.group()
                            + " in vouch.desk.oidc.access needs the role reviewer or read_only, not \"" + access.role()
                            + "\"."));
        }

        private static PlatformId platform(String id) {
            try {
                return PlatformId.of(id);
            } catch (ApiException noId) {
                throw new OidcRefused("vouch.desk.oidc.access names the platform " + id
                        + ", which is not the id of a platform: ids begin with plt_.");
            }
        }

        boolean reaches(PlatformId platform) {
            return platforms.isEmpty() || platforms.contains(platform);
        }
    }

    private void refuseIncomplete() {
        boolean isStarted = settings.isConfigured()
                || !settings.clientId().isBlank()
                || !settings.clientSecret().isBlank()
                || !grants.isEmpty();
        if (!isStarted) {
            if (!settings.keys()) {
                throw new OidcRefused("VOUCH_DESK_OIDC_KEYS=false without an identity provider would let nobody sign in"
                        + " to the desk.");
            }
            return;
        }
        refuseBlank(settings.issuer(), "VOUCH_DESK_OIDC_ISSUER");
        refuseBlank(settings.clientId(), "VOUCH_DESK_OIDC_CLIENTID");
        refuseBlank(settings.clientSecret(), "VOUCH_DESK_OIDC_CLIENTSECRET");
        if (grants.isEmpty()) {
            throw new OidcRefused("Sign-in by OpenID Connect is configured, but no group may use the desk: set"
                    + " VOUCH_DESK_OIDC_ACCESS_0_GROUP and VOUCH_DESK_OIDC_ACCESS_0_ROLE.");
        }
        refuseUnsafe(settings.issuer().strip());
    }

    private static void refuseBlank(String value, String variable) {
        if (value.isBlank()) {
            throw new OidcRefused("Sign-in by OpenID Connect is half configured: " + variable + " is missing.");
        }
    }

    private static void refuseUnsafe(String issuer) {
        try {
            URI uri = URI.create(issuer);
            if ("https".equals(uri.getScheme())
                    || "http".equals(uri.getScheme()) && LOOPBACK.contains(String.valueOf(uri.getHost()))) {
                return;
            }
        } catch (IllegalArgumentException unreadable) {
            throw new OidcRefused("VOUCH_DESK_OIDC_ISSUER is not an address: " + issuer);
        }
        throw new OidcRefused("VOUCH_DESK_OIDC_ISSUER must begin with https://, not " + issuer
                + ": over http, an attacker could change the provider's answers and sign in as anybody.");
    }

    public boolean isConfigured() {
        return settings.isConfigured();
    }

    /** Whether reviewers may sign in with their API keys. */
    public boolean takesKeys() {
        return settings.keys();
    }

    /** What the sign-in page calls the provider. */
    public String providerName() {
        return settings.name();
    }

    /** Those of the groups that the settings name. */
    Set<String> known(Collection<String> groups) {
        return grants.stream().map(Grant::group).filter(groups::contains).collect(Collectors.toSet());
    }

    /** The strongest role of these groups on the platform. */
    public Optional<Role> role(Set<String> groups, PlatformId platform) {
        List<Role> roles = grants.stream()
                .filter(grant -> groups.contains(grant.group()) && grant.reaches(platform))
                .map(Grant::role)
                .toList();
        return roles.contains(Role.REVIEWER)
                ? Optional.of(Role.REVIEWER)
                : roles.stream().findFirst();
    }
}
