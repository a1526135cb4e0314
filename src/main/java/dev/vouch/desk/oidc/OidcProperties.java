package dev.vouch.desk.oidc;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The identity provider of the desk. Without an issuer, reviewers sign in with their keys only.
 *
 * @param name what the sign-in page calls the provider
 * @param groupsClaim the claim with a person's groups, in the ID token or the user info
 * @param personClaim the claim that identifies a person in histories and for four eyes
 * @param keys whether reviewers may also sign in with API keys
 */
@ConfigurationProperties("vouch.desk.oidc")
record OidcProperties(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String name,
        @DefaultValue List<String> scopes,
        @DefaultValue("") String groupsClaim,
        @DefaultValue("") String personClaim,
        @DefaultValue("true") boolean keys,
        @DefaultValue List<Access> access) {

    static final String ISSUER = "vouch.desk.oidc.issuer";

    /** A variable that is set to nothing has its default. */
    OidcProperties {
        name = name.isBlank() ? "your organisation's account" : name.strip();
        scopes = scopes.isEmpty() ? List.of("openid", "email", "profile") : scopes;
        groupsClaim = groupsClaim.isBlank() ? "groups" : groupsClaim.strip();
        personClaim = personClaim.isBlank() ? "email" : personClaim.strip();
    }

    /** @param platforms ids of platforms; every platform where empty */
    record Access(
            @DefaultValue("") String group,
            @DefaultValue("") String role,
            @DefaultValue List<String> platforms) {

        boolean isBlank() {
            return group.isBlank() && role.isBlank() && platforms.isEmpty();
        }
    }

    boolean isConfigured() {
        return !issuer.isBlank();
    }
}
