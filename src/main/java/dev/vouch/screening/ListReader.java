package dev.vouch.screening;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.io.Resource;

/** Streams the persons and organisations of a list in one format. */
interface ListReader {

    /** The files that make up the list. */
    List<Resource> files(Resource main);

    /** @throws ListRefused if any part of a file violates the format */
    void read(Resource main, Consumer<ListEntry> entries);
}
