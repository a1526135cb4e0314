package dev.vouch.hosted;

import dev.vouch.error.ApiException;
import dev.vouch.error.DatabaseOutage;
import dev.vouch.error.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;

/** Answers errors of these pages with a page. */
@ControllerAdvice(basePackageClasses = HostedProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class HostedProblems {

    private static final Logger log = LoggerFactory.getLogger(HostedProblems.class);

    private final Views views;

    HostedProblems(Views views) {
        this.views = views;
    }

    /** The case was decided, locked or submitted in the meantime, for example in another tab: shows the status. */
    @ExceptionHandler
    ModelAndView waits(NothingToEnter waiting, HttpServletRequest request) {
        return status(request);
    }

    @ExceptionHandler
    ModelAndView refused(ApiException refusal, HttpServletRequest request) {
        return refusal.code() == ErrorCode.KYC_STEP_REFUSED ? status(request) : page(refusal.code(), request);
    }

    @ExceptionHandler({
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class
    })
    ModelAndView busy(Exception busy, HttpServletRequest request) {
        log.warn("The database is not available: {}", DatabaseOutage.reason(busy));
        return page(ErrorCode.TEMPORARILY_UNAVAILABLE, request);
    }

    /** Too many parameters, malformed ones, or control characters in their names. */
    @ExceptionHandler({InvalidParameterException.class, RequestRejectedException.class})
    ModelAndView unreadable(Exception unreadable, HttpServletRequest request) {
        return page(ErrorCode.REQUEST_UNREADABLE, request);
    }

    @ExceptionHandler({ClientAbortException.class, AsyncRequestNotUsableException.class})
    void hungUp(Exception gone) {
        log.debug("The browser has gone", gone);
    }

    @ExceptionHandler
    ModelAndView failed(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return page(ErrorCode.NOT_FOUND, request);
        }
        log.error("Unexpected failure", failure);
        return page(ErrorCode.INTERNAL_ERROR, request);
    }

    /** After a form, with a note that it was not saved. */
    private ModelAndView status(HttpServletRequest request) {
        boolean isUnsaved = request.getMethod().equals("POST");
        return views.redirect(
                (Visit) request.getAttribute(Visit.ATTRIBUTE), isUnsaved ? CasePages.UNSAVED : "", request);
    }

    private ModelAndView page(ErrorCode code, HttpServletRequest request) {
        ModelAndView page = ProblemPages.of(code);
        return request.getAttribute(Visit.ATTRIBUTE) instanceof Visit visit && code != ErrorCode.KYC_LINK_NOT_FOUND
                ? Views.branded(page, visit.branding()).addObject("site", views.site(visit, request))
                : page;
    }
}
