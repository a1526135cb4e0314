package dev.vouch.kyc;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.customer.KycStatus;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** What platforms and reviewers may do to a customer at any time, whether or not it makes sense by then. */
record KycCommands(Api api, Api reviewer, String customer, boolean isBusiness, String documents, List<String> owners) {

    private static final String OWNER = """
            {"first_name": "%s", "last_name": "Roe", "date_of_birth": "1980-05-20",
             "address": {"line1": "123 Main St", "city": "New York", "state": "NY", "postal_code": "10001",
              "country": "US"},
             "tax_id": {"number": "536-90-4399", "type": "ssn", "country": "US"},
             "ownership_percentage": "%d", "roles": ["beneficial_owner", "control_person"]}""";

    /** Every third is a business. Each has a name, a tax id and a passport, some of which only it has. */
    static KycCommands ofNewCustomer(Api api, Api reviewer, int number) {
        boolean isBusiness = number % 3 == 2;
        String name = name(number);
        Answer created = api.post(
                "/v0/customers",
                isBusiness
                        ? Submissions.ACME
                                .replace("Acme Gadgets", "Acme " + name)
                                .replace("12-3456789", "12-345%04d".formatted(number))
                        : Submissions.JOHN.replace("Doe", name).replace("4399", "%04d".formatted(1 + number)));
        return new KycCommands(
                api,
                reviewer,
                created.header("Location"),
                isBusiness,
                Submissions.passportAndSelfie(300 + (number % 2 == 0 ? number % 500 : 0)),
                new CopyOnWriteArrayList<>());
    }

    /** Through another instance. */
    KycCommands at(int port) {
        return new KycCommands(api.at(port), reviewer.at(port), customer, isBusiness, documents, owners);
    }

    Supplier<Answer> any(Random random) {
        int dice = random.nextInt(100);
        if (dice < 50) {
            return isBusiness ? ofBusiness(dice / 10, random) : ofIndividual(dice / 10, random);
        }
        if (dice < 75) {
            String outcome = any(KycStatus.values(), random).toString();
            return () -> api.post(customer + "/simulate", "{\"outcome\":\"" + outcome + "\"}");
        }
        if (dice < 90) {
            String decision = decision(random);
            return () -> reviewer.post(customer + "/kyc/decision", decision);
        }
        if (dice < 95) {
            String level = random.nextInt(3) > 0 ? "standard" : "enhanced";
            return () -> api.post(customer + "/kyc/level", "{\"level\":\"" + level + "\"}");
        }
        return dice < 97
                ? () -> api.post(customer + "/lock", "{\"reason\":\"other\"}")
                : () -> api.post(customer + "/unlock", "{}");
    }

    private Supplier<Answer> ofIndividual(int which, Random random) {
        String name = name(random.nextInt(10_000));
        return switch (which) {
            case 0 -> () -> api.patch(customer, "{\"last_name\":\"" + name + "\"}");
            case 1 -> unverified(random);
            default -> () -> api.post(customer + "/kyc", documents);
        };
    }

    private Supplier<Answer> ofBusiness(int which, Random random) {
        String owner = OWNER.formatted(name(random.nextInt(10_000)), 25 + random.nextInt(50));
        return switch (which) {
            case 0 -> unverified(random);
            case 1 -> () -> Submissions.document(api, customer, "type", "incorporation_articles");
            case 2 -> () -> withOwner(api.post(customer + "/beneficial-owners", owner));
            case 3 -> () -> api.post(customer + "/beneficial-owners/attestation", "{}");
            default ->
                () -> owners.isEmpty()
                        ? api.get(customer + "/kyc")
                        : api.post(any(owners.toArray(String[]::new), random) + "/kyc", documents);
        };
    }

    private Supplier<Answer> unverified(Random random) {
        String phone = random.nextInt(4) == 0 ? "null" : "\"+1234567890\"";
        return () -> api.patch(customer, "{\"phone\":" + phone + "}");
    }

    private Answer withOwner(Answer created) {
        if (created.status() == 201) {
            owners.add(created.header("Location"));
        }
        return created;
    }

    private static String decision(Random random) {
        return "{\"decision\":\"" + any(Decision.Kind.values(), random) + "\",\"retryable\":"
                + (random.nextInt(4) > 0)
                + ",\"reasons\":[{\"code\":\"document_unreadable\",\"public\":\"Too blurry.\"}]}";
    }

    private static <T> T any(T[] choices, Random random) {
        return choices[random.nextInt(choices.length)];
    }

    /** In letters, and unlike those of other numbers. */
    private static String name(int number) {
        StringBuilder name = new StringBuilder("Q");
        for (int rest = number * 7919 + 26 * 26 * 26; rest > 0; rest /= 26) {
            name.append((char) ('a' + rest % 26));
        }
        return name.toString();
    }
}
