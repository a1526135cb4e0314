package dev.vouch.document;

import static dev.vouch.error.ErrorCode.PAYLOAD_TOO_LARGE;
import static dev.vouch.error.ErrorCode.VALIDATION_FAILED;

import dev.vouch.error.ErrorCode;
import dev.vouch.error.Fault;
import java.util.Locale;

/** The reasons for which a file is refused. */
enum FileRefusal {
    INVALID_DATA_URL(VALIDATION_FAILED, "must be a data URL in base64, like data:image/png;base64,iVBORw0KGgo="),
    INVALID_BASE64(VALIDATION_FAILED, "must be base64 (A-Z, a-z, 0-9, + and /) behind the comma"),
    FILE_EMPTY(VALIDATION_FAILED, "must not be empty"),
    FILE_TOO_LARGE(PAYLOAD_TOO_LARGE, "must not be larger than 10 MB (10,485,760 bytes)"),
    FILES_TOO_LARGE(
            PAYLOAD_TOO_LARGE, "must not be larger than 24 MB (25,165,824 bytes) together with the files before it"),
    UNSUPPORTED_FILE_TYPE(VALIDATION_FAILED, "must be a PNG, JPEG, WebP or PDF file by its content"),
    IMAGE_TOO_SMALL(VALIDATION_FAILED, "must have at least 200 x 200 pixels"),
    IMAGE_TOO_LARGE(VALIDATION_FAILED, "must not have more than 50 megapixels"),
    IMAGE_ANIMATED(VALIDATION_FAILED, "must be one still picture: it is animated"),
    FILE_DAMAGED(
            VALIDATION_FAILED, "cannot be read to its end: it is damaged or was cut off. Send the whole file again"),
    FILE_TRAILED(
            VALIDATION_FAILED,
            "has another file around it, such as an archive, a web page or a program: send this one alone"),
    FILE_TOO_COMPLEX(VALIDATION_FAILED, "takes too much to open: print it to a new PDF and send that"),
    FILE_ENCRYPTED(
            VALIDATION_FAILED, "does not open without a password or certificate: save it without, and send that"),
    SAME_FILE_ON_BOTH_SIDES(VALIDATION_FAILED, "is the same file as the other side: send a photo of each"),
    SAME_FILE_TWICE(
            VALIDATION_FAILED,
            "is the same file as another of this request: each document, and the selfie, needs its own");

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
