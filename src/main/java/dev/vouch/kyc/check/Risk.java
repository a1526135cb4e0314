package dev.vouch.kyc.check;

import dev.vouch.customer.AdditionalInformation;
import dev.vouch.customer.AdditionalInformation.Activity;
import dev.vouch.customer.RiskRating;
import dev.vouch.kyc.Finding;
import dev.vouch.kyc.RiskAssessment;
import dev.vouch.requirement.KycFacts;
import dev.vouch.screening.CountryRisk;
import dev.vouch.screening.CountryRiskLevel;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The risk table: each row names a factor where it holds, and the highest rating of those decides. Without any the risk
 * is low. Volumes are rated in US dollars a month.
 */
@Component
class Risk {

    private static final String UNSCREENED = "unscreened";
    private static final BigDecimal LARGE_MONTHLY_VOLUME = new BigDecimal("100000.00");

    /** @param factor its description if the row applies, else null */
    private record Row(RiskRating rating, Function<Basis, @Nullable String> factor) {}

    private record Basis(KycFacts facts, List<CheckResult> results) {

        Optional<AdditionalInformation> information() {
            return Optional.ofNullable(facts.profile().additionalInformation());
        }
    }

    private record Factor(RiskRating rating, String text) {}

    private final List<Row> table = List.of(
            new Row(RiskRating.HIGH, basis -> matches("sanctions", basis, ListChecks.SANCTIONS)),
            new Row(RiskRating.HIGH, basis -> matches("PEP", basis, ListChecks.PEP)),
            new Row(RiskRating.HIGH, basis -> findings("digital currency addresses", basis, AddressesCheck.NAME)),
            new Row(RiskRating.HIGH, Risk::sharedWithRejected),
            new Row(RiskRating.HIGH, basis -> countries(basis, CountryRiskLevel.EMBARGOED)),
            new Row(RiskRating.HIGH, basis -> countries(basis, CountryRiskLevel.HIGH)),
            new Row(RiskRating.HIGH, Risk::activities),
            new Row(RiskRating.MEDIUM, basis -> countries(basis, CountryRiskLevel.MEDIUM)),
            new Row(RiskRating.MEDIUM, basis -> matches("adverse media", basis, ListChecks.ADVERSE_MEDIA)),
            new Row(RiskRating.MEDIUM, Risk::unscreened),
            new Row(RiskRating.MEDIUM, basis -> findings("duplicates", basis, DuplicateCheck.NAME)),
            new Row(RiskRating.MEDIUM, basis -> basis.facts().isRegulated() ? "regulated activity" : null),
            new Row(RiskRating.MEDIUM, Risk::volume));

    private final CountryRisk countries;

    Risk(CountryRisk countries) {
        this.countries = countries;
    }

    /** @param results with the open findings on record: a finding closed by a reviewer raises no risk */
    RiskAssessment assess(KycFacts facts, List<CheckResult> results) {
        Basis basis = new Basis(facts, results);
        List<Factor> factors = table.stream()
                .flatMap(
                        row -> Stream.ofNullable(row.factor().apply(basis)).map(text -> new Factor(row.rating(), text)))
                .toList();
        RiskRating rating = factors.stream()
                .map(Factor::rating)
                .max(Comparator.naturalOrder())
                .orElse(RiskRating.LOW);
        return new RiskAssessment(rating, factors.stream().map(Factor::text).toList());
    }

    /** The entries of a kind of list that match, or matched once and wait for a reviewer. */
    private static @Nullable String matches(String kind, Basis basis, String check) {
        return joined(
                kind,
                referred(basis, check)
                        .filter(finding -> !CheckResult.isUnknown(finding))
                        .map(Finding::reference));
    }

    /** The lists were not available, or could not be compared. */
    private static @Nullable String unscreened(Basis basis) {
        boolean isUnknown = Stream.of(ListChecks.SANCTIONS, ListChecks.PEP, ListChecks.ADVERSE_MEDIA)
                .flatMap(check -> referred(basis, check))
                .anyMatch(CheckResult::isUnknown);
        return isUnknown ? UNSCREENED : null;
    }

    private static @Nullable String sharedWithRejected(Basis basis) {
        return joined(
                "rejected customer",
                basis.results().stream()
                        .flatMap(result -> result.findings().stream())
                        .filter(DuplicateCheck::isOfRejected)
                        .map(Finding::reference));
    }

    private static @Nullable String findings(String kind, Basis basis, String check) {
        return joined(kind, referred(basis, check).map(Finding::reference));
    }

    private static Stream<Finding> referred(Basis basis, String check) {
        return basis.results().stream()
                .filter(result -> result.name().equals(check) && result.outcome() != CheckOutcome.CLEAR)
                .flatMap(result -> result.findings().stream());
    }

    private @Nullable String countries(Basis basis, CountryRiskLevel level) {
        return joined(
                "country",
                CountryRiskCheck.countries(basis.facts())
                        .filter(country -> countries.riskOf(country) == level)
                        .distinct()
                        .sorted());
    }

    private static @Nullable String activities(Basis basis) {
        return basis.information()
                .map(AdditionalInformation::involvedActivities)
                .filter(activities -> !activities.equals(List.of(Activity.NONE)))
                .map(activities -> activities.isEmpty()
                        ? "unknown activities"
                        : joined(
                                "activities",
                                activities.stream().map(Activity::toString).sorted()))
                .orElse(null);
    }

    private static @Nullable String volume(Basis basis) {
        return basis.information().stream()
                        .flatMap(information ->
                                Stream.of(information.monthlyVolumeInUsd(), information.monthlyTransactionVolume()))
                        .anyMatch(volume -> volume != null && volume.compareTo(LARGE_MONTHLY_VOLUME) > 0)
                ? "large monthly volume"
                : null;
    }

    private static @Nullable String joined(String kind, Stream<String> texts) {
        List<String> all = texts.toList();
        return all.isEmpty() ? null : kind + " " + String.join(", ", all);
    }
}
