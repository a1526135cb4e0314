package dev.vouch.owner;

import dev.vouch.web.MergePatch;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** Reads owners and changes of them by the rules of the API, for those who get them in other ways. */
public interface OwnerEdits {

    OwnerDraft draft(ObjectNode owner);

    Function<BeneficialOwner, OwnerDraft> of(MergePatch patch);
}
