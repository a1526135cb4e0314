package dev.vouch.timeline;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.UUID;

/** An Ed25519 key pair. Its public key verifies signatures without the service. */
final class SigningKey {

    private static final String ALGORITHM = "Ed25519";

    /** The length of an Ed25519 public key in X.509 form. */
    private static final int PUBLIC_LENGTH = 44;

    private final UUID id;
    private final PublicKey publicKey;
    private final PrivateKey privateKey;

    private SigningKey(UUID id, PublicKey publicKey, PrivateKey privateKey) {
        this.id = id;
        this.publicKey = publicKey;
        this.privateKey = privateKey;
    }

    static SigningKey fresh(UUID id) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new SigningKey(id, pair.getPublic(), pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime lacks " + ALGORITHM, e);
        }
    }

    static SigningKey of(UUID id, byte[] bytes) {
        try {
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            return new SigningKey(
                    id,
                    keys.generatePublic(new X509EncodedKeySpec(Arrays.copyOf(bytes, PUBLIC_LENGTH))),
                    keys.generatePrivate(
                            new PKCS8EncodedKeySpec(Arrays.copyOfRange(bytes, PUBLIC_LENGTH, bytes.length))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The stored bytes are not a key pair of " + ALGORITHM, e);
        }
    }

    UUID id() {
        return id;
    }

    /** In X.509 form. */
    byte[] publicKey() {
        return publicKey.getEncoded();
    }

    /** Both keys in clear: encrypt them. */
    byte[] bytes() {
        byte[] first = publicKey.getEncoded();
        byte[] second = privateKey.getEncoded();
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    byte[] sign(String canonical) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(canonical.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Signing failed", e);
        }
    }

    boolean hasSigned(String canonical, byte[] signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(publicKey);
            check.update(canonical.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }
}
