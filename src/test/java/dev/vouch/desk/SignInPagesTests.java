package dev.vouch.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.desk.oidc.DeskAccess;
import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;
import dev.vouch.platform.KeyCheck;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

class SignInPagesTests {

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void anAddressWithTooManyWrongKeysReadsHowLongToWait() throws Exception {
        ModelAndView page = signIn(access(), (text, address) -> {
            throw new TooManyWrongKeys();
        });

        assertThat(page.getStatus().value()).isEqualTo(429);
        assertThat(response.getHeader("Retry-After")).isEqualTo("7");
        assertThat(page.getModel().get("problem").toString()).startsWith("Too many invalid keys");
    }

    @Test
    void keysOpenNothingOnceTheyAreSwitchedOff() throws Exception {
        DeskAccess withoutKeys = access(
                "vouch.desk.oidc.issuer=https://id.example.com",
                "vouch.desk.oidc.client-id=desk",
                "vouch.desk.oidc.client-secret=secret",
                "vouch.desk.oidc.name=Acme",
                "vouch.desk.oidc.keys=false",
                "vouch.desk.oidc.access[0].group=kyc",
                "vouch.desk.oidc.access[0].role=reviewer");
        ModelAndView page = signIn(withoutKeys, (text, address) -> {
            throw new AssertionError("The key is not even looked at");
        });

        assertThat(page.getStatus().value()).isEqualTo(403);
        assertThat(page.getModel()).containsEntry("problem", "Keys do not open this desk. Sign in with Acme.");
    }

    private ModelAndView signIn(DeskAccess access, KeyCheck keys) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", SignInPages.PATH);
        request.setServletPath(SignInPages.PATH);
        request.setParameter("key", "sk_sandbox_wrong");
        return new SignInPages(null, access, keys, new DeskViews(new DeskAssets())).signIn(request, response);
    }

    private static DeskAccess access(String... settings) {
        AtomicReference<DeskAccess> access = new AtomicReference<>();
        new ApplicationContextRunner()
                .withUserConfiguration(DeskAccess.class)
                .withPropertyValues(settings)
                .run(context -> access.set(context.getBean(DeskAccess.class)));
        return access.get();
    }

    private static final class TooManyWrongKeys extends ApiException {

        TooManyWrongKeys() {
            super(ErrorCode.RATE_LIMITED, "Too many.");
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Retry-After", "7");
        }
    }
}
