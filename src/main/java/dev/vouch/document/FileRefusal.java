package dev.vouch.document;

import static dev.vouch.error.ErrorCode.PAYLOAD_TOO_LARGE;
import static dev.vouch.error.ErrorCode.VALIDATION_FAILED;

import dev.vouch.error.ErrorCode;
import dev.vouch.error.Fault;
import java.util.Locale;

/** Every reason for which a file is not taken. */
enum FileRefusal {
    INVALID_DATA_URL(VALIDATION_FAILED, "must be a data URL like data:image/png;base64,iVBORw0KGgo="),
    INVALID_BASE64(VALIDATION_FAILED, "must have nothing but base64 behind the comma, padded, without line breaks"),
    FILE_EMPTY(VALIDATION_FAILED, "must not be empty"),
    FILE_TOO_LARGE(PAYLOAD_TOO_LARGE, "may have 10 MB (10,485,760 bytes)"),
    FILES_TOO_LARGE(PAYLOAD_TOO_LARGE, "may have, together with the other files, 24 MB (25,165,824 bytes)"),
    UNSUPPORTED_FILE_TYPE(VALIDATION_FAILED, "must be a PNG, JPEG, WebP or PDF file by its content"),
    FILE_TYPE_MISMATCH(VALIDATION_FAILED, "is of another type than its media type or name says"),
    IMAGE_TOO_SMALL(VALIDATION_FAILED, "must be at least 200 x 200 pixels large"),
    IMAGE_TOO_LARGE(VALIDATION_FAILED, "must not have more than 50 megapixels"),
    IMAGE_ANIMATED(VALIDATION_FAILED, "must be one picture that does not move"),
    FILE_DAMAGED(VALIDATION_FAILED, "cannot be read to its end: it is damaged or was cut off"),
    FILE_TRAILED(VALIDATION_FAILED, "has something else behind its end"),
    FILE_ENCRYPTED(VALIDATION_FAILED, "must not be encrypted"),
    SAME_FILE_ON_BOTH_SIDES(VALIDATION_FAILED, "is the same file as the other side");

    private final ErrorCode error;
    private final String message;

    FileRefusal(ErrorCode error, String message) {
        this.error = error;
        this.message = message;
    }

    ErrorCode error() {
        return error;
    }

    Fault at(String pointer) {
        return Fault.at(pointer, name().toLowerCase(Locale.ROOT), message);
    }
}
