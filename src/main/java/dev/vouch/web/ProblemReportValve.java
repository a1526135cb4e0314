package dev.vouch.web;

import dev.vouch.error.ErrorCode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * What the server itself refuses before any filter runs, say an address that is no URI, is answered in the one shape of
 * an error too, and not as a page of HTML. Public, because the server makes it by its name.
 */
public class ProblemReportValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getContentWritten() > 0 || response.getStatus() < ErrorCode.REQUEST_UNREADABLE.status()) {
            return;
        }
        ErrorCode code = isOfTheClient(response.getStatus()) ? ErrorCode.REQUEST_UNREADABLE : ErrorCode.INTERNAL_ERROR;
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

    /** A method or a version of HTTP that nobody knows is the client's doing, although its status says otherwise. */
    private static boolean isOfTheClient(int status) {
        return status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                || status == HttpServletResponse.SC_NOT_IMPLEMENTED
                || status == HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED;
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
                {"type":"urn:vouch:error:%s","title":"%s","status":%d,"detail":"The server cannot take this request.",\
                "code":"%s","request_id":"%s"}""".formatted(code.code(), code.title(), code.status(), code.code(), requestId);
    }
}
