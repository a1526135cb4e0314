package dev.vouch.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Ids;
import dev.vouch.Instance;
import dev.vouch.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A platform whose customers borrow identities of each other, and what has to hold of it whatever happens. */
final class DecisionWorld {

    private static final List<String> NAMES = List.of("Quillon", "Brastow", "Vandermeer", "Ostrowski");
    private static final String CLEARED = "known to a reviewer";
    private static final String ANSWERS = Stream.of(
                    "sanctions", "duplicates", "risk_rating", "country_risk", "document_expiry")
            .map(check -> "{\"code\":\"" + check + "\",\"internal\":\"" + CLEARED + "\"}")
            .collect(Collectors.joining(",", "[", "]"));

    /** The birth dates that a list gives an entry: none, another, or that of all customers. */
    private static final List<String> LISTED_DATES = List.of("", "1971-03-04", "1990-01-15");

    /** Facts of a customer or an owner in a past check: name, number and passport. */
    private record Identity(int name, int number, int passport, boolean isBusiness) {

        Stream<String> traces() {
            return Stream.of("name " + name, "number " + number, "passport " + passport);
        }

        Identity renamed(int other) {
            return new Identity(other, number, passport, isBusiness);
        }

        Identity renumbered(int other) {
            return new Identity(name, other, passport, isBusiness);
        }
    }

    private final Api api;
    private final Api reviewer;
    private final Api second;
    private final JdbcClient database;
    private final Path directory;
    private final Random random;
    private final List<String> customers = new ArrayList<>();
    private final Map<String, Identity> identities = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Map<Integer, String> listed = new TreeMap<>();
    private final Map<String, JsonNode> findings = new HashMap<>();
    private final List<String> done = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private final int seed;

    /** Live for every other seed, and with four eyes for every third. */
    DecisionWorld(Instance instance, TestDatabase database, Path directory, int seed) {
        Api operator = Api.asOperator(instance.port());
        String platform = seed % 2 == 0 ? Submissions.newLivePlatform(operator) : operator.newPlatform();
        if (seed % 3 == 0) {
            operator.patch("/v0/platforms/" + platform, "{\"four_eyes\":true}");
        }
        this.api = operator.withKeyOf(platform, "platform");
        this.reviewer = operator.withKeyOf(platform, "reviewer");
        this.second = operator.withKeyOf(platform, "reviewer");
        this.database = database.asPlatform(Ids.uuid(platform));
        this.directory = directory;
        this.seed = seed;
        this.random = new Random(seed);
    }

    void oneOperation() throws IOException {
        int dice = random.nextInt(25);
        if (customers.size() < 3 || dice < 5) {
            create(dice == 0);
            return;
        }
        String customer = dice < 16 ? customers.get(random.nextInt(customers.size())) : decidable(dice);
        switch (dice) {
            case 5 -> rename(customer);
            case 6 -> renumber(customer);
            case 7 ->
                note(
                        "move",
                        customer,
                        api.patch(customer, "{\"address\":{\"line1\":\"" + random.nextInt(9) + " Elm St\"}}"));
            case 8 -> note("declare", customer, api.patch(customer, declared()));
            case 9 -> submit(customer);
            case 10 -> note("delete", customer, api.delete(customer));
            case 11, 12 -> changeList();
            case 13 -> note("restore", customer, reviewer.post(customer + "/restore", null));
            case 14 -> raiseAndLower(customer);
            case 15 -> replace(customer);
            case 16, 17 -> decide(customer, "approve", ",\"reasons\":" + ANSWERS);
            case 18 -> decide(customer, "approve", "");
            case 19 -> decide(customer, "reject", because(false));
            case 20 -> decide(customer, "revoke", because(random.nextBoolean()));
            case 21, 22 -> decide(customer, "keep", ",\"reasons\":" + ANSWERS);
            case 23 -> rate(customer);
            default -> decide(customer, random.nextBoolean() ? "reopen" : "reverify", "");
        }
    }

    /** One that the decision fits, if there is one: settled, so that most decisions are possible. */
    private String decidable(int dice) {
        settle();
        String status = dice < 20 ? "manual_review" : dice < 24 ? "approved" : "rejected";
        List<String> fitting = customers.stream()
                .filter(customer -> kyc(customer).text("/status").equals(status))
                .toList();
        List<String> all = fitting.isEmpty() ? customers : fitting;
        return all.get(random.nextInt(all.size()));
    }

    private void create(boolean isBusiness) {
        Identity identity = new Identity(anybody(), anybody(), anybody(), isBusiness);
        String customer = api.post("/v0/customers", isBusiness ? Submissions.ACME : body(identity, customers.size()))
                .header("Location");
        if (isBusiness) {
            owners.put(
                    customer,
                    Submissions.owner(api, customer, "John", number(identity.number()), "90", "control_person"));
            api.patch(
                    owners.get(customer),
                    "{\"last_name\":\"" + NAMES.get(identity.name()) + "\",\"date_of_birth\":\"1990-01-15\"}");
            api.post(customer + "/beneficial-owners/attestation", null);
            Submissions.document(api, customer, "type", "incorporation_articles");
        }
        customers.add(customer);
        identities.put(customer, identity);
        submit(customer);
    }

