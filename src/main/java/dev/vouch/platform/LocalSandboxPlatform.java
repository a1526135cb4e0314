package dev.vouch.platform;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Inserts the local sandbox's platform into the embedded database, before the first request. */
@Component
class LocalSandboxPlatform implements SmartInitializingSingleton {

    private final ObjectProvider<LocalSandbox> localSandbox;
    private final PlatformRepository platforms;

    LocalSandboxPlatform(ObjectProvider<LocalSandbox> localSandbox, PlatformRepository platforms) {
        this.localSandbox = localSandbox;
        this.platforms = platforms;
    }

    @Override
    public void afterSingletonsInstantiated() {
        localSandbox.ifAvailable(sandbox -> {
            Platform platform = sandbox.platform();
            if (platforms.findById(platform.id().uuid()).isEmpty()) {
                platforms.save(platform);
            }
        });
    }
}
