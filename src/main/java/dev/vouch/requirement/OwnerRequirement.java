package dev.vouch.requirement;

import dev.vouch.document.DocumentType;
import dev.vouch.id.OwnerId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** The requirements of a single owner, named by its id: the identity document, and the selfie. */
public final class OwnerRequirement {

    private static final Pattern ONE = Pattern.compile("own_[0-9a-z]{26}(/selfie)?");

    private OwnerRequirement() {}

    public static String identity(UUID owner) {
        return new OwnerId(owner).toString();
    }

    public static String selfie(UUID owner) {
        return identity(owner) + "/selfie";
    }

    public static boolean isOne(String name) {
        return ONE.matcher(name).matches();
    }

    public static List<String> all(UUID owner) {
        return List.of(identity(owner), selfie(owner));
    }

    public static String of(DocumentType type, UUID owner) {
        return type == DocumentType.SELFIE ? selfie(owner) : identity(owner);
    }
}
