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

/** Pages that explain a problem and what to do about it. */
@Hidden
@Controller
class ProblemPages {

    static final String PATH = "/kyc/problem";
    static final String REFUSAL = "refusal";

    /** The branding of the platform in the address, if the address names one. */
    static final String BRANDING = "branding";

    /** Error codes with their own message. */
    private static final Set<ErrorCode> EXPLAINED = EnumSet.of(
            ErrorCode.KYC_LINK_NOT_FOUND,
            ErrorCode.NOT_FOUND,
            ErrorCode.METHOD_NOT_ALLOWED,
            ErrorCode.PAYLOAD_TOO_LARGE,
            ErrorCode.TEMPORARILY_UNAVAILABLE);

    private final Views views;

    ProblemPages(Views views) {
        this.views = views;
    }

    /** Filters forward the requests that they refuse to this path. With a valid link, the page leads back. */
    @RequestMapping(PATH)
    ModelAndView refused(HttpServletRequest request) {
        ErrorCode code = request.getAttribute(REFUSAL) instanceof ApiException refusal
                ? refusal.code()
                : ErrorCode.KYC_LINK_NOT_FOUND;
        ModelAndView page = of(code).addObject("entered", entered(request));
        if (request.getAttribute(Visit.ATTRIBUTE) instanceof Visit visit && code != ErrorCode.KYC_LINK_NOT_FOUND) {
            return Views.branded(page, visit.branding()).addObject("site", views.site(visit, request));
        }
        return request.getAttribute(BRANDING) instanceof Branding branding ? Views.branded(page, branding) : page;
    }

    /** For any method. */
    @RequestMapping("/kyc/{token}/**")
    ModelAndView unknown() {
        throw new RequestFailed(ErrorCode.NOT_FOUND, "No page has this address.");
    }

    /** The last entry, for copying, when a link has ended. Never shows tax numbers. */
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
