package dev.vouch.screening;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The lists to screen against and the scores of a match. At least one list is required: without any, everybody would pass.
 *
 * @param possibleFrom the lowest score of a match
 * @param strongFrom the lowest score of a strong match, unless the birth date differs
 */
@Validated
@ConfigurationProperties("vouch.screening")
record ScreeningProperties(
        @NotEmpty List<@Valid ListSource> lists,

        @DefaultValue("0.88") @DecimalMin("0.5") @DecimalMax("1")
        double possibleFrom,

        @DefaultValue("0.96") @DecimalMin("0.5") @DecimalMax("1")
        double strongFrom) {

    private static final String SAMPLE = "classpath:screening/sample/";

    ScreeningProperties {
        if (lists != null && lists.stream().map(ListSource::name).distinct().count() < lists.size()) {
            throw new IllegalArgumentException("Two lists have the same name");
        }
        if (lists != null && lists.stream().noneMatch(list -> list.kind() == ListKind.SANCTIONS)) {
            throw new IllegalArgumentException("None of the lists is of the kind sanctions");
        }
    }

    /** Whether all lists of this kind contain invented people and companies only. */
    boolean areSamplesOnly(ListKind kind) {
        return of(kind).allMatch(list -> list.location().startsWith(SAMPLE));
    }

    List<String> listNames(ListKind kind) {
        return of(kind).map(ListSource::name).toList();
    }

    private Stream<ListSource> of(ListKind kind) {
        return lists.stream().filter(list -> list.kind() == kind);
    }
}
