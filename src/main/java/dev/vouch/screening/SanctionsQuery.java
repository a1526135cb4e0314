package dev.vouch.screening;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The person or company to screen.
 *
 * @param names as written, in any script; each by itself, as a legal and a trade name; the parts of one, as a first and
 *     a last name, may be on lines of their own
 * @param countries alpha-2: of residence, of a document, of incorporation
 */
public record SanctionsQuery(
        List<String> names, PartyKind kind, @Nullable LocalDate birthDate, Set<String> countries) {}