    private static String body(Identity identity, int customer) {
        return Submissions.JOHN
                .replace("Doe", NAMES.get(identity.name()))
                .replace("536-90-4399", number(identity.number()))
                .replace("\"john@", "\"john" + customer + "@");
    }

    private static String number(int number) {
        return "536-90-439" + number;
    }

    /** The customer, or the owner of a business. */
    private String person(String customer) {
        return owners.getOrDefault(customer, customer);
    }

    private void rename(String customer) {
        int name = anybody();
        Answer renamed = api.patch(person(customer), "{\"last_name\":\"" + NAMES.get(name) + "\"}");
        note("rename", customer, renamed);
        if (renamed.status() == 200) {
            identities.computeIfPresent(customer, (same, was) -> was.renamed(name));
        }
    }

    private void renumber(String customer) {
        int number = anybody();
        Answer numbered = api.patch(
                person(customer),
                "{\"tax_id\":{\"number\":\"" + number(number) + "\",\"type\":\"ssn\",\"country\":\"US\"}}");
        note("renumber", customer, numbered);
        if (numbered.status() == 200) {
            identities.computeIfPresent(customer, (same, was) -> was.renumbered(number));
        }
    }

    /** By PUT, which replaces all at once. */
    private void replace(String customer) {
        if (owners.containsKey(customer)) {
            return;
        }
        Identity other = identities.get(customer).renamed(anybody()).renumbered(anybody());
        String externalId = "customer-" + customers.indexOf(customer);
        api.patch(customer, "{\"external_id\":\"" + externalId + "\"}");
        if (api.get("/v0/customers/by-external-id/" + externalId).status() == 200) {
            Answer replaced = api.put("/v0/customers/by-external-id/" + externalId, body(other, 0));
            note("replace", customer, replaced);
            if (replaced.status() == 200) {
                identities.put(customer, other);
            }
        }
    }

    private void submit(String customer) {
        note(
                "submit",
                customer,
                api.post(
                        person(customer) + "/kyc",
                        Submissions.passportAndSelfie(
                                430 + identities.get(customer).passport())));
    }

    /** The approval of the lower level does not survive it. */
    private void raiseAndLower(String customer) {
        for (String level : List.of("enhanced", "standard")) {
            note("level", customer, api.post(customer + "/kyc/level", "{\"level\":\"" + level + "\"}"));
        }
    }

    private void rate(String customer) {
        String rating = List.of("low", "medium", "high").get(random.nextInt(3));
        note(
                "rate",
                customer,
                reviewer.post(
                        customer + "/kyc/risk", "{\"rating\":\"" + rating + "\",\"reason\":\"" + CLEARED + "\"}"));
    }

    private String declared() {
        return "{\"additional_information\":{\"involved_activities\":[\"" + (random.nextBoolean() ? "NONE" : "GAMBLING")
                + "\"]}}";
    }

    private static String because(boolean retryable) {
        return ",\"retryable\":" + retryable + ",\"reasons\":[{\"code\":\"fraud_suspected\",\"public\":\"No.\"}]";
    }

    private void decide(String customer, String decision, String more) {
        Api who = random.nextBoolean() ? reviewer : second;
        note(
                decision,
                customer,
                who.post(customer + "/kyc/decision", "{\"decision\":\"" + decision + "\"" + more + "}"));
    }

