package dev.vouch.document;

import dev.vouch.id.PlatformId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

class PostgresDocumentStoreTests extends DocumentStoreContract {

    @Override
    byte[] stored(DocumentPlace place) throws SQLException {
        try (Connection owner = owner();
                PreparedStatement query =
                        owner.prepareStatement("select content from document_contents where document_id = ?")) {
            query.setObject(1, place.document().uuid());
            ResultSet row = query.executeQuery();
            row.next();
            return row.getBytes(1);
        }
    }

    @Override
    void overwrite(DocumentPlace place, byte[] ciphertext) throws SQLException {
        try (Connection owner = owner();
                PreparedStatement update =
                        owner.prepareStatement("update document_contents set content = ? where document_id = ?")) {
            update.setBytes(1, ciphertext);
            update.setObject(2, place.document().uuid());
            update.executeUpdate();
        }
    }

    @Override
    int count() throws SQLException {
        try (Connection owner = owner();
                PreparedStatement query =
                        owner.prepareStatement("select count(*) from document_contents where platform_id = ?")) {
            query.setObject(1, PlatformId.of(platform).uuid());
            ResultSet row = query.executeQuery();
            row.next();
            return row.getInt(1);
        }
    }

    /** The owner of the table, whom row-level security binds too, unless it is lifted. */
    private Connection owner() throws SQLException {
        Connection owner = database.connect();
        try (Statement statement = owner.createStatement()) {
            statement.execute("alter table document_contents no force row level security");
        }
        return owner;
    }
}
