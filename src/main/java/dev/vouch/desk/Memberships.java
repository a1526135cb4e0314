package dev.vouch.desk;

import dev.vouch.desk.oidc.DeskAccess;
import dev.vouch.desk.oidc.Person;
import dev.vouch.error.ApiException;
import dev.vouch.id.PlatformId;
import dev.vouch.platform.Caller;
import dev.vouch.platform.Platform;
import dev.vouch.platform.PlatformDirectory;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On which platforms a person may work, and as what. */
@Component
class Memberships {

    private final DeskAccess access;
    private final PlatformDirectory platforms;

    Memberships(DeskAccess access, PlatformDirectory platforms) {
        this.access = access;
        this.platforms = platforms;
    }

    Optional<Caller> caller(Person person, PlatformId platform) {
        return access.role(person.groups(), platform)
                .flatMap(role -> platform(platform).map(found -> Caller.of(found, role, person.actor())));
    }

    /** By name. */
    List<Platform> platforms(Person person) {
        return platforms.all().stream()
                .filter(platform -> access.role(person.groups(), platform.id()).isPresent())
                .toList();
    }

    private Optional<Platform> platform(PlatformId id) {
        try {
            return Optional.of(platforms.get(id));
        } catch (ApiException gone) {
            return Optional.empty();
        }
    }
}
