package dev.vouch.hosted;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;
import dev.vouch.error.RequestFailed;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
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
                .addObject("problem", code.name().toLowerCase(Locale.ROOT));
        page.setStatus(HttpStatus.valueOf(code.status()));
        return page;
    }
}
