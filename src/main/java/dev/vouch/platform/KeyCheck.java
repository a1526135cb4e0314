package dev.vouch.platform;

/** Identifies the holder of a key. */
public interface KeyCheck {

    /**
     * @param address the sender's address: wrong keys are limited by address
     * @throws dev.vouch.error.ApiException if the key is not valid, or the address has sent too many wrong keys
     */
    Caller callerWith(KeyText text, String address);
}
