package dev.vouch.endorsement;

import dev.vouch.customer.Endorsement;
import dev.vouch.customer.Restriction;
import dev.vouch.platform.Role;
import dev.vouch.requirement.Condition;
import dev.vouch.requirement.Need;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The rule book: the criteria of each endorsement, by their names in {@link CriterionCatalog}. The name of an endorsement
 * is a criterion too: the customer has that endorsement. All endorsements share the first two criteria, which a constraint
 * of the database repeats. Restrictions and revocations by reviewers withhold an endorsement whatever its criteria say.
 */
public final class EndorsementPolicy {

    private static final List<String> OF_ALL = List.of("kyc_approved", "status_active");
    private static final int VERSION_LENGTH = 12;

    private final CriterionCatalog criteria;
    private final Map<Endorsement, List<String>> named = new EnumMap<>(Endorsement.class);
    private final String version;

    private EndorsementPolicy(CriterionCatalog criteria, Map<Endorsement, List<String>> lists) {
        this.criteria = criteria;
        named.putAll(lists);
        version = DigestUtils.sha256Hex(criteria.revision() + sorted()).substring(0, VERSION_LENGTH);
    }

    /** @throws PolicyRefused if an endorsement is missing, a name is unknown, or endorsements depend on each other */
    static EndorsementPolicy of(CriterionCatalog criteria, Map<Endorsement, List<String>> more) {
        Map<Endorsement, List<String>> lists = new EnumMap<>(Endorsement.class);
        for (Endorsement endorsement : Endorsement.values()) {
            List<String> own = Optional.ofNullable(more.get(endorsement))
                    .orElseThrow(() -> new PolicyRefused("has no list for " + endorsement));
            lists.put(
                    endorsement,
                    Stream.concat(OF_ALL.stream(), own.stream()).distinct().toList());
        }
        EndorsementPolicy policy = new EndorsementPolicy(criteria, lists);
        lists.forEach((endorsement, names) -> names.forEach(name -> policy.refuseUnknown(endorsement, name)));
        lists.keySet()
                .forEach(endorsement ->
                        policy.refuseCircle(endorsement, endorsement, EnumSet.noneOf(Endorsement.class)));
        return policy;
    }

    /** The policy in force. A newer release may have stored it: no customer gets an endorsement by an unknown criterion. */
    static EndorsementPolicy stored(CriterionCatalog criteria, Map<String, List<String>> lists) {
        Map<Endorsement, List<String>> known = new EnumMap<>(Endorsement.class);
        for (Endorsement endorsement : Endorsement.values()) {
            known.put(endorsement, lists.getOrDefault(endorsement.toString(), List.of(CriterionCatalog.NOT_OFFERED)));
        }
        return new EndorsementPolicy(criteria, known);
    }

    /** As it is stored. */
    Map<String, List<String>> lists() {
        Map<String, List<String>> lists = new TreeMap<>();
        named.forEach((endorsement, names) -> lists.put(endorsement.toString(), names));
        return lists;
    }

    boolean hasListsOf(EndorsementPolicy other) {
        return sorted().equals(other.sorted());
    }

    /** The same policy with other criteria for some endorsements. */
    EndorsementPolicy with(Map<Endorsement, List<String>> others) {
        Map<Endorsement, List<String>> changed = new EnumMap<>(named);
        changed.putAll(others);
        return of(criteria, changed);
    }

    List<String> criteria() {
        return criteria.names();
    }

    boolean knows(String name) {
        return criteria.named(name).isPresent() || Endorsement.named(name).isPresent();
    }

    /** Changes whenever the result for a customer may change. */
    public String version() {
        return version;
    }

    public List<String> criteriaOf(Endorsement endorsement) {
        return Objects.requireNonNull(named.get(endorsement));
    }

    public String describe(String name) {
        return criteria.named(name).map(Criterion::description).orElse("The customer has the endorsement " + name);
    }

