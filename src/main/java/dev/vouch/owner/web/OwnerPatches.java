package dev.vouch.owner.web;

import dev.vouch.owner.BeneficialOwner;
import dev.vouch.owner.OwnerDraft;
import dev.vouch.owner.OwnerEdits;
import dev.vouch.web.JsonBodies;
import dev.vouch.web.MergePatch;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

@Component
class OwnerPatches implements OwnerEdits {

    private final JsonBodies bodies;

    OwnerPatches(JsonBodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public OwnerDraft draft(ObjectNode owner) {
        return bodies.read(owner, OwnerRequest.class).toDraft(false);
    }

    @Override
    public Function<BeneficialOwner, OwnerDraft> of(MergePatch patch) {
        return new OwnerPatch(patch, bodies);
    }
}
