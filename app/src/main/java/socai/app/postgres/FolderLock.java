package socai.app.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds a data folder for one process. The lock belongs to the kernel, so it goes with the process
 * however the process ends, and a file left behind locks nobody out.
 */
final class FolderLock implements AutoCloseable {
    /**
     * The lock files this process holds. A second channel on the same file must not even be opened:
     * with POSIX locks, closing it would release the first one's lock.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static FolderLock acquire(Layout layout) throws IOException {
        Path file = layout.lock();
        if (!HELD.add(file)) {
            throw inUse(layout, Long.toString(ProcessHandle.current().pid()));
        }
        FolderLock held = null;
        try {
            held = lock(layout, file);
            return held;
        } finally {
            if (held == null) {
                HELD.remove(file);
            }
        }
    }

    @SuppressWarnings("MustBeClosedChecker") // the lock lives as long as the channel
    private static FolderLock lock(Layout layout, Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            if (channel.tryLock() == null) {
                throw inUse(layout, Text.read(file).strip());
            }
            locked = true;
            channel.truncate(0);
            String pid = ProcessHandle.current().pid() + "\n";
            channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
            return new FolderLock(file, channel);
        } finally {
            if (!locked) {
                channel.close();
            }
        }
    }

    private static CannotStart inUse(Layout layout, String holder) {
        return new CannotStart(
                CannotStart.Reason.FOLDER_IN_USE,
                "The data folder %s is in use by another Sổ Cái (process %s). Stop that one first, or choose another folder with SOCAI_DATA."
                        .formatted(layout.dataFolder(), holder.isEmpty() ? "unknown" : holder));
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(file);
        }
    }
}
