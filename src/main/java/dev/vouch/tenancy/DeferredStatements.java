package dev.vouch.tenancy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The statements of a transaction that wait for its commit, in their order, to be sent as one message. */
final class DeferredStatements {

    private static final int ONE_ROW = 1;
    private static final String SERIALIZATION_FAILURE = "40001";

    private final Connection connection;
    private final List<Change> changes = new ArrayList<>();

    DeferredStatements(Connection connection) {
        this.connection = connection;
    }

    void clear() {
        changes.clear();
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    int count() {
        return changes.size();
    }

    /** A statement that is not sent when it is executed, but deferred. */
    PreparedStatement prepare(String sql) {
        Change change = new Change(sql, new ArrayList<>());
        return (PreparedStatement) Proxy.newProxyInstance(
                DeferredStatements.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (proxy, method, arguments) -> call(change, method, arguments));
    }

    private @Nullable Object call(Change change, Method method, @Nullable Object @Nullable [] arguments)
            throws SQLException {
        if (arguments != null && PipelinedQuery.isParameter(method)) {
            change.parameters().add(new Parameter(method, arguments));
            return null;
        }
        return switch (method.getName()) {
            case "executeUpdate" -> {
                changes.add(change);
                yield ONE_ROW;
            }
            case "close" -> null;
            default -> throw new SQLException("A deferred statement does not support " + method.getName());
        };
    }

    /**
     * Sends the deferred statements. The answer shows the driver whether the transaction continues.
     *
     * @param last the statement to run after them, or nothing
     */
    void send(String last) throws SQLException {
        if (isEmpty()) {
            return;
        }
        try (PreparedStatement message = connection.prepareStatement(with(last))) {
            int count = count();
            moveTo(message);
            message.execute();
            for (int i = 0; i < count; i++) {
                refuseIfUnchanged(message);
                message.getMoreResults();
            }
        }
    }

    /** Sends the deferred statements with the commit, unless one may find its row changed: that would be known too late. */
    void commit() throws SQLException {
        boolean mayChangeNothing =
                changes.stream().anyMatch(change -> change.sql().startsWith("update "));
        send(mayChangeNothing ? "" : "; COMMIT");
    }

    /**
     * When it was executed, a deferred change was said to change one row.
     *
     * @param message whose current result is that of a deferred statement
     */
    static void refuseIfUnchanged(Statement message) throws SQLException {
        if (message.getUpdateCount() == 0) {
            throw new SQLException("A deferred change found its row changed or removed", SERIALIZATION_FAILURE);
        }
    }

    /** @return the text of a message of the deferred statements and another one */
    String with(String last) {
        return changes.stream().map(Change::sql).collect(Collectors.joining("; ", "", last));
    }

    /**
     * Hands the deferred statements over to a message {@link #with} them.
     *
     * @return the number of their parameters, which come before those of the last statement
     */
    int moveTo(PreparedStatement message) throws SQLException {
        int parametersBefore = 0;
        for (Change change : changes) {
            for (Parameter parameter : change.parameters()) {
                parameter.setIn(message, parametersBefore);
            }
            parametersBefore += change.parameters().size();
        }
        changes.clear();
        return parametersBefore;
    }

    private record Change(String sql, List<Parameter> parameters) {}

    /** A call like {@code setString(1, "x")}. */
    private record Parameter(Method setter, @Nullable Object[] arguments) {

        void setIn(PreparedStatement message, int parametersBefore) throws SQLException {
            @Nullable Object[] moved = arguments.clone();
            if (moved[0] instanceof Integer index) {
                moved[0] = index + parametersBefore;
            }
            try {
                setter.invoke(message, moved);
            } catch (IllegalAccessException | InvocationTargetException refused) {
                throw new SQLException("A parameter of a deferred statement was refused", refused);
            }
        }
    }
}
