package dev.vouch.desk;

import dev.vouch.error.ApiException;
import dev.vouch.id.CustomerId;
import dev.vouch.page.Entries;
import dev.vouch.platform.Caller;
import dev.vouch.web.Precondition;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The common parts of the forms on a customer's page: a refused form is shown again with its entries. */
@Component
class ActionForms {

    private final CasePage page;

    ActionForms(CasePage page) {
        this.page = page;
    }

    ModelAndView attempt(
            Caller caller, CustomerId customer, HttpServletRequest request, Supplier<ModelAndView> action) {
        try {
            return action.get();
        } catch (ClaimedByAnother claimed) {
            ModelAndView shown =
                    page.with(List.of(new DecisionForm.Problem(null, claimed.sentence())), caller, customer, request);
            shown.setStatus(HttpStatus.CONFLICT);
            return shown;
        } catch (ApiException refusal) {
            return page.refused(refusal, caller, customer, request);
        }
    }

    ModelAndView wrong(
            List<DecisionForm.Problem> problems, Caller caller, CustomerId customer, HttpServletRequest request) {
        return page.with(problems, caller, customer, request);
    }

    /** Redirects to the same page, with a notice of what was done. */
    static ModelAndView done(CustomerId customer, String what, HttpServletRequest request) {
        return DeskViews.redirect(CustomerPages.path(customer, CustomerPages.filter(request)), what);
    }

    /** The version of the case that the page showed. Any other text matches no version. */
    static Precondition version(Entries entries) {
        return Precondition.of('"' + entries.one("version") + '"');
    }

    static String reason(Entries entries, String form, int longest, List<DecisionForm.Problem> problems) {
        String reason = entries.one(form + ".reason").strip();
        if (reason.isEmpty() || reason.length() > longest) {
            problems.add(new DecisionForm.Problem(
                    form + "-reason", "Write a reason of at most " + longest + " characters."));
        }
        return reason;
    }
}
