package vn.dautu.importing.file;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the first bytes give away.
 *
 * @param form how the content is written; meaningless with a refusal
 * @param refusal message key when it is none of the kinds that the gate knows
 */
record Sniffed(Form form, @Nullable String refusal) {

    /** How the content is written. */
    enum Form {
        ZIP,
        JSON,
        KML,
        SQLITE,
        DXF,
        OTHER
    }

    private static Sniffed refused(String key) {
        return new Sniffed(Form.OTHER, key);
    }

    static Sniffed of(byte[] bytes) {
        if (starts(bytes, 'P', 'K', 3, 4)) {
            return new Sniffed(Form.ZIP, null);
        }
        if (isOle2(bytes)) {
            // A workbook with a password is an OLE2 file with a stream of this name.
            boolean encrypted = contains(bytes, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
            return refused(encrypted ? "gate.ole-encrypted" : "gate.ole-xls");
        }
        if (isExecutable(bytes)) {
            return refused("gate.executable");
        }
        if (starts(bytes, 'P', 'K') || isArchive(bytes)) {
            return refused("gate.other-archive");
        }
        if (starts(bytes, '%', 'P', 'D', 'F')) {
            return refused("gate.pdf");
        }
        if (starts(bytes, 'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f', 'o', 'r', 'm', 'a', 't', ' ', '3', 0)) {
            return new Sniffed(Form.SQLITE, null);
        }
        if (starts(bytes, 'A', 'C', '1', '0') || starts(bytes, 'A', 'u', 't', 'o', 'C', 'A', 'D', ' ', 'B', 'i', 'n')) {
            return refused("gate.dwg");
        }
        String head = new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (head.startsWith("{")) {
            return new Sniffed(Form.JSON, null);
        }
        if (head.startsWith("<")) {
            return head.contains("<kml") ? new Sniffed(Form.KML, null) : refused("gate.html");
        }
        if (head.matches("(?s)(0\\s*\\r?\\n\\s*section|999\\s*\\r?\\n).*")) {
            return new Sniffed(Form.DXF, null);
        }
        boolean text = bytes.length > 0
                && head.chars().noneMatch(c -> (c < ' ' && c != '\t' && c != '\r' && c != '\n') || c == '\uFFFD');
        return refused(text ? "gate.plain-text" : "gate.unknown-kind");
    }

    static boolean isOle2(byte[] b) {
        return starts(b, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);
    }

    static boolean isExecutable(byte[] b) {
        return starts(b, 'M', 'Z') || starts(b, 0x7F, 'E', 'L', 'F') || starts(b, '#', '!');
    }

    static boolean isArchive(byte[] b) {
        return starts(b, 'P', 'K', 3, 4)
                || starts(b, 'P', 'K', 5, 6)
                || starts(b, 'R', 'a', 'r', '!')
                || starts(b, '7', 'z', 0xBC, 0xAF)
                || starts(b, 0x1F, 0x8B)
                || starts(b, 'B', 'Z', 'h')
                || starts(b, 0xFD, '7', 'z', 'X', 'Z');
    }

    private static boolean starts(byte[] bytes, int... head) {
        if (bytes.length < head.length) {
            return false;
        }
        for (int i = 0; i < head.length; i++) {
            if ((bytes[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        outer:
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            for (int j = 0; j < wanted.length; j++) {
                if (bytes[i + j] != wanted[j]) {
                    continue outer;
                }
            }
            return true;
        }
        return false;
    }
}
