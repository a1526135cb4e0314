package dev.vouch.owner.web;

import dev.vouch.owner.BeneficialOwner;
import dev.vouch.owner.OwnerDraft;
import dev.vouch.web.JsonBodies;
import dev.vouch.web.MergePatch;
import java.util.function.Function;

/** A merge patch of an owner: applied to its fields, and read by the rules of a whole request. */
record OwnerPatch(MergePatch patch, JsonBodies bodies) implements Function<BeneficialOwner, OwnerDraft> {

    @Override
    public OwnerDraft apply(BeneficialOwner owner) {
        return bodies.merge(patch, OwnerRequest.from(owner), OwnerRequest.class).toDraft(!patch.has("tax_id"));
    }
}
