package dev.vouch.hosted;

import dev.vouch.branding.Branding;
import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;
import dev.vouch.error.RequestFailed;
import dev.vouch.page.Entries;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What cannot be shown or done, with what to do about it. */
@Hidden
@Controller
class ProblemPages {

    static final String PATH = "/kyc/problem";
    static final String REFUSAL = "refusal";

    /** Of the platform that the address names, where it names one. */
    static final String BRANDING = "branding";

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
        ModelAndView page = request.getAttribute(REFUSAL) instanceof ApiException refusal
                ? of(refusal.code())
                : of(ErrorCode.KYC_LINK_NOT_FOUND);
        page.addObject("entered", entered(request));
        return request.getAttribute(BRANDING) instanceof Branding branding ? Views.branded(page, branding) : page;
    }

    /** With whatever method. */
    @RequestMapping("/kyc/{token}/**")
    ModelAndView unknown() {
        throw new RequestFailed(ErrorCode.NOT_FOUND, "No page has this address.");
    }

    /** What somebody was writing when the link ended, to be copied. Tax numbers are never shown. */
    private static List<String> entered(HttpServletRequest request) {
        return Entries.entered(request).values().entrySet().stream()
                .filter(field ->
                        field.getKey().startsWith("/") && !field.getKey().startsWith("/tax_id"))
                .sorted(Map.Entry.comparingByKey())
                .flatMap(field -> field.getValue().stream())
                .filter(text -> !text.isBlank())
                .toList();
    }

    static ModelAndView of(ErrorCode code) {
        ModelAndView page = new ModelAndView("hosted/problem")
                .addObject("problem", EXPLAINED.contains(code) ? "problem." + code.code() : "problem");
        page.setStatus(HttpStatus.valueOf(code.status()));
        return page;
    }
}
