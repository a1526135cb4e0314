package dev.vouch.platform;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/**
 * A query behind the statement that sets the platform: its parameters are one further on, its result is the second.
 *
 * <p>Outside a transaction both statements must reach the server before one sync, or the setting ends before the query
 * begins, which then shows no rows. For a parameter without a type pgjdbc asks the server to describe the query once it
 * is prepared there, and from then on puts a sync between the two. So times get their type here, and a query with any
 * other parameter that might have none is not prepared.
 */
final class ScopedQuery implements InvocationHandler {

    private static final Set<String> TYPED = Set.of("setString", "setInt", "setLong", "setBoolean", "setBytes");

    private final PreparedStatement both;

    private ScopedQuery(PreparedStatement both) {
        this.both = both;
    }

    static PreparedStatement of(PreparedStatement both) {
        return (PreparedStatement) Proxy.newProxyInstance(
                ScopedQuery.class.getClassLoader(), new Class<?>[] {PreparedStatement.class}, new ScopedQuery(both));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        return switch (method.getName()) {
            case "execute" -> execute();
            case "executeQuery" -> executeQuery();
            default -> call(method, arguments);
        };
    }

    private boolean execute() throws SQLException {
        both.execute();
        return both.getMoreResults();
    }

    private ResultSet executeQuery() throws SQLException {
        execute();
        return both.getResultSet();
    }

    private @Nullable Object call(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        if (arguments != null && isParameter(method)) {
            int index = (Integer) arguments[0] + 1;
            if (arguments[1] instanceof Timestamp time) {
                both.setObject(index, time.toInstant().atOffset(ZoneOffset.UTC));
                return null;
            }
            if (!TYPED.contains(method.getName()) && !(arguments[1] instanceof UUID)) {
                both.unwrap(PGStatement.class).setPrepareThreshold(0);
            }
            arguments[0] = index;
        }
        try {
            return method.invoke(both, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause() == null ? failure : failure.getCause();
        }
    }

    /** {@code setString(int, String)} and its like, not {@code setFetchSize(int)}. */
    private static boolean isParameter(Method method) {
        return method.getName().startsWith("set")
                && method.getParameterCount() > 1
                && method.getParameterTypes()[0] == int.class;
    }
}
