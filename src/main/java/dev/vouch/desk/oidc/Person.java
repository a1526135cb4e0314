package dev.vouch.desk.oidc;

import dev.vouch.tenancy.Actor;
import java.util.Set;

/**
 * A person whom the identity provider has identified.
 *
 * @param subject the provider's own id of the person
 * @param name the person in histories and for four eyes
 * @param groups those that the settings name
 */
public record Person(String subject, String name, Set<String> groups) {

    public Actor actor() {
        return Actor.person(subject, name);
    }
}
