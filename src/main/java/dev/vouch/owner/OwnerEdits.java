package dev.vouch.owner;

import dev.vouch.web.MergePatch;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** Reads owners and their changes by the rules of the API, for other ways of entry. */
public interface OwnerEdits {

    OwnerDraft draft(ObjectNode owner);

    Function<BeneficialOwner, OwnerDraft> of(MergePatch patch);
}