    /** An entry is added, removed, or gets another birth date. */
    private void changeList() throws IOException {
        int who = anybody();
        String date = LISTED_DATES.get(random.nextInt(LISTED_DATES.size()));
        if (date.equals(listed.put(who, date))) {
            listed.remove(who);
        }
        String before = edition();
        publish(
                directory,
                listed.entrySet().stream()
                        .map(entry -> "n-" + entry.getKey() + ",Person,John " + NAMES.get(entry.getKey()) + ",,"
                                + entry.getValue() + ",,\n")
                        .collect(Collectors.joining()));
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> !edition().equals(before));
        done.add("list");
        log.add("list " + listed);
    }

    private String edition() {
        return reviewer.get("/v0/screening").text("/lists/0/edition");
    }

    /** Whole at once; never less than half of what it was, which would be refused. */
    static void publish(Path directory, String entries) throws IOException {
        StringBuilder list = new StringBuilder("id,schema,name,aliases,birth_date,countries,sanctions\n");
        for (int i = 0; i < 10; i++) {
            list.append("a-")
                    .append(i)
                    .append(",Person,Zyx Wvut")
                    .append("abcdefghij".charAt(i))
                    .append(",,1911-01-01,,\n");
        }
        Path next = Files.writeString(directory.resolve("next.csv"), list + entries);
        Files.move(next, directory.resolve("list.csv"), StandardCopyOption.ATOMIC_MOVE);
    }

    private int anybody() {
        return random.nextInt(NAMES.size());
    }

    private void note(String what, String customer, Answer answer) {
        assertThat(answer.status()).as(this + " " + answer).isLessThan(500);
        done.add(what + " " + answer.status());
        log.add(what + " " + customers.indexOf(customer) + " " + identities.get(customer) + " " + answer.status());
    }

    /** Until no job is left that could still find something. */
    void settle() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> database.sql("""
                        select not exists (select from kyc_cases where checks_pending or status = 'UNDER_REVIEW')
                        and not exists (select from kyc_cases
                          where status in ('APPROVED', 'MANUAL_REVIEW')
                          and screened_revision < (select max(revision) from sanctions_editions))
                        and not exists (select from scheduled_tasks where task_name in ('kyc-checks', 'kyc-rejected'))
                        """).query(Boolean.class).single());
    }

    void holds() {
        Map<String, Answer> cases = customers.stream().collect(Collectors.toMap(customer -> customer, this::kyc));
        cases.forEach(this::noFindingDisappears);
        cases.forEach(this::everyReferralIsAnsweredOrWaits);
        Set<String> rejected = cases.keySet().stream()
                .filter(customer -> isFinallyRejected(cases.get(customer)))
                .collect(Collectors.toSet());
        cases.keySet().stream()
                .filter(customer -> cases.get(customer).text("/status").equals("approved"))
                .filter(customer -> !api.get(customer).text("/status").equals("deleted"))
                .forEach(customer -> {
                    rejected.stream()
                            .filter(other -> sharesWith(customer, other))
                            .forEach(other -> isAnswered(customer, other, cases.get(customer)));
                    aListedOneIsKnown(customer, cases.get(customer));
                });
    }

    /** In the strength that the list has now: one that was cleared while the list knew less is found again. */
    private void aListedOneIsKnown(String customer, Answer kyc) {
        int name = identities.get(customer).name();
        if ("1990-01-15".equals(listed.get(name))) {
            assertThat(kyc.json().at("/findings").valueStream())
                    .as(customers.indexOf(customer) + " is listed: " + this)
                    .anyMatch(finding -> finding.at("/reference").asString().equals("ours n-" + name)
                            && finding.at("/detail").asString().contains("same birth date"));
        }
    }

    private Answer kyc(String customer) {
        return reviewer.get(customer + "/kyc");
    }

    private void noFindingDisappears(String customer, Answer kyc) {
        Map<String, JsonNode> now = new HashMap<>();
        kyc.json()
                .at("/findings")
                .forEach(finding ->
                        now.put(customer + " " + finding.at("/reference") + " " + finding.at("/created_at"), finding));
        findings.entrySet().stream()
                .filter(known -> known.getKey().startsWith(customer))
                .forEach(known -> {
                    assertThat(now).as(this.toString()).containsKey(known.getKey());
                    if (!known.getValue().at("/open").asBoolean()) {
                        assertThat(now.get(known.getKey())).as(this.toString()).isEqualTo(known.getValue());
                    }
                });
        now.values().stream()
                .filter(finding -> !finding.at("/open").asBoolean())
                .filter(finding -> Set.of("sanctions", "duplicates", "risk_rating")
                        .contains(finding.at("/check").asString()))
                .forEach(finding -> {
                    assertThat(finding.at("/closed_by").asString())
                            .as(this.toString())
                            .startsWith("key_");
                    assertThat(finding.at("/closed_reason").asString()).contains(CLEARED);
                });
        findings.putAll(now);
    }

    private void everyReferralIsAnsweredOrWaits(String customer, Answer kyc) {
        boolean isOpen = kyc.json()
                .at("/findings")
                .valueStream()
                .anyMatch(finding -> finding.at("/open").asBoolean());
        if (kyc.text("/status").equals("approved") && isOpen) {
            assertThat(kyc.json().has("open_review"))
                    .as(customers.indexOf(customer) + " " + this)
                    .isTrue();
            assertThat(api.get(customer).json().at("/endorsements")).isEmpty();
        }
    }

    private void isAnswered(String customer, String other, Answer kyc) {
        String id = other.substring(other.lastIndexOf('/') + 1);
        assertThat(kyc.json().at("/findings").valueStream())
                .as(customers.indexOf(customer) + " shares with " + customers.indexOf(other) + ": " + this)
                .anyMatch(finding -> finding.at("/reference").asString().startsWith(id)
                        && (!finding.at("/open").asBoolean() || kyc.json().has("open_review")));
    }

    private static boolean isFinallyRejected(Answer kyc) {
        return kyc.text("/status").equals("rejected")
                && kyc.json()
                        .at("/rejection_reasons")
                        .valueStream()
                        .anyMatch(reason -> !reason.at("/retryable").asBoolean());
    }

    private boolean sharesWith(String customer, String other) {
        Set<String> traces = identities.get(other).traces().collect(Collectors.toSet());
        return identities.get(customer).traces().anyMatch(traces::contains);
    }

    List<String> done() {
        return done;
    }

    @Override
    public String toString() {
        return "seed " + seed + ": " + log;
    }
}