    Set<Endorsement> granted(EndorsementFacts facts) {
        return Stream.of(Endorsement.values())
                .filter(endorsement -> assess(endorsement, facts).isGrantable())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Endorsement.class)));
    }

    EndorsementAssessment assess(Endorsement endorsement, EndorsementFacts facts) {
        Map<String, CriterionResult> results = new LinkedHashMap<>();
        criteriaOf(endorsement).forEach(name -> results.put(name, evaluate(name, facts)));
        List<Restriction> restrictions = facts.restrictions().stream()
                .filter(restriction -> restriction.endorsements().contains(endorsement))
                .toList();
        if (!restrictions.isEmpty()) {
            results.put("restricted", restricted(restrictions));
        }
        if (facts.revoked().contains(endorsement)) {
            results.put("revoked", CriterionResult.issue("Revoked by a reviewer.", ActionFrom.REVIEWER));
        }
        return new EndorsementAssessment(endorsement, results);
    }

    private static CriterionResult restricted(List<Restriction> by) {
        String ids = by.stream().map(restriction -> restriction.id().toString()).collect(Collectors.joining(", "));
        boolean needsReviewer = by.stream().anyMatch(restriction -> restriction.createdBy() == Role.REVIEWER);
        return CriterionResult.issue(
                "Restricted by " + ids + ".", needsReviewer ? ActionFrom.REVIEWER : ActionFrom.PLATFORM);
    }

    /** What KYC has to request for this endorsement, beyond what it requests of every customer. */
    Set<Need> needs(Endorsement endorsement) {
        return criteriaOf(endorsement).stream()
                .flatMap(name -> Endorsement.named(name)
                        .map(other -> needs(other).stream())
                        .orElseGet(() -> criteria.named(name).map(Criterion::need).stream()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The criteria of this endorsement that no document or information fulfils. */
    List<Condition> conditions(Endorsement endorsement) {
        return criteriaOf(endorsement).stream()
                .flatMap(name -> Endorsement.named(name)
                        .map(other -> conditions(other).stream())
                        .orElseGet(() -> criteria.named(name).filter(Criterion::isCondition).stream()
                                .map(criterion -> new Condition(criterion.name(), criterion.description()))))
                .distinct()
                .toList();
    }

    private CriterionResult evaluate(String name, EndorsementFacts facts) {
        return criteria.named(name)
                .map(criterion -> criterion.evaluation().apply(facts))
                .or(() -> Endorsement.named(name).map(needed -> evaluate(needed, facts)))
                .orElseGet(() -> CriterionResult.pending("This release does not know the criterion " + name + "."));
    }

    private CriterionResult evaluate(Endorsement needed, EndorsementFacts facts) {
        CriterionResult worst = assess(needed, facts).worst();
        return worst.isComplete()
                ? worst
                : new CriterionResult(
                        worst.state(), "The customer lacks " + needed + ". " + worst.message(), worst.actionFrom());
    }

    private void refuseUnknown(Endorsement endorsement, String name) {
        if (!knows(name)) {
            throw new PolicyRefused("names the unknown criterion " + name + " for " + endorsement
                    + ": use the name of an endorsement or one of " + String.join(", ", criteria.names()));
        }
    }

    private void refuseCircle(Endorsement start, Endorsement at, Set<Endorsement> seen) {
        criteriaOf(at).stream()
                .map(Endorsement::named)
                .flatMap(Optional::stream)
                .filter(needed -> needed == start || seen.add(needed))
                .forEach(needed -> {
                    if (needed == start) {
                        throw new PolicyRefused("makes " + start + " depend on itself");
                    }
                    refuseCircle(start, needed, seen);
                });
    }

    private Map<Endorsement, List<String>> sorted() {
        Map<Endorsement, List<String>> sorted = new TreeMap<>();
        named.forEach((endorsement, names) ->
                sorted.put(endorsement, names.stream().sorted().toList()));
        return sorted;
    }
}
