package dev.vouch.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DeskFilterTests {

    @Test
    void aDatabaseThatIsDownIsShownAsAPage() throws Exception {
        DataAccessResourceFailureException down = new DataAccessResourceFailureException("down");
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/desk");
        request.setServletPath("/desk");
        MockHttpServletResponse response = new MockHttpServletResponse();

        new DeskFilter(new DeskSessions(null, null, null, null, null))
                .doFilter(request, response, (asked, answered) -> {
                    throw down;
                });

        assertThat(response.getForwardedUrl()).isEqualTo("/desk/problem");
        assertThat(request.getAttribute(DeskFilter.FAILURE)).isSameAs(down);
    }
}
