package dev.vouch.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.PostgresTest;
import dev.vouch.TestDatabase;
import dev.vouch.id.CustomerId;
import dev.vouch.id.DocumentId;
import dev.vouch.id.PlatformId;
import dev.vouch.id.TypeId;
import dev.vouch.tenancy.PlatformScope;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** What every store has to hold to, seen over the whole service. */
@PostgresTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class DocumentStoreContract {

    @LocalServerPort
    int port;

    @Autowired
    TestDatabase database;

    @Autowired
    Documents documents;

    @Autowired
    DocumentStores stores;

    @Autowired
    PlatformTransactionManager transactions;

    String platform;
    Api api;
    Api reviewer;
    String customer;

    @BeforeEach
    void aCustomer() {
        Api operator = Api.asOperator(port);
        platform = operator.newPlatform();
        api = operator.withKeyOf(platform, "platform");
        reviewer = operator.withKeyOf(platform, "reviewer");
        customer = api.post("/v0/customers", DocumentJourneyTests.PERSON).header("Location");
    }

    /** As it lies there. */
    abstract byte[] stored(DocumentPlace place) throws Exception;

    abstract void overwrite(DocumentPlace place, byte[] ciphertext) throws Exception;

    /** How many there are of this platform, once what may be cleaned has been cleaned. */
    abstract int count() throws Exception;

    @Test
    void givesBackWhatWasPut() {
        byte[] file = SampleDocuments.noise(600, 600, 5);
        String path = DocumentJourneyTests.passport(file).postTo(api, customer).header("Location");
        assertThat(reviewer.get(path + "/content").bytes()).isEqualTo(file);
    }

    @Test
    void keepsNothingInClear() throws Exception {
        byte[] pdf = SampleDocuments.pdf("CANARY IN CLEAR");
        Answer created =
                FormBody.of("selfie").file("a.pdf", "application/pdf", pdf).postTo(api, customer);
        byte[] stored = stored(place(created));
        assertThat(stored).hasSizeGreaterThan(pdf.length);
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("CANARY", "%PDF", "%%EOF");
    }

    @Test
    void refusesBytesThatWereMovedFromAnotherDocument() throws Exception {
        Answer first = DocumentJourneyTests.passport(DocumentJourneyTests.FRONT).postTo(api, customer);
        Answer second = DocumentJourneyTests.passport(DocumentJourneyTests.BACK).postTo(api, customer);
        overwrite(place(first), stored(place(second)));
        assertNotGiven(first);
        assertThat(reviewer.get(second.header("Location") + "/content").status())
                .isEqualTo(200);
    }

    @Test
    void refusesBytesThatWereMovedFromAnotherCustomer() throws Exception {
        Answer of = DocumentJourneyTests.passport(DocumentJourneyTests.FRONT).postTo(api, customer);
        byte[] stored = stored(place(of));
        customer = api.post("/v0/customers", DocumentJourneyTests.PERSON).header("Location");
        Answer other = DocumentJourneyTests.passport(DocumentJourneyTests.FRONT).postTo(api, customer);
        overwrite(place(other), stored);
        assertNotGiven(other);
    }

    @Test
    void refusesBytesOfWhichABitIsFlipped() throws Exception {
        Answer created =
                DocumentJourneyTests.passport(DocumentJourneyTests.FRONT).postTo(api, customer);
        byte[] stored = stored(place(created));
        stored[stored.length / 2] ^= 1;
        overwrite(place(created), stored);
        assertNotGiven(created);
    }

    @Test
    void refusesBytesThatAreNotThoseOfTheRow() {
        Answer created =
                DocumentJourneyTests.passport(DocumentJourneyTests.FRONT).postTo(api, customer);
        assertThat(database.asPlatform(PlatformId.of(platform).uuid())
                        .sql("update documents set sha256 = decode(repeat('00', 32), 'hex')")
                        .update())
                .isOne();
        assertNotGiven(created);
    }

    private void assertNotGiven(Answer created) {
        Answer content = reviewer.get(created.header("Location") + "/content");
        assertThat(content.status()).isEqualTo(500);
        assertThat(content.text("/code")).isEqualTo("internal_error");
        assertThat(api.get("/v0/events?type=document.content_accessed").json().at("/data"))
                .isEmpty();
    }

    @Test
    void aTransactionThatFailsLeavesNothing() throws Exception {
        DocumentJourneyTests.passport(DocumentJourneyTests.FRONT).postTo(api, customer);
        inTransaction(transaction -> {
            documents.add(PlatformId.of(platform), customerId(), null, List.of(aSelfie()));
            transaction.setRollbackOnly();
        });
        assertThat(api.get(customer + "/documents").json().at("/data").size()).isOne();
        assertThat(count()).isOne();
    }

    @Test
    void saysWhenThereIsNothing() {
        DocumentPlace nowhere = new DocumentPlace(PlatformId.of(platform), customerId(), new DocumentId(TypeId.next()));
        try (PlatformScope scope = PlatformScope.of(PlatformId.of(platform))) {
            assertThatThrownBy(() -> stores.current().get(nowhere)).isInstanceOf(ContentMissing.class);
        }
    }

    void inTransaction(Consumer<TransactionStatus> work) {
        try (PlatformScope scope = PlatformScope.of(PlatformId.of(platform))) {
            new TransactionTemplate(transactions).executeWithoutResult(work);
        }
    }

    static NewDocument aSelfie() {
        Upload file = Upload.of(DocumentJourneyTests.BACK);
        return new NewDocument(DocumentType.SELFIE, null, null, null, null, file, "/selfie");
    }

    CustomerId customerId() {
        return CustomerId.of(customer.substring("/v0/customers/".length()));
    }

    private DocumentPlace place(Answer created) {
        return new DocumentPlace(PlatformId.of(platform), customerId(), DocumentId.of(created.text("/id")));
    }
}
