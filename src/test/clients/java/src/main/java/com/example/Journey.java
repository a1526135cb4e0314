package com.example;

import com.example.vouch.ApiClient;
import com.example.vouch.ApiException;
import com.example.vouch.api.CustomersApi;
import com.example.vouch.api.CustomersApi.APICreateCustomerRequest;
import com.example.vouch.api.CustomersApi.APIListCustomersRequest;
import com.example.vouch.api.CustomersApi.APIRetrieveCustomerRequest;
import com.example.vouch.api.CustomersApi.APIUpdateCustomerRequest;
import com.example.vouch.api.KycApi;
import com.example.vouch.api.KycApi.APISubmitKycRequest;
import com.example.vouch.model.Customer;
import com.example.vouch.model.CustomerList;
import com.example.vouch.model.CustomerPatch;
import com.example.vouch.model.CustomerRequest;
import com.example.vouch.model.Fault;
import com.example.vouch.model.Kyc;
import com.example.vouch.model.Problem;
import com.example.vouch.model.SubmissionRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One customer's first minutes, with the client that openapi-generator makes for Java's own HTTP client. */
public final class Journey {

    public static void main(String[] args) throws Exception {
        ApiClient vouch = client(System.getenv("VOUCH_URL"));
        CustomersApi customers = new CustomersApi(vouch);

        // Create a customer, and send the same again: the key makes it safe.
        String team = UUID.randomUUID().toString();
        APICreateCustomerRequest request = APICreateCustomerRequest.newBuilder()
                .idempotencyKey(UUID.randomUUID())
                .customerRequest(new CustomerRequest()
                        .type("individual")
                        .email("ada@example.com")
                        .firstName("Ada")
                        .phone("+14155550100")
                        .metadata(Map.of("team", team)))
                .build();
        var created = customers.createCustomerWithHttpInfo(request);
        Customer ada = created.getData();
        check(ada.getKycLink().startsWith("http"), "kyc_link: " + ada.getKycLink());
        check(!created.getHeaders().containsKey("x-idempotency-cached"), "the first answer is not cached");

        var replayed = customers.createCustomerWithHttpInfo(request);
        check(replayed.getData().getId().equals(ada.getId()), "the same customer");
        check(replayed.getHeaders().get("x-idempotency-cached").equals(List.of("true")), "the answer is cached");

        // Clear a field with null. What is left out stays.
        Customer patched = customers.updateCustomer(APIUpdateCustomerRequest.newBuilder()
                .customerId(ada.getId())
                .customerPatch(new CustomerPatch().phone(null))
                .build());
        check(patched.getPhone() == null, "phone is cleared");
        check(patched.getFirstName().equals("Ada"), "first_name stays");

        // Submit a passport as a data URL. What is still missing is a requirement, not an error.
        String passport = Base64.getEncoder().encodeToString(Files.readAllBytes(Path.of("passport.png")));
        Kyc kyc = new KycApi(vouch)
                .submitKyc(APISubmitKycRequest.newBuilder()
                        .customerId(ada.getId())
                        .submissionRequest(new SubmissionRequest()
                                .documentType("passport")
                                .documentFront("data:image/png;base64," + passport))
                        .build());
        check(kyc.getStatus().equals("incomplete"), "kyc.status: " + kyc.getStatus());
        check(kyc.getRequirements().stream().anyMatch(it -> it.getStatus().equals("not_sent")), "requirements");

        // List by metadata, page by page, newest first.
        Customer grace = customers.createCustomer(create(new CustomerRequest()
                .type("individual")
                .email("grace@example.com")
                .metadata(Map.of("team", team))));
        List<String> found = new ArrayList<>();
        String cursor = null;
        do {
            CustomerList page = customers.listCustomers(APIListCustomersRequest.newBuilder()
                    .metadata(List.of("team:" + team))
                    .limit(1)
                    .cursor(cursor)
                    .build());
            page.getData().forEach(customer -> found.add(customer.getId()));
            cursor = page.getCursor();
        } while (cursor != null);
        check(found.equals(List.of(grace.getId(), ada.getId())), "found: " + found);

        // Read what is wrong with a request.
        try {
            customers.createCustomer(create(
                    new CustomerRequest().type("individual").email("alan@example.com").country("ZZ")));
            throw new AssertionError("a country that does not exist was accepted");
        } catch (ApiException refused) {
            check(refused.getCode() == 422, "status: " + refused.getCode());
            Problem problem = ApiClient.createDefaultObjectMapper().readValue(refused.getResponseBody(), Problem.class);
            List<String> pointers =
                    problem.getErrors().stream().map(Fault::getPointer).toList();
            check(pointers.equals(List.of("/country")), "errors: " + pointers);
        }

        // Values and fields that are newer than the client arrive as they are.
        Customer future = new CustomersApi(client(System.getenv("VOUCH_FUTURE_URL")))
                .retrieveCustomer(APIRetrieveCustomerRequest.newBuilder()
                        .customerId(ada.getId())
                        .build());
        check(future.getKycStatus().equals("from_the_future"), "kyc_status: " + future.getKycStatus());
        check(future.getId().equals(ada.getId()), "id: " + future.getId());
        check(future.getEmail().equals("ada@example.com"), "email: " + future.getEmail());
    }

    private static ApiClient client(String url) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(url);
        client.setRequestInterceptor(
                request -> request.header("Authorization", "Bearer " + System.getenv("VOUCH_KEY")));
        return client;
    }

    private static APICreateCustomerRequest create(CustomerRequest customer) {
        return APICreateCustomerRequest.newBuilder().customerRequest(customer).build();
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }
}
