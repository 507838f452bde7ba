package vn.dautu.importing.file;

import java.util.List;

/**
 * The gate does not let this file in at all. The message is a key (see {@code messages/gate_vi.properties}) with arguments; nothing of
 * the parser's own words reaches the user.
 */
public final class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String key;
    private final transient List<Object> args;

    public FileRefused(String key, Object... args) {
        super(key + " " + List.of(args));
        this.key = key;
        this.args = List.of(args);
    }

    FileRefused(Throwable cause, String key, Object... args) {
        this(key, args);
        initCause(cause);
    }

    public String key() {
        return key;
    }

    public List<Object> args() {
        return args;
    }
}
