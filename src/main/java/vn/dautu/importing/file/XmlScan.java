package vn.dautu.importing.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Walks over the markup of an XML part without parsing it and refuses what a parser should never be shown: any {@code <!} declaration
 * (DOCTYPE, ENTITY), an encoding other than UTF-8 or UTF-16, and a single tag, text or comment longer than {@link #MAX_TOKEN}, which
 * would be held in memory in one piece.
 */
final class XmlScan {

    /** Excel's longest cell has 32 767 characters; as eight-letter character references that is 262 136. */
    static final int MAX_TOKEN = 512 * 1024;

    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([^\"']*)[\"']");

    private final String part;
    private final Reader in;
    private final char[] buffer = new char[16 * 1024];
    private int at;
    private int filled;

    private XmlScan(String part, Reader in) {
        this.part = part;
        this.in = in;
    }

    static void scan(String part, InputStream stream) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(stream, 16 * 1024);
        bytes.mark(4);
        byte[] head = bytes.readNBytes(4);
        bytes.reset();
        new XmlScan(part, new InputStreamReader(bytes, encodingOf(head))).run();
    }

    /** True when the bytes begin as XML does in any encoding that a parser would guess. */
    static boolean looksLikeXml(byte[] head) {
        Charset encoding = encodingOf(head);
        String start = new String(head, encoding).replace("\uFEFF", "").stripLeading();
        return start.startsWith("<") || isEbcdic(head);
    }

    private static boolean isEbcdic(byte[] head) {
        return head.length >= 2 && head[0] == 0x4C && head[1] == 0x6F;
    }

    private static Charset encodingOf(byte[] head) {
        int b0 = head.length > 0 ? head[0] & 0xFF : 1;
        int b1 = head.length > 1 ? head[1] & 0xFF : 1;
        if ((b0 == 0xFE && b1 == 0xFF) || (b0 == 0 && b1 == '<')) {
            return StandardCharsets.UTF_16BE;
        }
        if ((b0 == 0xFF && b1 == 0xFE) || (b0 == '<' && b1 == 0)) {
            return StandardCharsets.UTF_16LE;
        }
        return StandardCharsets.UTF_8;
    }

    private void run() throws IOException {
        int c;
        boolean first = true;
        int text = 0;
        while ((c = next()) >= 0) {
            if (c == 0) {
                throw new FileRefused("gate.xml-encoding", ZipParts.shown(part));
            }
            if (c != '<') {
                if (++text > MAX_TOKEN) {
                    throw tooLong();
                }
                if (first && c != '\uFEFF' && !Character.isWhitespace(c)) {
                    throw new FileRefused("gate.xml-encoding", ZipParts.shown(part));
                }
                continue;
            }
            text = 0;
            c = next();
            if (c == '?') {
                String instruction = upTo("?>");
                if (first) {
                    requireKnownEncoding(instruction);
                }
            } else if (c == '!') {
                int d = next();
                if (d == '-') {
                    upTo("-->");
                } else if (d == '[') {
                    upTo("]]>");
                } else {
                    throw new FileRefused("gate.doctype", ZipParts.shown(part));
                }
            } else {
                tag(c);
            }
            first = false;
        }
    }

    private void requireKnownEncoding(String declaration) {
        Matcher m = ENCODING.matcher(declaration);
        if (m.find()) {
            String name = m.group(1).toUpperCase(Locale.ROOT);
            if (!name.equals("UTF-8")
                    && !name.equals("UTF8")
                    && !name.startsWith("UTF-16")
                    && !name.equals("US-ASCII")) {
                throw new FileRefused("gate.xml-encoding", ZipParts.shown(part));
            }
        }
    }

    private void tag(int c) throws IOException {
        int quote = 0;
        int length = 0;
        while (c >= 0 && (quote != 0 || c != '>')) {
            if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            } else if (c == '<') {
                // Not allowed inside a tag, quoted or not; following it would let a declaration hide from this scan.
                throw new FileRefused("gate.broken-part", ZipParts.shown(part));
            }
            if (++length > MAX_TOKEN) {
                throw tooLong();
            }
            c = next();
        }
    }

    private String upTo(String end) throws IOException {
        StringBuilder beginning = new StringBuilder();
        int matched = 0;
        int length = 0;
        while (matched < end.length()) {
            int c = next();
            if (c < 0) {
                throw new FileRefused("gate.broken-part", ZipParts.shown(part));
            }
            if (++length > MAX_TOKEN) {
                throw tooLong();
            }
            if (length <= 200) {
                beginning.append((char) c);
            }
            if (c == end.charAt(matched)) {
                matched++;
            } else if (!(matched == end.length() - 1 && matched > 1 && c == end.charAt(0))) {
                // "--->" and "]]]>" keep the two that matched; anything else starts again.
                matched = c == end.charAt(0) ? 1 : 0;
            }
        }
        return beginning.toString();
    }

    private FileRefused tooLong() {
        return new FileRefused("gate.xml-token", ZipParts.shown(part));
    }

    private int next() throws IOException {
        if (at == filled) {
            filled = in.read(buffer, 0, buffer.length);
            at = 0;
            if (filled <= 0) {
                filled = 0;
                return -1;
            }
        }
        return buffer[at++];
    }
}
