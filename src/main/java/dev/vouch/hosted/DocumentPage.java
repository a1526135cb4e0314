package dev.vouch.hosted;

import dev.vouch.document.DocumentSide;
import dev.vouch.document.DocumentType;
import dev.vouch.page.Entries;
import dev.vouch.page.Field;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The page that asks for one file: a document, or one side of it. */
record DocumentPage(DocumentType type, @Nullable DocumentSide side) {

    private static final String BACK = "-back";

    /** {@code passport}, {@code drivers_license-back} … */
    static Optional<DocumentPage> of(String path) {
        boolean isBack = path.endsWith(BACK);
        String name = isBack ? path.substring(0, path.length() - BACK.length()) : path;
        return Stream.of(DocumentType.values())
                .filter(type -> type.toString().equals(name) && (type.hasBack() || !isBack))
                .map(type -> new DocumentPage(
                        type, isBack ? DocumentSide.BACK : type.hasSides() ? DocumentSide.FRONT : null))
                .findFirst();
    }

    public String path() {
        return type + (isBack() ? BACK : "");
    }

    public boolean isBack() {
        return side == DocumentSide.BACK;
    }

    /** Owners prove their identity only. */
    boolean mayBeOf(Applicant applicant) {
        return applicant.owner() == null
                ? type.mayBeOf(applicant.type())
                : type.hasSides() || type == DocumentType.SELFIE;
    }

    /** Which camera a phone opens. */
    public String camera() {
        return type == DocumentType.SELFIE ? "user" : "environment";
    }

    List<Field> fields() {
        if (type.hasSides() && !isBack()) {
            return List.of(
                    Field.of("/issuing_country", Field.Kind.COUNTRY),
                    Field.of("/expires_on", Field.Kind.DATE).optional());
        }
        return type == DocumentType.PROOF_OF_ADDRESS ? List.of(Field.of("/issued_on", Field.Kind.DATE)) : List.of();
    }

    ObjectNode toFields(Entries entries) {
        ObjectNode fields = entries.toChange(fields());
        fields.put("type", type.toString());
        fields.put("file", path());
        if (side != null) {
            fields.put("side", side.toString());
        }
        return fields;
    }

    /** The other side, where the document needs both. */
    Optional<String> otherSide(Applicant applicant) {
        return type.hasBack()
                        && !isBack()
                        && applicant.document(type, DocumentSide.BACK).isEmpty()
                ? Optional.of("/documents/" + type + BACK)
                : Optional.empty();
    }
}
