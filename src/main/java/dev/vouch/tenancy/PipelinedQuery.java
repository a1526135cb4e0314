package dev.vouch.tenancy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A query sent as the last of several statements in one message: behind the statement that sets the platform, or behind
 * deferred changes. Its parameters are shifted by theirs, and their results are skipped. Outside a transaction, {@code
 * begin} and {@code commit} surround it. They are explicit, since pgjdbc may split the message, and its second half would
 * then run in a transaction of its own and see nothing.
 */
final class PipelinedQuery implements InvocationHandler {

    private final PreparedStatement statements;
    private final int resultsBefore;
    private final int parametersBefore;
    private final @Nullable Connection alone;

    private PipelinedQuery(
            PreparedStatement statements, int resultsBefore, int parametersBefore, @Nullable Connection alone) {
        this.statements = statements;
        this.resultsBefore = resultsBefore;
        this.parametersBefore = parametersBefore;
        this.alone = alone;
    }

    /** A query of a transaction, behind as many statements with as many parameters. */
    static PreparedStatement inTransaction(PreparedStatement statements, int before, int parametersBefore) {
        return proxy(new PipelinedQuery(statements, before, parametersBefore, null));
    }

    /** A query behind {@code begin} and the setting, which has one parameter. */
    static PreparedStatement alone(PreparedStatement statements, Connection connection) {
        return proxy(new PipelinedQuery(statements, 2, 1, connection));
    }

    private static PreparedStatement proxy(PipelinedQuery query) {
        return (PreparedStatement) Proxy.newProxyInstance(
                PipelinedQuery.class.getClassLoader(), new Class<?>[] {PreparedStatement.class}, query);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        return switch (method.getName()) {
            case "execute" -> execute();
            case "executeQuery" -> executeQuery();
            // A count would be that of the first statement, and a change outside a transaction is refused by Postgres.
            case "executeUpdate", "executeLargeUpdate", "addBatch" ->
                throw new SQLException("A statement that begins with select or with is a query: read its rows");
            default -> call(method, arguments);
        };
    }

    private boolean execute() throws SQLException {
        try {
            statements.execute();
        } catch (SQLException failure) {
            endTransaction(failure);
            throw failure;
        }
        boolean isResultSet = false;
        for (int i = 0; i < resultsBefore; i++) {
            if (alone == null) {
                DeferredStatements.refuseIfUnchanged(statements);
            }
            isResultSet = statements.getMoreResults();
        }
        return isResultSet;
    }

    private ResultSet executeQuery() throws SQLException {
        execute();
        return statements.getResultSet();
    }

    /** A failed query did not reach its {@code commit}. */
    private void endTransaction(SQLException failure) {
        if (alone == null) {
            return;
        }
        try (Statement rollback = alone.createStatement()) {
            rollback.execute("rollback");
        } catch (SQLException gone) {
            failure.addSuppressed(gone);
        }
    }

    private @Nullable Object call(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        if (arguments != null && isParameter(method) && arguments[0] instanceof Integer index) {
            arguments[0] = index + parametersBefore;
        }
        try {
            return method.invoke(statements, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause() == null ? failure : failure.getCause();
        }
    }

    /** {@code setString(int, String)} and its like, not {@code setFetchSize(int)}. */
    static boolean isParameter(Method method) {
        return method.getName().startsWith("set")
                && method.getParameterCount() > 1
                && method.getParameterTypes()[0] == int.class;
    }
}
