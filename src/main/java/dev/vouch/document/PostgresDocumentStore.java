package dev.vouch.document;

import java.io.ByteArrayInputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Component;

/** Stores content in the database, in the transaction of its row. */
@Component
class PostgresDocumentStore implements DocumentStore {

    private final JdbcClient jdbc;

    PostgresDocumentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public StoreName name() {
        return StoreName.POSTGRES;
    }

    /** Sends a stream, since the driver would copy an array. */
    @Override
    public void put(DocumentPlace place, byte[] ciphertext) {
        jdbc.sql("insert into document_contents (document_id, platform_id, content) values (:id, :platform, :content)")
                .param("id", place.document().uuid())
                .param("platform", place.platform().uuid())
                .param("content", new SqlBinaryValue(new ByteArrayInputStream(ciphertext), ciphertext.length))
                .update();
    }

    @Override
    public byte[] get(DocumentPlace place) {
        return jdbc.sql("select content from document_contents where platform_id = :platform and document_id = :id")
                .param("platform", place.platform().uuid())
                .param("id", place.document().uuid())
                .query((row, number) -> row.getBytes("content"))
                .optional()
                .orElseThrow(() -> new ContentMissing(place));
    }
}
