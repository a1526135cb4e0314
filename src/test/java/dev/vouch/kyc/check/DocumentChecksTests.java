package dev.vouch.kyc.check;

import static dev.vouch.document.DocumentType.DRIVERS_LICENSE;
import static dev.vouch.document.DocumentType.PASSPORT;
import static dev.vouch.document.DocumentType.PROOF_OF_ADDRESS;
import static dev.vouch.document.DocumentType.SELFIE;
import static dev.vouch.requirement.Facts.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.customer.CustomerType;
import dev.vouch.document.DocumentType;
import dev.vouch.requirement.DocumentFact;
import dev.vouch.requirement.Facts;
import dev.vouch.requirement.KycFacts;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentChecksTests {

    private static final class Sandboxes extends LivePlatforms {

        Sandboxes() {
            super(null);
        }

        @Override
        boolean isLive(KycFacts facts) {
            return false;
        }
    }

    private final DocumentQualityCheck quality = new DocumentQualityCheck(Facts.requirements());
    private final DocumentExpiryCheck expiry = new DocumentExpiryCheck(Facts.requirements(), new Sandboxes());
    private final Facts john = Facts.of(CustomerType.INDIVIDUAL);

    @ParameterizedTest
    @CsvSource({"200, 200, CLEAR", "200, 600, CLEAR", "200, 601, FIX", "1801, 600, FIX", "1800, 600, CLEAR"})
    void aPictureShowsTheWholeDocument(int width, int height, CheckOutcome outcome) {
        assertThat(quality.of(john.with(document(PASSPORT, width, height)).facts())
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void asksForWhatIsAStrip() {
        CheckResult passport =
                quality.of(john.with(document(PASSPORT, 250, 900)).facts());
        assertThat(passport.correction().requirement()).isEqualTo("identity_document");
        assertThat(passport.detail()).contains("passport", "narrow strip");
        assertThat(quality.of(john.with(document(SELFIE, 250, 900)).facts())
                        .correction()
                        .requirement())
                .isEqualTo("selfie");
    }

    @Test
    void aFaceIsAPictureAndADocumentMayBeAPdf() {
        CheckResult selfie =
                quality.of(john.with(Facts.document(SELFIE, null, null, null)).facts());
        assertThat(selfie.outcome()).isEqualTo(CheckOutcome.FIX);
        assertThat(selfie.correction().requirement()).isEqualTo("selfie");
        assertThat(quality.of(john.with(Facts.document(PASSPORT, null, null, null))
                                .facts())
                        .outcome())
                .isEqualTo(CheckOutcome.CLEAR);
    }

    /** It would be asked for again for ever: nothing that is submitted takes its place. */
    @Test
    void anotherDocumentMakesUpForASmallOne() {
        Facts both = john.with(
                document(DRIVERS_LICENSE, 250, 900), document(PASSPORT, 400, 400), document(SELFIE, 400, 400));
        assertThat(quality.of(both.facts()).outcome()).isEqualTo(CheckOutcome.CLEAR);

        Facts business = Facts.of(CustomerType.BUSINESS).with(document(PASSPORT, 250, 900));
        assertThat(quality.of(business.facts()).outcome()).isEqualTo(CheckOutcome.CLEAR);
    }

    @Test
    void aScanMayBeLong() {
        assertThat(quality.of(john.with(document(PROOF_OF_ADDRESS, 250, 900)).facts())
                        .outcome())
                .isEqualTo(CheckOutcome.CLEAR);
    }

    @Test
    void aDocumentIsGoodUntilTheEndOfItsLastDay() {
        assertThat(expiry.of(expiring(TODAY)).outcome()).isEqualTo(CheckOutcome.CLEAR);
        CheckResult expired = expiry.of(expiring(TODAY.minusDays(1)));
        assertThat(expired.outcome()).isEqualTo(CheckOutcome.FIX);
        assertThat(expired.correction().requirement()).isEqualTo("identity_document");
        assertThat(expired.detail()).isEqualTo("The passport expired on 2026-01-14.");
        assertThat(expiry.of(expiring(null)).outcome()).isEqualTo(CheckOutcome.CLEAR);
    }

    @Test
    void anExpiredDocumentThatNobodyRequiresDoesNotMatter() {
        DocumentFact proof = Facts.document(PROOF_OF_ADDRESS, TODAY.minusDays(1), 400, 400);
        assertThat(expiry.of(john.with(proof).facts()).outcome()).isEqualTo(CheckOutcome.CLEAR);
    }

    private KycFacts expiring(LocalDate day) {
        return john.with(Facts.document(PASSPORT, day, 400, 400)).facts();
    }

    private static DocumentFact document(DocumentType type, int width, int height) {
        return Facts.document(type, null, width, height);
    }
}
