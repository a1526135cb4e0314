package dev.vouch.embedded;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The login of the database's owner. Not a record: those print their password. */
final class OwnerLogin implements JdbcConnectionDetails {

    static final String ROLE = "vouch_owner";
    static final String DATABASE = "vouch";

    private final int port;
    private final String password;

    OwnerLogin(int port, String password) {
        this.port = port;
        this.password = password;
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    @Override
    public String getUsername() {
        return ROLE;
    }

    @Override
    public String getPassword() {
        return password;
    }
}
