package dev.vouch.desk.oidc;

import dev.vouch.error.StartRefused;

/** Settings of the desk's identity provider that are incomplete or inconsistent. */
class OidcRefused extends StartRefused {

    OidcRefused(String sentence) {
        super(
                sentence,
                "Complete the settings as docs/guides/review-desk.md shows, or unset all VOUCH_DESK_OIDC_ variables: then"
                        + " reviewers sign in with their keys.");
    }
}
