package dev.vouch.embedded;

import dev.vouch.error.StartRefused;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The user Postgres' programs run as. They refuse root, so root hides its identity in a user namespace or, where those
 * are forbidden, steps down to another user, who then owns the cluster for good.
 *
 * @param prefix what a command line starts with to run as this user
 * @param uid the user who has to own the files, null where that is the user of this JVM
 */
record PostgresUser(List<String> prefix, @Nullable Integer uid) {

    private static final int NOBODY = 65534;

    static PostgresUser of(DataDirectory directory) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new PostgresUser(List.of(), null);
        }
        int owner = Files.exists(directory.cluster()) ? ownerOf(directory.cluster()) : 0;
        if (owner == 0 && LinuxUtils.isUnshareAvailable()) {
            return new PostgresUser(List.of("unshare", "-U"), null);
        }
        return stepDown(owner == 0 ? NOBODY : owner, directory.path());
    }

    private static PostgresUser stepDown(int uid, Path folder) throws IOException {
        String id = Integer.toString(uid);
        List<String> prefix = List.of("setpriv", "--reuid", id, "--regid", id, "--clear-groups");
        if (!canEnter(prefix, folder)) {
            Set<PosixFilePermission> mode = Files.getPosixFilePermissions(folder);
            mode.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(folder, mode);
            if (!canEnter(prefix, folder)) {
                throw new StartRefused(
                        "Postgres refuses to run as root, and user %s, who would run it instead, can't enter %s."
                                .formatted(id, folder),
                        "Start Vouch as an ordinary user, or set vouch.embedded.data-directory to a place that every"
                                + " user may enter, such as a folder under /var/lib.");
            }
        }
        return new PostgresUser(prefix, uid);
    }

    private static boolean canEnter(List<String> prefix, Path folder) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of("test", "-x", folder.toString()));
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Gives a file, or a folder with its content, to this user. */
    void own(Path path) throws IOException {
        if (uid == null || ownerOf(path) == uid) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            // The folder itself goes last, so that an interrupted change is noticed and repeated.
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.setAttribute(file, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static int ownerOf(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }
}
