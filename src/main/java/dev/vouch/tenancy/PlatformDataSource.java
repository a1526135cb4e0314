package dev.vouch.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Hands out connections on which row-level security shows the rows of the current {@link PlatformScope} only. */
final class PlatformDataSource extends DelegatingDataSource {

    PlatformDataSource(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        UUID platform = PlatformScope.current();
        return platform == null ? connection : PlatformConnection.of(connection, platform);
    }
}
