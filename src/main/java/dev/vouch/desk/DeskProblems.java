package dev.vouch.desk;

import dev.vouch.error.ApiException;
import dev.vouch.error.DatabaseOutage;
import dev.vouch.error.ErrorCode;
import dev.vouch.platform.Caller;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;

/** Answers errors at the desk with a page that says what to do. */
@ControllerAdvice(basePackageClasses = DeskProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class DeskProblems {

    private static final Logger log = LoggerFactory.getLogger(DeskProblems.class);

    private final DeskViews views;
    private final SignInPages signIn;

    DeskProblems(DeskViews views, SignInPages signIn) {
        this.views = views;
        this.signIn = signIn;
    }

    @ExceptionHandler(SignInRequired.class)
    ModelAndView signInFirst(HttpServletRequest request, HttpServletResponse response) {
        if (!request.getMethod().equals("GET")) {
            return signIn.keeping(request, response);
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return DeskViews.redirect(
                SignInPages.PATH + "?next="
                        + URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8),
                null);
    }

    /** The same person may have signed in again in another tab: the page of the form shows the entries again. */
    @ExceptionHandler(ForeignForm.class)
    @Nullable
    ModelAndView foreign(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        KeptForm kept = KeptForm.sent(request);
        if (kept.page() == null) {
            return page(
                    HttpStatus.FORBIDDEN,
                    "This form cannot be sent",
                    "It belongs to another session, and nothing was changed. Go back, reload the page, and send it again.",
                    request);
        }
        if (Caller.current().isEmpty()) {
            return signIn.keeping(request, response);
        }
        response.setStatus(HttpStatus.FORBIDDEN.value());
        SignInPages.showAgain(kept, request, response);
        return null;
    }

    @ExceptionHandler
    ModelAndView refused(ApiException refusal, HttpServletRequest request, HttpServletResponse response) {
        refusal.headers().forEach(response::setHeader);
        return page(
                HttpStatus.valueOf(refusal.code().status()),
                refusal.code().status() == 404 ? "Nothing found" : "That could not be done",
                refusal.detail(),
                request);
    }

    @ExceptionHandler({
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class
    })
    ModelAndView busy(Exception busy, HttpServletRequest request) {
        log.warn("The database is not available: {}", DatabaseOutage.reason(busy));
        return page(
                HttpStatus.valueOf(ErrorCode.TEMPORARILY_UNAVAILABLE.status()),
                "Too busy",
                "The database did not answer in time, and nothing was changed. Go back, and try again in a moment.",
                request);
    }

    /** Too many parameters, malformed ones, or control characters in their names. */
    @ExceptionHandler({InvalidParameterException.class, RequestRejectedException.class})
    ModelAndView unreadable(Exception unreadable, HttpServletRequest request) {
        return page(HttpStatus.BAD_REQUEST, "The form could not be read", "Go back, and send it again.", request);
    }

    @ExceptionHandler({ClientAbortException.class, AsyncRequestNotUsableException.class})
    void hungUp(Exception gone) {
        log.debug("The browser has gone", gone);
    }

    @ExceptionHandler
    ModelAndView failed(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        @Nullable ApiException refusal = ExceptionUtils.throwableOfType(failure, ApiException.class);
        if (refusal != null) {
            return refused(refusal, request, response);
        }
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return page(HttpStatus.NOT_FOUND, "Nothing found", "No page of the desk has this address.", request);
        }
        log.error("Unexpected failure", failure);
        return page(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong",
                "The service failed, and nothing was changed. Go back, and try again.",
                request);
    }

    private ModelAndView page(HttpStatus status, String title, String lead, HttpServletRequest request) {
        ModelAndView page =
                views.page("problem", request).addObject("title", title).addObject("lead", lead);
        page.setStatus(status);
        return page;
    }
}
