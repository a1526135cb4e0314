package dev.vouch.customer;

import dev.vouch.web.MergePatch;

/** Reads changes of customers by the rules of the API, for other ways of entry. */
public interface CustomerEdits {

    CustomerEdit of(MergePatch patch);
}
