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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A platform whose customers borrow identities of each other, and what has to hold of it whatever happens. */
final class DecisionWorld {

    private static final List<String> NAMES = List.of("Quillon", "Brastow", "Vandermeer", "Ostrowski");
    private static final String CLEARED = "known to a reviewer";
    private static final String ANSWERS = Stream.of("sanctions", "duplicates", "risk_rating", "country_risk")
            .map(check -> "{\"code\":\"" + check + "\",\"internal\":\"" + CLEARED + "\"}")
            .collect(Collectors.joining(",", "[", "]"));

    /** What a customer once brought to a check: of which name, number and passport. */
    private record Identity(int name, int number, int passport) {

        Stream<String> traces() {
            return Stream.of("name " + name, "number " + number, "passport " + passport);
        }
    }

    private final Api api;
    private final Api reviewer;
    private final JdbcClient database;
    private final Path directory;
    private final Random random;
    private final List<String> customers = new ArrayList<>();
    private final Map<String, Identity> identities = new HashMap<>();
    private final Set<Integer> listed = new HashSet<>();
    private final Map<String, JsonNode> findings = new HashMap<>();
    private final List<String> done = new ArrayList<>();
    private final int seed;

    DecisionWorld(Instance instance, TestDatabase database, Path directory, int seed) {
        Api operator = Api.asOperator(instance.port());
        String platform = operator.newPlatform();
        this.api = operator.withKeyOf(platform, "platform");
        this.reviewer = operator.withKeyOf(platform, "reviewer");
        this.database = database.asPlatform(Ids.uuid(platform));
        this.directory = directory;
        this.seed = seed;
        this.random = new Random(seed);
    }

    void oneOperation() throws IOException {
        int dice = random.nextInt(20);
        if (customers.size() < 3 || dice < 5) {
            create();
            return;
        }
        String customer = dice < 12 ? customers.get(random.nextInt(customers.size())) : decidable(dice);
        switch (dice) {
            case 5 -> rename(customer);
            case 6 -> renumber(customer);
            case 7 ->
                note("move", api.patch(customer, "{\"address\":{\"line1\":\"" + random.nextInt(9) + " Elm St\"}}"));
            case 8 -> note("declare", api.patch(customer, declared()));
            case 9 -> submit(customer, identities.get(customer).passport());
            case 10 -> note("delete", api.delete(customer));
            case 11 -> changeList();
            case 12, 13 -> decide(customer, "approve", ",\"reasons\":" + ANSWERS);
            case 14 -> decide(customer, "approve", "");
            case 15, 16 -> decide(customer, "reject", because(false));
            case 17 -> decide(customer, "revoke", because(random.nextBoolean()));
            case 18 -> decide(customer, "keep", ",\"reasons\":" + ANSWERS);
            default -> decide(customer, "reopen", "");
        }
    }

    /** One that the decision fits, if there is one: settled, so that most decisions are possible. */
    private String decidable(int dice) {
        settle();
        String status = dice < 17 ? "manual_review" : dice < 19 ? "approved" : "rejected";
        List<String> fitting = customers.stream()
                .filter(customer -> kyc(customer).text("/status").equals(status))
                .toList();
        List<String> all = fitting.isEmpty() ? customers : fitting;
        return all.get(random.nextInt(all.size()));
    }

    private void create() {
        Identity identity = new Identity(anybody(), anybody(), anybody());
        Answer created = api.post(
                "/v0/customers",
                Submissions.JOHN.replace("Doe", NAMES.get(identity.name())).replace("4399", "439" + identity.number()));
        String customer = created.header("Location");
        customers.add(customer);
        identities.put(customer, identity);
        submit(customer, identity.passport());
    }

    private void rename(String customer) {
        int name = anybody();
        Answer renamed = api.patch(customer, "{\"last_name\":\"" + NAMES.get(name) + "\"}");
        note("rename", renamed);
        if (renamed.status() == 200) {
            Identity was = identities.get(customer);
            identities.put(customer, new Identity(name, was.number(), was.passport()));
        }
    }

    private void renumber(String customer) {
        int number = anybody();
        Answer numbered = api.patch(
                customer, "{\"tax_id\":{\"number\":\"536-90-439" + number + "\",\"type\":\"ssn\",\"country\":\"US\"}}");
        note("renumber", numbered);
        if (numbered.status() == 200) {
            Identity was = identities.get(customer);
            identities.put(customer, new Identity(was.name(), number, was.passport()));
        }
    }

    private void submit(String customer, int passport) {
        note("submit", api.post(customer + "/kyc", Submissions.passportAndSelfie(430 + passport)));
    }

    private String declared() {
        return "{\"additional_information\":{\"involved_activities\":[\"" + (random.nextBoolean() ? "NONE" : "GAMBLING")
                + "\"]}}";
    }

    private static String because(boolean retryable) {
        return ",\"retryable\":" + retryable + ",\"reasons\":[{\"code\":\"fraud_suspected\",\"public\":\"No.\"}]";
    }

    private void decide(String customer, String decision, String more) {
        note(decision, reviewer.post(customer + "/kyc/decision", "{\"decision\":\"" + decision + "\"" + more + "}"));
    }

    private void changeList() throws IOException {
        int who = anybody();
        if (!listed.add(who)) {
            listed.remove(who);
        }
        String before = edition();
        publish(
                directory,
                listed.stream()
                        .sorted()
                        .map(name -> "n-" + name + ",Person,John " + NAMES.get(name) + ",,1990-01-15,,\n")
                        .collect(Collectors.joining()));
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> !edition().equals(before));
        done.add("list");
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

    private void note(String what, Answer answer) {
        assertThat(answer.status()).as(this + " " + answer).isLessThan(500);
        done.add(what + " " + answer.status());
    }

    /** Until no job is left that could still find something. */
    void settle() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> database.sql("""
                        select not exists (select from kyc_cases where checks_pending or status = 'UNDER_REVIEW')
                        and not exists (select from scheduled_tasks
                          where task_name in ('kyc-checks', 'kyc-rescreening', 'kyc-rejected'))
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
                .forEach(customer -> rejected.stream()
                        .filter(other -> sharesWith(customer, other))
                        .forEach(other -> isAnswered(customer, other, cases.get(customer))));
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
            assertThat(kyc.json().has("open_review")).as(customer + " " + this).isTrue();
            assertThat(api.get(customer).json().at("/endorsements")).isEmpty();
        }
    }

    private void isAnswered(String customer, String other, Answer kyc) {
        String id = other.substring(other.lastIndexOf('/') + 1);
        assertThat(kyc.json().at("/findings").valueStream())
                .as(customer + " shares with " + other + ": " + this)
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
        return "seed " + seed + ": " + done;
    }
}
