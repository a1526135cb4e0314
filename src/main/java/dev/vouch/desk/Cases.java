package dev.vouch.desk;

import dev.vouch.approval.TwoPersons;
import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerType;
import dev.vouch.customer.KycStatus;
import dev.vouch.document.Document;
import dev.vouch.document.Documents;
import dev.vouch.id.CustomerId;
import dev.vouch.id.OwnerId;
import dev.vouch.id.PlatformId;
import dev.vouch.kyc.CheckReport;
import dev.vouch.kyc.CheckReports;
import dev.vouch.kyc.Decision;
import dev.vouch.kyc.KycAction;
import dev.vouch.kyc.KycCase;
import dev.vouch.kyc.KycRecord;
import dev.vouch.kyc.KycRecords;
import dev.vouch.owner.BeneficialOwner;
import dev.vouch.owner.OwnerService;
import dev.vouch.platform.Caller;
import dev.vouch.platform.Role;
import dev.vouch.requirement.DocumentFact;
import dev.vouch.requirement.Requirements;
import dev.vouch.web.Cursor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Assembles a customer's page. */
@Service
class Cases {

    private static final int ROWS = 100;

    private final KycRecords records;
    private final CheckReports reports;
    private final Requirements requirements;
    private final Documents documents;
    private final OwnerService owners;
    private final CustomerHistory history;
    private final FindingRows findings;
    private final Claims claims;
    private final TwoPersons twoPersons;
    private final JsonMapper json;

    Cases(
            KycRecords records,
            CheckReports reports,
            Requirements requirements,
            Documents documents,
            OwnerService owners,
            CustomerHistory history,
            FindingRows findings,
            Claims claims,
            TwoPersons twoPersons,
            JsonMapper json) {
        this.records = records;
        this.reports = reports;
        this.requirements = requirements;
        this.documents = documents;
        this.owners = owners;
        this.history = history;
        this.findings = findings;
        this.claims = claims;
        this.twoPersons = twoPersons;
        this.json = json;
    }

    CaseView of(Caller caller, CustomerId id) {
        PlatformId platform = caller.platformId();
        KycRecord record = records.of(platform, id);
        Customer customer = record.customer();
        List<CheckReport> runs = reports.of(platform, id);
        CheckReport opened = opened(runs, record.kycCase());
        List<Datum> profile =
                ProfileView.of(customer.type(), customer.profile(), opened == null ? null : opened.profile(), json);
        List<HistoryRow.Recorded> events = history.events(platform, id);
        People people = People.of(events, caller);
        List<BeneficialOwner> declared =
                customer.type() == CustomerType.BUSINESS ? owners.list(platform, id, Cursor.START, ROWS) : List.of();
        Claim claim = claims.of(platform, id).orElse(null);
        Instant since = record.kycCase() == null ? null : record.kycCase().reviewSince();
        return new CaseView(
                record,
                Texts.name(customer.type(), customer.profile()),
                CustomerPages.path(id),
                profile,
                opened == null ? null : Texts.time(opened.at()),
                findings.of(record, profile, people),
                checksOfLast(runs, profile),
                record.details().requirements(),
                documents(platform, id, declared, opened),
                ownersByShare(declared, record),
                CustomerHistory.rows(record, events, people),
                caller.hasRole(Role.REVIEWER) ? decisions(record) : List.of(),
                requestable(record, declared),
                claim,
                claim != null && claim.isOf(caller.actor()),
                twoPersons.areRequired(platform),
                since == null ? null : Texts.time(since));
    }

    /** The run that referred the case to a reviewer; the last run if no review is open. */
    private static @Nullable CheckReport opened(List<CheckReport> runs, @Nullable KycCase kycCase) {
        Instant since = kycCase == null ? null : kycCase.reviewSince();
        return runs.stream()
                .filter(run -> since == null || !run.at().isAfter(since))
                .findFirst()
                .or(() -> runs.stream().reduce((newer, older) -> older))
                .orElse(null);
    }

    private static List<CaseView.CheckRow> checksOfLast(List<CheckReport> runs, List<Datum> profile) {
        return runs.stream()
                .limit(1)
                .flatMap(run -> run.results().stream())
                .map(result -> CaseView.CheckRow.of(result, profile))
                .toList();
    }

    private static List<OwnerNode> ownersByShare(List<BeneficialOwner> declared, KycRecord record) {
        return declared.stream()
                .map(owner -> OwnerNode.of(owner, record.facts()))
                .sorted(Comparator.comparing(OwnerNode::percentage).reversed())
                .toList();
    }

    /** The decisions that the lifecycle allows; none while the checks run. */
    private static List<Decision.Kind> decisions(KycRecord record) {
        KycCase kycCase = record.kycCase();
        if (kycCase == null || kycCase.status() == KycStatus.UNDER_REVIEW) {
            return List.of();
        }
        List<KycAction> allowed = kycCase.allowed();
        boolean deleted = record.customer().deletedAt() != null;
        return Stream.of(Decision.Kind.values())
                .filter(kind ->
                        allowed.stream().anyMatch(action -> action.name().equals(kind.name())))
                .filter(kind -> !deleted || (kycCase.waitsForReviewer() && kind.closesTheCase()))
                .toList();
    }

    private List<CaseView.Choice> requestable(KycRecord record, List<BeneficialOwner> declared) {
        Customer customer = record.customer();
        List<CaseView.Choice> choices = new ArrayList<>(
                requirements.possible(customer.type(), record.facts().places()).stream()
                        .map(name -> new CaseView.Choice(name, Texts.words(name)))
                        .toList());
        for (BeneficialOwner owner : declared) {
            String name = Texts.name(owner);
            choices.add(new CaseView.Choice(owner.id().toString(), "Identity document of " + name));
            choices.add(new CaseView.Choice(owner.id() + "/selfie", "Selfie of " + name));
        }
        return choices;
    }

    private List<DocumentRow.Group> documents(
            PlatformId platform, CustomerId id, List<BeneficialOwner> declared, @Nullable CheckReport opened) {
        List<Document> current = documents.current(platform, id).stream()
                .sorted(Comparator.comparing(Document::type)
                        .thenComparing(Document::side, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        Set<Object> seen = opened == null
                ? Set.of()
                : opened.documents().stream().map(DocumentFact::id).collect(Collectors.toSet());
        List<DocumentRow.Group> groups = new ArrayList<>();
        groups.add(group(null, "Documents of the customer", current, seen, opened != null));
        declared.forEach(owner ->
                groups.add(group(owner.id(), "Documents of " + Texts.name(owner), current, seen, opened != null)));
        return groups.stream().filter(group -> !group.documents().isEmpty()).toList();
    }

    private static DocumentRow.Group group(
            @Nullable OwnerId owner, String title, List<Document> all, Set<Object> seen, boolean compares) {
        return new DocumentRow.Group(
                owner == null ? null : owner.uuid(),
                title,
                all.stream()
                        .filter(document -> Objects.equals(document.ownerId(), owner == null ? null : owner.uuid()))
                        .map(document -> DocumentRow.of(
                                document,
                                compares && !seen.contains(document.id().uuid())))
                        .toList());
    }
}
