package dev.vouch.platform;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A query behind the statement that sets the platform: its parameters are one further on, its result is the second.
 */
final class ScopedQuery implements InvocationHandler {

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
            arguments[0] = (Integer) arguments[0] + 1;
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
