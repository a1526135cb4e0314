package dev.vouch.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.Journey;
import dev.vouch.id.PlatformId;
import dev.vouch.tenancy.PlatformScope;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

class PlatformDirectoryTests extends Journey {

    @Autowired
    private PlatformDirectory platforms;

    private final List<PlatformId> visited = new ArrayList<>();

    @Test
    void aFailingPlatformDelaysNoOtherAndTheWholeFails() {
        String next = operator.newPlatform();

        assertThatThrownBy(() -> platforms.forEachScope(id -> {
                    visited.add(id);
                    if (id.toString().equals(platform)) {
                        throw new IllegalStateException("This one does not work");
                    }
                }))
                .hasMessage("Platforms that failed: 1");

        assertThat(visited)
                .doesNotHaveDuplicates()
                .contains(Caller.OPERATOR.platformId(), PlatformId.of(platform), PlatformId.of(next));
        // Scopes do not nest: one that opens shows that none was left open.
        PlatformScope.of(PlatformId.of(next)).close();
    }

    /** This is no failure of one platform: each of the others would only wait for a connection too. */
    @Test
    void withoutAConnectionNobodyElseGetsATurn() {
        assertThatThrownBy(() -> platforms.forEachScope(id -> {
                    visited.add(id);
                    throw new CannotGetJdbcConnectionException("The pool is empty");
                }))
                .isInstanceOf(CannotGetJdbcConnectionException.class);

        assertThat(visited).hasSize(1);
    }
}
