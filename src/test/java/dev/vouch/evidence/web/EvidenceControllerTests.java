package dev.vouch.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.error.ApiException;
import dev.vouch.id.CustomerId;
import dev.vouch.id.TypeId;
import dev.vouch.platform.Caller;
import dev.vouch.web.UploadBulkhead;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class EvidenceControllerTests {

    /** Nothing of the pack, and no entry in the timeline: the collaborators are not there to be asked. */
    @Test
    void aPackWithoutAPlaceIsRefusedBeforeItsFirstByte() {
        EvidenceController controller =
                new EvidenceController(null, null, new UploadBulkhead(0, Duration.ZERO, Integer.MAX_VALUE));
        MockHttpServletResponse response = new MockHttpServletResponse();

        assertThatThrownBy(() -> controller.retrieve(Caller.OPERATOR, new CustomerId(TypeId.next()), response))
                .isInstanceOfSatisfying(ApiException.class, refusal -> {
                    assertThat(refusal.code().status()).isEqualTo(503);
                    assertThat(refusal.headers()).containsKey("Retry-After");
                });
        assertThat(response.getHeaderNames()).isEmpty();
    }
}
