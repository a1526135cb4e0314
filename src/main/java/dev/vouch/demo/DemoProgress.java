package dev.vouch.demo;

import dev.vouch.demo.DemoCustomer.Step;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.RestClientException;

/** The progress of one customer of the demo data. */
class DemoProgress {

    /** The metadata key by which a later start finds a customer, deleted or not. */
    private static final String MARK = "demo";

    private static final int DAYS_SINCE_ISSUED = 20;
    private static final int YEARS_GOOD = 5;

    private final DemoCustomer customer;
    private final DemoApi api;
    private final Clock clock;
    private final Deque<Step> steps;
    private @Nullable String path;

    DemoProgress(DemoCustomer customer, DemoApi api, Clock clock) {
        this.customer = customer;
        this.api = api;
        this.clock = clock;
        this.steps = new ArrayDeque<>(customer.toTake());
    }

    DemoCustomer customer() {
        return customer;
    }

    String name() {
        return customer.name();
    }

    boolean isNew() {
        return api.get("/v0/customers?metadata[demo]={name}&include_deleted=true", name())
                .path("data")
                .isEmpty();
    }

    /** Takes the next steps; true when none is left, false when one has to wait. */
    boolean advance() {
        String at = path == null ? create() : path;
        path = at;
        while (!steps.isEmpty()) {
            Step step = steps.element();
            if (step.await() != null && !isIn(step.await(), at)) {
                return false;
            }
            if (step.await() == null) {
                tryTo(step, at);
            }
            steps.remove();
        }
        return true;
    }

    private String create() {
        Map<String, Object> body = new LinkedHashMap<>(customer.profile());
        body.put("metadata", Map.of(MARK, name()));
        return "/v0/customers/" + api.post("/v0/customers", body).path("id").asString();
    }

    private boolean isIn(String kycStatus, String at) {
        return api.get(at).path("kyc_status").asString().equals(kycStatus);
    }

    /** Names the customer, which the answer alone does not. */
    private void tryTo(Step step, String at) {
        try {
            take(step, at);
        } catch (RestClientException refused) {
            throw new IllegalStateException(name() + ": " + step + " was refused", refused);
        }
    }

    private void take(Step step, String at) {
        if (step.call() != null) {
            String[] call = call(step.call(), at);
            api.asPlatform(HttpMethod.valueOf(call[0]), call[1], step.body());
        } else if (step.reviewer() != null) {
            String[] call = call(step.reviewer(), at);
            api.asReviewer(HttpMethod.valueOf(call[0]), call[1], step.body());
        } else if (step.owner() != null) {
            String id =
                    api.post(at + "/beneficial-owners", step.owner()).path("id").asString();
            submit(
                    step,
                    at + "/beneficial-owners/" + id,
                    step.owner().get("first_name") + " " + step.owner().get("last_name"));
        } else if (step.document() != null) {
            upload(step.document(), at);
        } else {
            submit(step, at, name());
        }
    }

    /** The step's identity document, both sides unless it is a passport, and a selfie. */
    private void submit(Step step, String at, String holder) {
        if (step.submit() == null) {
            return;
        }
        String document = step.submit();
        Map<String, @Nullable Object> body = new HashMap<>();
        body.put("document_type", document);
        body.put("document_front", picture(SpecimenPicture.document(document + " front", holder)));
        if (!document.equals("passport") && !step.leavesOut("back")) {
            body.put("document_back", picture(SpecimenPicture.document(document + " back", holder)));
        }
        if (!step.leavesOut("selfie")) {
            body.put("selfie", picture(SpecimenPicture.selfie(holder)));
        }
        body.put("issuing_country", customer.country());
        body.put("expires_on", today().plusYears(YEARS_GOOD).toString());
        api.post(at + "/kyc", body);
    }

    private void upload(String type, String at) {
        String issued = today().minusDays(DAYS_SINCE_ISSUED).toString();
        api.upload(
                at + "/documents", Map.of("type", type, "issued_on", issued), SpecimenPicture.document(type, name()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** {@code POST wallets}: the method and the path below the customer; {@code DELETE} alone deletes the customer. */
    private static String[] call(String text, String at) {
        String[] words = text.split(" ", 2);
        return new String[] {words[0], words.length == 1 ? at : at + "/" + words[1]};
    }

    private static String picture(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    @Override
    public String toString() {
        return name() + " " + steps;
    }
}
