package dev.vouch.hosted;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;
import dev.vouch.error.RequestFailed;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What cannot be shown or done, with what to do about it. */
@Hidden
@Controller
class ProblemPages {

    static final String PATH = "/kyc/problem";
    static final String REFUSAL = "refusal";

    /** Those with a text of their own. */
    private static final Set<ErrorCode> EXPLAINED = EnumSet.of(
            ErrorCode.KYC_LINK_NOT_FOUND,
            ErrorCode.NOT_FOUND,
            ErrorCode.METHOD_NOT_ALLOWED,
            ErrorCode.PAYLOAD_TOO_LARGE,
            ErrorCode.TEMPORARILY_UNAVAILABLE);

    /** Where filters send what they refuse. */
    @RequestMapping(PATH)
    ModelAndView refused(HttpServletRequest request) {
        return request.getAttribute(REFUSAL) instanceof ApiException refusal
                ? of(refusal.code())
                : of(ErrorCode.KYC_LINK_NOT_FOUND);
    }

    @GetMapping("/kyc/{token}/**")
    ModelAndView unknown() {
        throw new RequestFailed(ErrorCode.NOT_FOUND, "No page has this address.");
    }

    static ModelAndView of(ErrorCode code) {
        ModelAndView page = new ModelAndView("hosted/problem")
                .addObject("problem", EXPLAINED.contains(code) ? "problem." + code.code() : "problem");
        page.setStatus(HttpStatus.valueOf(code.status()));
        return page;
    }
}
