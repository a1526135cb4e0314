package dev.vouch.web;

import static dev.vouch.error.ErrorCode.INTERNAL_ERROR;
import static dev.vouch.error.ErrorCode.MEDIA_TYPE_NOT_SUPPORTED;
import static dev.vouch.error.ErrorCode.METHOD_NOT_ALLOWED;
import static dev.vouch.error.ErrorCode.NOT_ACCEPTABLE;
import static dev.vouch.error.ErrorCode.NOT_FOUND;
import static dev.vouch.error.ErrorCode.NOT_IMPLEMENTED;
import static dev.vouch.error.ErrorCode.PARAMETER_INVALID;
import static dev.vouch.error.ErrorCode.REQUEST_UNREADABLE;
import static dev.vouch.error.ErrorCode.TEMPORARILY_UNAVAILABLE;

import dev.vouch.error.ApiException;
import dev.vouch.error.DatabaseOutage;
import dev.vouch.error.ErrorCode;
import dev.vouch.error.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;

/** Turns every failure, in a controller or a filter, into a problem answer. */
@RestControllerAdvice
class ApiErrorHandler {

    private static final Logger log = LoggerFactory.getLogger(ApiErrorHandler.class);
    private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.values());
    private static final Map<String, String> SOON = Map.of(HttpHeaders.RETRY_AFTER, "1");

    @ExceptionHandler
    ResponseEntity<Problem> refused(ApiException refusal) {
        return answer(Problem.of(refusal, RequestId.current()), refusal.headers());
    }

    /** An invalid id in the path: its converter says what is wrong. */
    @ExceptionHandler
    ResponseEntity<Problem> notAnId(MethodArgumentTypeMismatchException mismatch) {
        @Nullable ApiException refusal = ExceptionUtils.throwableOfType(mismatch, ApiException.class);
        return refusal == null
                ? plain(REQUEST_UNREADABLE, "The parameter " + mismatch.getName() + " has the wrong form.")
                : refused(refusal);
    }

    @ExceptionHandler
    ResponseEntity<Problem> noBody(HttpMessageNotReadableException unreadable) {
        return plain(REQUEST_UNREADABLE, "The body is missing or was cut off: send all of it.");
    }

    /**
     * Faults that the server finds only when the query is read, for example {@code %zz}, or thousands of parameters.
     */
    @ExceptionHandler
    ResponseEntity<Problem> noQuery(InvalidParameterException unreadable) {
        return plain(PARAMETER_INVALID, "The query cannot be read.");
    }

    /** The firewall refuses, for example, an encoded slash in the address or a control character in a header. */
    @ExceptionHandler
    ResponseEntity<Problem> notAllowed(RequestRejectedException rejected, HttpServletRequest request) {
        return plain(
                REQUEST_UNREADABLE,
                request.getRequestURI().contains("//")
                        ? "The path has an empty part, //: an id may be missing there."
                        : "The address or a header has characters that are not allowed.");
    }

    @ExceptionHandler
    ResponseEntity<Problem> noForm(MultipartException unreadable) {
        return plain(REQUEST_UNREADABLE, "The parts of the body cannot be read.");
    }

    /** No connection, answer or lock in time: the request is valid and can be retried. */
    @ExceptionHandler({
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class
    })
    ResponseEntity<Problem> busy(Exception busy) {
        log.warn("The database is not available: {}", DatabaseOutage.reason(busy));
        log.debug("It was this", busy);
        return answer(problem(TEMPORARILY_UNAVAILABLE, "The database did not answer in time."), SOON);
    }

    /** The client has gone: nothing is wrong here, and there is nobody to answer. */
    @ExceptionHandler({ClientAbortException.class, AsyncRequestNotUsableException.class})
    void hungUp(Exception gone) {
        log.debug("The client has gone", gone);
    }

    @ExceptionHandler
    ResponseEntity<Problem> failed(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse known) {
            return ofSpring(known, request);
        }
        if (DatabaseOutage.isBehind(failure)) {
            return busy(failure);
        }
        log.error("Unexpected failure", failure);
        return plain(INTERNAL_ERROR, "We have logged it under this request_id.");
    }

    /** Refusals by Spring: unknown addresses, methods and media types. */
    private static ResponseEntity<Problem> ofSpring(ErrorResponse known, HttpServletRequest request) {
        String call = request.getMethod() + " " + request.getRequestURI();
        Problem problem = switch (known.getStatusCode().value()) {
            case 404 -> problem(NOT_FOUND, "No resource exists at " + request.getRequestURI() + ".");
            case 405 ->
                METHODS.contains(HttpMethod.valueOf(request.getMethod()))
                        ? problem(METHOD_NOT_ALLOWED, call + " is not supported. Allow lists the methods that are.")
                        : problem(NOT_IMPLEMENTED, "This is not an HTTP method.");
            case 406 -> problem(NOT_ACCEPTABLE, "No media type in Accept is available here.");
            case 415 -> problem(MEDIA_TYPE_NOT_SUPPORTED, "Send one of the media types in Accept.");
            default -> problem(REQUEST_UNREADABLE, "The request is not complete.");
        };
        return answer(problem, known.getHeaders().toSingleValueMap());
    }

    private static ResponseEntity<Problem> plain(ErrorCode code, String detail) {
        return answer(problem(code, detail), Map.of());
    }

    private static Problem problem(ErrorCode code, String detail) {
        return Problem.of(code, detail, RequestId.current(), List.of(), Map.of());
    }

    private static ResponseEntity<Problem> answer(Problem problem, Map<String, String> headers) {
        return ResponseEntity.status(problem.status())
                .headers(all -> headers.forEach(all::set))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
