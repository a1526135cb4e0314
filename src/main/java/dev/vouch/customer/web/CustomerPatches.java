package dev.vouch.customer.web;

import dev.vouch.customer.CustomerEdit;
import dev.vouch.customer.CustomerEdits;
import dev.vouch.web.JsonBodies;
import dev.vouch.web.MergePatch;
import org.springframework.stereotype.Component;

@Component
class CustomerPatches implements CustomerEdits {

    private final JsonBodies bodies;

    CustomerPatches(JsonBodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public CustomerEdit of(MergePatch patch) {
        return new CustomerPatch(patch, bodies);
    }
}
