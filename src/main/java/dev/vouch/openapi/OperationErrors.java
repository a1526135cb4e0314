package dev.vouch.openapi;

import dev.vouch.error.ErrorCode;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The errors of one operation: the common ones, and its own. */
final class OperationErrors {

    private final Set<ErrorCode> codes = EnumSet.of(
            ErrorCode.REQUEST_UNREADABLE,
            ErrorCode.PARAMETER_INVALID,
            ErrorCode.UNAUTHORIZED,
            ErrorCode.FORBIDDEN,
            ErrorCode.NOT_ACCEPTABLE,
            ErrorCode.RATE_LIMITED,
            ErrorCode.INTERNAL_ERROR,
            ErrorCode.TEMPORARILY_UNAVAILABLE);

    void add(ErrorCode... more) {
        codes.addAll(List.of(more));
    }

    void describe(Operation operation) {
        Map<Integer, List<ErrorCode>> byStatus = new TreeMap<>();
        codes.forEach(code -> byStatus.computeIfAbsent(code.status(), status -> new ArrayList<>())
                .add(code));
        ApiResponses responses = new ApiResponses();
        responses.putAll(new TreeMap<>(operation.getResponses()));
        byStatus.forEach((status, all) -> responses.addApiResponse(status.toString(), ProblemDescriptions.of(all)));
        operation.setResponses(responses);
    }
}
