package dev.vouch.screening;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.io.Resource;

/** Reads the persons and organisations of a list in one format, one after the other. */
interface ListReader {

    /** The files that make up the list. */
    List<Resource> files(Resource main);

    /** @throws ListRefused where a file is not wholly of the format */
    void read(Resource main, Consumer<ListEntry> entries);
}
