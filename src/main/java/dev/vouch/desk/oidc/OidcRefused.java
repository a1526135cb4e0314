package dev.vouch.desk.oidc;

/** Settings of the desk's identity provider that are incomplete or inconsistent. */
class OidcRefused extends RuntimeException {

    OidcRefused(String sentence) {
        super(sentence);
    }
}
