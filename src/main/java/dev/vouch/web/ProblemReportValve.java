package dev.vouch.web;

import dev.vouch.error.ErrorCode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Answers refusals of the server itself, which precede all filters (for example an address that is no URI), as problems
 * and not as pages of HTML. Public, because the server creates it by name.
 */
public class ProblemReportValve extends ErrorReportValve {

    private static final String TOO_LARGE =
            StringManager.getManager("org.apache.coyote.http11").getString("iib.requestheadertoolarge.error");

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getContentWritten() > 0 || response.getStatus() < ErrorCode.REQUEST_UNREADABLE.status()) {
            return;
        }
        ErrorCode code = code(response.getStatus(), request, failure);
        try {
            byte[] body = problem(code, requestId(response)).getBytes(StandardCharsets.UTF_8);
            response.setStatus(code.status());
            response.setContentType("application/problem+json");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException gone) {
            LoggerFactory.getLogger(ProblemReportValve.class).debug("The client is gone", gone);
        }
    }

    private static ErrorCode code(int status, Request request, @Nullable Throwable failure) {
        return switch (status) {
            case HttpServletResponse.SC_BAD_REQUEST -> whyUnreadable(request, failure);
            case HttpServletResponse.SC_METHOD_NOT_ALLOWED -> ErrorCode.METHOD_NOT_ALLOWED;
            case HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE -> ErrorCode.PAYLOAD_TOO_LARGE;
            case HttpServletResponse.SC_NOT_IMPLEMENTED -> ErrorCode.NOT_IMPLEMENTED;
            case HttpServletResponse.SC_SERVICE_UNAVAILABLE -> ErrorCode.TEMPORARILY_UNAVAILABLE;
            // An unknown version of HTTP is the client's fault, although its status says otherwise.
            case HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED -> ErrorCode.REQUEST_UNREADABLE;
            default ->
                status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                        ? ErrorCode.REQUEST_UNREADABLE
                        : ErrorCode.INTERNAL_ERROR;
        };
    }

    /** The server also answers 400 when the head is too large: an address, one header or all of them. */
    private static ErrorCode whyUnreadable(Request request, @Nullable Throwable failure) {
        if (failure instanceof IllegalStateException) {
            return ErrorCode.HEADERS_TOO_LARGE;
        }
        if (failure instanceof IllegalArgumentException && TOO_LARGE.equals(failure.getMessage())) {
            return request.getCoyoteRequest().requestURI().isNull()
                    ? ErrorCode.URI_TOO_LONG
                    : ErrorCode.HEADERS_TOO_LARGE;
        }
        return ErrorCode.REQUEST_UNREADABLE;
    }

    private static String requestId(Response response) {
        String id = response.getHeader(RequestId.HEADER);
        if (id == null) {
            id = UUID.randomUUID().toString();
            response.setHeader(RequestId.HEADER, id);
        }
        return id;
    }

    private static String problem(ErrorCode code, String requestId) {
        return """
                {"type":"urn:vouch:error:%s","title":"%s","status":%d,"detail":"%s","code":"%s","request_id":"%s"}""".formatted(code.code(), code.title(), code.status(), detail(code), code.code(), requestId);
    }

    private static String detail(ErrorCode code) {
        return switch (code) {
            case REQUEST_UNREADABLE ->
                "The address or a header cannot be read. Percent-encode the address in UTF-8 (RFC 3986).";
            case URI_TOO_LONG -> "Shorten the address.";
            case HEADERS_TOO_LARGE -> "Shorten the headers.";
            case TEMPORARILY_UNAVAILABLE -> "Retry shortly.";
            default -> "The server cannot process this request.";
        };
    }
}
