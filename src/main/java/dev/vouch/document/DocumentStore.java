package dev.vouch.document;

/**
 * Keeps encrypted bytes. It is called inside the transaction that writes the document's row, and either takes part in
 * it or stores the bytes at once and removes them later if that transaction fails.
 */
interface DocumentStore {

    StoreName name();

    void put(DocumentPlace place, byte[] ciphertext);

    /** @throws ContentMissing if the store has no content at this place */
    byte[] get(DocumentPlace place);
}
