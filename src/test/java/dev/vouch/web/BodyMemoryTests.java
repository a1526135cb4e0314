package dev.vouch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.unit.DataSize;

class BodyMemoryTests {

    private static final int MEGABYTE = 1024 * 1024;

    private final BodyMemory memory = new BodyMemory(DataSize.ofMegabytes(4));
    private final BodyLimitFilter filter = new BodyLimitFilter(new BodyLimits(Handlers.rules(BodyLimit.class)), memory);

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void oneCallerGetsAQuarter() {
        try (BodyMemory.Body first = bodyOf("key_1");
                BodyMemory.Body second = bodyOf("key_1");
                BodyMemory.Body other = bodyOf("key_2")) {
            first.take(MEGABYTE);
            assertThatThrownBy(() -> second.take(1)).isInstanceOf(TooMuchWork.class);
            other.take(MEGABYTE);
        }
    }

    @Test
    void allTogetherGetNoMoreThanThereIs() {
        BodyMemory.Body[] bodies = {bodyOf("key_1"), bodyOf("key_2"), bodyOf("key_3"), bodyOf("key_4")};
        for (BodyMemory.Body body : bodies) {
            body.take(MEGABYTE);
        }
        try (BodyMemory.Body fifth = bodyOf("key_5")) {
            assertThatThrownBy(() -> fifth.take(1)).isInstanceOf(TooMuchWork.class);
            Arrays.stream(bodies).forEach(BodyMemory.Body::close);
            fifth.take(MEGABYTE);
        }
    }

    /** Nor does an announced length: who sends nothing takes nothing. */
    @Test
    void aRequestCountsAsFarAsItIsReadAndUntilItEnds() throws Exception {
        filter.doFilter(post("key_1"), new MockHttpServletResponse(), (first, response) -> {
            FilterChain readsAll = (second, other) -> {
                second.getInputStream().readAllBytes();
                assertThatThrownBy(() -> first.getInputStream().read()).isInstanceOf(TooMuchWork.class);
            };
            filter.doFilter(post("key_1"), new MockHttpServletResponse(), readsAll);
            // But for the byte that was refused.
            assertThat(first.getInputStream().readAllBytes()).hasSize(MEGABYTE - 1);
        });
    }

    /** Files go to the disk. */
    @Test
    void aLargeBodyCountsAsFarAsItIsInMemory() throws Exception {
        MockHttpServletRequest files = post("key_1");
        files.setRequestURI("/v0/customers/cus_1/kyc");
        files.setContent(new byte[20 * MEGABYTE]);
        filter.doFilter(files, new MockHttpServletResponse(), (request, response) -> {
            assertThat(request.getInputStream().readAllBytes()).hasSize(20 * MEGABYTE);
            try (BodyMemory.Body second = bodyOf("key_1")) {
                second.take(MEGABYTE - BufferedRequest.MEMORY);
                assertThatThrownBy(() -> second.take(1)).isInstanceOf(TooMuchWork.class);
            }
        });
    }

    private BodyMemory.Body bodyOf(String caller) {
        return memory.bodyOf(post(caller));
    }

    private static MockHttpServletRequest post(String caller) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/v0/customers");
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(caller, "key"));
        request.setContent(new byte[MEGABYTE]);
        return request;
    }
}
