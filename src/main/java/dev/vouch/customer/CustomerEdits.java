package dev.vouch.customer;

import dev.vouch.web.MergePatch;

/** Reads changes of customers by the rules of the API, for those who get them in other ways. */
public interface CustomerEdits {

    CustomerEdit of(MergePatch patch);
}
