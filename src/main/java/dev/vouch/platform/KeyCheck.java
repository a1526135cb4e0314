package dev.vouch.platform;

/** Finds out who has a key, where it is entered. */
public interface KeyCheck {

    /**
     * @param address from which it was sent: each may send so many wrong keys
     * @throws dev.vouch.error.ApiException where the key is not valid, or the address has sent too many of those
     */
    Caller callerWith(KeyText text, String address);
}
