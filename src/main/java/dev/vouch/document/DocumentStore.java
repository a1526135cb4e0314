package dev.vouch.document;

/**
 * Keeps encrypted bytes. It is called inside the transaction that writes the document's row, and either takes part in
 * it or puts the bytes at once and removes them later, should that transaction fail.
 */
interface DocumentStore {

    StoreName name();

    void put(DocumentPlace place, byte[] ciphertext);

    /** @throws ContentMissing when there is nothing */
    byte[] get(DocumentPlace place);
}
