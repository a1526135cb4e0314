package dev.vouch.kyc;

import dev.vouch.requirement.Request;
import dev.vouch.storage.Kept;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The open requests of a case: the latest request for each requirement. */
@Embeddable
record Requests(
        @Column(name = "requests") @JdbcTypeCode(SqlTypes.JSON)
        List<Kept<Request>> stored) {

    static final Requests NONE = new Requests(List.of());

    List<Request> open() {
        return stored.stream().map(Kept::value).toList();
    }

    Requests and(List<Request> more) {
        Set<String> named = more.stream().map(Request::requirement).collect(Collectors.toSet());
        return new Requests(
                Stream.concat(without(named).stored.stream(), more.stream().map(Kept::of))
                        .toList());
    }

    Requests without(Set<String> requirements) {
        return new Requests(stored.stream()
                .filter(request -> !requirements.contains(request.value().requirement()))
                .toList());
    }

    /** The names, for the history; null without requests. */
    static @Nullable String names(List<Request> requests) {
        return requests.isEmpty()
                ? null
                : requests.stream().map(Request::requirement).collect(Collectors.joining(", "));
    }
}
