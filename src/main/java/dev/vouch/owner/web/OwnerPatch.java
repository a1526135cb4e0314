package dev.vouch.owner.web;

import dev.vouch.owner.BeneficialOwner;
import dev.vouch.owner.OwnerDraft;
import dev.vouch.web.JsonBodies;
import dev.vouch.web.MergePatch;
import java.util.function.Function;

/** A merge patch of an owner: merged into what could be sent of it, and read again by the same rules. */
record OwnerPatch(MergePatch patch, JsonBodies bodies) implements Function<BeneficialOwner, OwnerDraft> {

    @Override
    public OwnerDraft apply(BeneficialOwner owner) {
        return bodies.merge(patch, OwnerRequest.from(owner), OwnerRequest.class).toDraft(!patch.has("tax_id"));
    }
}
