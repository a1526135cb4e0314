package dev.vouch.tenancy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * Sets the platform at the start of every transaction: {@code set_config(…, true)} ends with the transaction, so the
 * next user of the connection finds no platform set.
 *
 * <p>The first query of a transaction carries the setting with it, as one message of two statements, so the setting costs
 * no round trip. A query outside a transaction is sent with a transaction around it, in one message, so a plain read is
 * one round trip. A change can go with the next query of its transaction or with its commit: see {@link
 * StatementHint#SEND_WITH_COMMIT}.
 */
final class PlatformConnection implements InvocationHandler {

    private static final String SET_PLATFORM = "select set_config('app.platform', ?, true)";
    private static final String SET_BOTH = SET_PLATFORM + ", set_config('plan_cache_mode', 'force_custom_plan', true)";

    private final Connection connection;
    private final String platform;
    private final DeferredStatements deferred;
    private boolean platformIsSet;

    private PlatformConnection(Connection connection, UUID platform) {
        this.connection = connection;
        this.platform = platform.toString();
        this.deferred = new DeferredStatements(connection);
    }

    static Connection of(Connection connection, UUID platform) {
        return (Connection) Proxy.newProxyInstance(
                PlatformConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new PlatformConnection(connection, platform));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        switch (method.getName()) {
            case "prepareStatement" -> {
                if (arguments != null) {
                    return prepareStatement(method, arguments);
                }
            }
            case "createStatement", "prepareCall", "setSavepoint" -> deferred.send("");
            case "commit", "setAutoCommit" -> {
                deferred.commit();
                platformIsSet = false;
            }
            case "rollback" -> {
                deferred.clear();
                platformIsSet = false;
            }
            default -> {}
        }
        return call(method, arguments);
    }

    private PreparedStatement prepareStatement(Method method, @Nullable Object[] arguments) throws Throwable {
        String sql = String.valueOf(arguments[0]);
        if (sql.contains(StatementHint.SEND_WITH_COMMIT)) {
            return prepareDeferred(sql);
        }
        if (!platformIsSet) {
            return prepareWithPlatform(method, arguments, sql);
        }
        if (!deferred.isEmpty() && isQuery(sql)) {
            return prepareWithDeferred(method, arguments, sql);
        }
        deferred.send("");
        return prepare(method, arguments);
    }

    /** The first statement of a transaction defers the setting too. */
    private PreparedStatement prepareDeferred(String sql) throws SQLException {
        if (!platformIsSet) {
            refuseOutsideTransaction();
            try (PreparedStatement setting = deferred.prepare(SET_PLATFORM)) {
                setting.setString(1, platform);
                setting.executeUpdate();
            }
            platformIsSet = true;
        }
        return deferred.prepare(sql);
    }

    private PreparedStatement prepareWithDeferred(Method method, @Nullable Object[] arguments, String sql)
            throws Throwable {
        arguments[0] = deferred.with("; " + sql);
        PreparedStatement query = prepare(method, arguments);
        int before = deferred.count();
        return PipelinedQuery.inTransaction(query, before, deferred.moveTo(query));
    }

    private PreparedStatement prepareWithPlatform(Method method, @Nullable Object[] arguments, String sql)
            throws Throwable {
        boolean inTransaction = !connection.getAutoCommit();
        if (isQuery(sql)) {
            String both = (sql.contains(StatementHint.PLAN_BY_VALUES) ? SET_BOTH : SET_PLATFORM) + "; " + sql;
            arguments[0] = inTransaction ? both : "begin read only; " + both + "; COMMIT";
            PreparedStatement query = prepare(method, arguments);
            query.setString(1, platform);
            platformIsSet = inTransaction;
            return inTransaction ? PipelinedQuery.inTransaction(query, 1, 1) : PipelinedQuery.alone(query, connection);
        }
        refuseOutsideTransaction();
        try (PreparedStatement setting = connection.prepareStatement(SET_PLATFORM)) {
            setting.setString(1, platform);
            setting.execute();
        }
        platformIsSet = true;
        return prepare(method, arguments);
    }

    private void refuseOutsideTransaction() throws SQLException {
        if (connection.getAutoCommit()) {
            throw new SQLException("A platform's rows are changed in a transaction, not outside one");
        }
    }

    private static boolean isQuery(String sql) {
        String text = sql.stripLeading();
        return StringUtils.startsWithIgnoreCase(text, "select") || StringUtils.startsWithIgnoreCase(text, "with");
    }

    private PreparedStatement prepare(Method method, @Nullable Object[] arguments) throws Throwable {
        return (PreparedStatement) Objects.requireNonNull(call(method, arguments));
    }

    private @Nullable Object call(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause() == null ? failure : failure.getCause();
        }
    }
}
