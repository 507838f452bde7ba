package vn.dautu.importing.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables of an SQLite database (its published file format, version 3) from memory.
 *
 * <p>Our own rather than SQLite itself: the database engine would be native code at the threshold, wants a file on disk, and runs what
 * the file brings along, triggers, views and virtual tables. Here pages are only followed to the rows that lie in them; no page is visited
 * twice, every length is held against the bytes that exist, and no SQL is run. Indexes, free pages and the journal are not looked at.
 */
final class SqliteTables {

    static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int MAX_DEPTH = 20;
    private static final int MAX_TABLES = 2_000;
    private static final int MAX_COLUMNS = 300;

    /**
     * One row of the schema.
     *
     * @param type table, index, view or trigger
     * @param root page where its rows begin; 0 for a view, a trigger or a virtual table
     */
    record Entry(String type, String name, String table, int root, String sql) {}

    private final ByteBuffer bytes;
    private final int pageSize;
    private final int usable;
    private final int pages;
    private final Charset encoding;
    private final List<Entry> schema = new ArrayList<>();

    /** @throws FileRefused when it is not what the header says */
    SqliteTables(byte[] file) {
        this.bytes = ByteBuffer.wrap(file).order(ByteOrder.BIG_ENDIAN);
        if (file.length < 512) {
            throw broken();
        }
        int size = bytes.getShort(16) & 0xFFFF;
        this.pageSize = size == 1 ? 65_536 : size;
        this.usable = pageSize - (bytes.get(20) & 0xFF);
        this.encoding = switch (bytes.getInt(56)) {
            case 2 -> StandardCharsets.UTF_16LE;
            case 3 -> StandardCharsets.UTF_16BE;
            default -> StandardCharsets.UTF_8;
        };
        if (pageSize < 512
                || Integer.bitCount(pageSize) != 1
                || usable < 480
                || file.length % pageSize != 0
                || bytes.get(19) > 2) {
            throw broken();
        }
        this.pages = file.length / pageSize;
        try {
            walk(1, 5, (rowId, values) -> {
                if (schema.size() >= MAX_TABLES || values.size() < 5) {
                    throw broken();
                }
                schema.add(new Entry(
                        text(values.get(0)),
                        text(values.get(1)),
                        text(values.get(2)),
                        values.get(3) instanceof Long root ? Math.toIntExact(root) : 0,
                        text(values.get(4))));
            });
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            throw new FileRefused(e, "gpkg.broken");
        }
    }

    /** {@code application_id} of the header. */
    int applicationId() {
        return bytes.getInt(68);
    }

    List<Entry> schema() {
        return List.copyOf(schema);
    }

    boolean has(String table) {
        return schema.stream().anyMatch(entry -> isTable(entry, table));
    }

    private static boolean isTable(Entry entry, String table) {
        return entry.type.equals("table") && entry.name.equalsIgnoreCase(table);
    }

    /**
     * Every row of a table, column name in lower case → {@code Long}, {@code Double}, {@code String}, {@code byte[]} or null.
     *
     * @throws FileRefused when there is no such table or its pages lie
     */
    void rows(String table, Consumer<Map<String, @Nullable Object>> each) {
        Entry entry = schema.stream()
                .filter(candidate -> isTable(candidate, table))
                .findFirst()
                .orElseThrow(() -> new FileRefused("gpkg.no-table", ZipParts.shown(table)));
        List<String> columns = new ArrayList<>();
        int rowIdColumn = columns(entry.sql, columns);
        if (entry.root < 1) {
            throw new FileRefused("gpkg.no-table", ZipParts.shown(table));
        }
        try {
            walk(entry.root, columns.size(), (rowId, values) -> {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                for (int i = 0; i < columns.size(); i++) {
                    // A column added later is missing from the rows written before it.
                    Object value = i < values.size() ? values.get(i) : null;
                    row.put(columns.get(i), value == null && i == rowIdColumn ? (Object) rowId : value);
                }
                each.accept(row);
            });
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            throw new FileRefused(e, "gpkg.broken");
        }
    }

    // ---- the trees ----

    private interface RowReader {
        void row(long rowId, List<@Nullable Object> values);
    }

    private void walk(int root, int columns, RowReader reader) {
        walk(root, columns, reader, new BitSet(), 0);
    }

    private void walk(int page, int columns, RowReader reader, BitSet seen, int depth) {
        visit(page, seen);
        if (depth > MAX_DEPTH) {
            throw broken();
        }
        int start = (page - 1) * pageSize;
        int header = start + (page == 1 ? 100 : 0);
        int type = bytes.get(header);
        int cells = bytes.getShort(header + 3) & 0xFFFF;
        if (type != 0x0D && type != 0x05 || cells > pageSize / 3) {
            throw broken();
        }
        int pointers = header + (type == 0x05 ? 12 : 8);
        for (int i = 0; i < cells; i++) {
            int offset = bytes.getShort(pointers + 2 * i) & 0xFFFF;
            if (offset > usable - 4) {
                throw broken();
            }
            if (type == 0x05) {
                walk(bytes.getInt(start + offset), columns, reader, seen, depth + 1);
            } else {
                cell(start, offset, columns, reader, seen);
            }
        }
        if (type == 0x05) {
            walk(bytes.getInt(header + 8), columns, reader, seen, depth + 1);
        }
    }

    private void visit(int page, BitSet seen) {
        if (page < 1 || page > pages || seen.get(page)) {
            throw broken();
        }
        seen.set(page);
    }

    private void cell(int pageStart, int offset, int columns, RowReader reader, BitSet seen) {
        ByteBuffer page = bytes.slice(pageStart, usable);
        page.position(offset);
        long size = varint(page);
        long rowId = varint(page);
        if (size < 1 || size > bytes.capacity()) {
            throw broken();
        }
        byte[] payload = new byte[(int) size];
        int local = local((int) size);
        page.get(page.position(), payload, 0, local);
        int filled = local;
        int next = filled < size ? page.getInt(page.position() + local) : 0;
        while (filled < size) {
            visit(next, seen);
            int at = (next - 1) * pageSize;
            int part = Math.min((int) size - filled, usable - 4);
            bytes.get(at + 4, payload, filled, part);
            filled += part;
            next = bytes.getInt(at);
        }
        reader.row(rowId, record(payload, columns));
    }

    /** How much of a payload lies on the leaf itself. */
    private int local(int size) {
        int most = usable - 35;
        if (size <= most) {
            return size;
        }
        int least = (usable - 12) * 32 / 255 - 23;
        int fitting = least + (size - least) % (usable - 4);
        return fitting <= most ? fitting : least;
    }

    private List<@Nullable Object> record(byte[] payload, int columns) {
        ByteBuffer head = ByteBuffer.wrap(payload).order(ByteOrder.BIG_ENDIAN);
        long headLength = varint(head);
        if (headLength < 1 || headLength > payload.length) {
            throw broken();
        }
        ByteBuffer body = ByteBuffer.wrap(payload).order(ByteOrder.BIG_ENDIAN);
        body.position((int) headLength);
        List<@Nullable Object> values = new ArrayList<>(columns);
        while (head.position() < headLength) {
            if (values.size() >= MAX_COLUMNS) {
                throw broken();
            }
            values.add(value(varint(head), body));
        }
        return values;
    }

    private @Nullable Object value(long type, ByteBuffer body) {
        if (type >= 12) {
            long length = (type - 12) / 2;
            if (length > body.remaining()) {
                throw broken();
            }
            byte[] content = new byte[(int) length];
            body.get(content);
            return type % 2 == 0 ? content : new String(content, encoding);
        }
        return switch ((int) type) {
            case 0 -> null;
            case 1 -> integer(body, 1);
            case 2 -> integer(body, 2);
            case 3 -> integer(body, 3);
            case 4 -> integer(body, 4);
            case 5 -> integer(body, 6);
            case 6 -> integer(body, 8);
            case 7 -> {
                need(body, 8);
                yield body.getDouble();
            }
            case 8 -> 0L;
            case 9 -> 1L;
            default -> throw broken();
        };
    }

    private static Long integer(ByteBuffer body, int length) {
        need(body, length);
        long value = body.get();
        for (int i = 1; i < length; i++) {
            value = value << 8 | body.get() & 0xFF;
        }
        return value;
    }

    private static void need(ByteBuffer body, int length) {
        if (body.remaining() < length) {
            throw broken();
        }
    }

    private static long varint(ByteBuffer from) {
        long value = 0;
        for (int i = 0; i < 9; i++) {
            if (!from.hasRemaining()) {
                throw broken();
            }
            int b = from.get();
            if (i == 8) {
                return value << 8 | b & 0xFF;
            }
            value = value << 7 | b & 0x7F;
            if (b >= 0) {
                return value;
            }
        }
        return value;
    }

    private static FileRefused broken() {
        return new FileRefused("gpkg.broken");
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }

    // ---- CREATE TABLE ----

    /**
     * Reads the columns' names in lower case, in the order in which the rows hold them. Enough of SQL for that, and no more.
     *
     * @return which of them stands for the row's own number, which is not written a second time; -1 for none
     */
    private static int columns(String sql, List<String> columns) {
        int open = sql.indexOf('(');
        String plain = sql.toUpperCase(Locale.ROOT);
        if (open < 0 || plain.contains("GENERATED ALWAYS") || plain.matches("(?s).*\\)\\s*WITHOUT\\s+ROWID.*")) {
            throw new FileRefused("gpkg.table-kind");
        }
        int rowId = -1;
        int at = open + 1;
        while (true) {
            while (at < sql.length() && Character.isWhitespace(sql.charAt(at))) {
                at++;
            }
            if (at >= sql.length()) {
                throw broken();
            }
            StringBuilder name = new StringBuilder();
            boolean quoted = "\"`['".indexOf(sql.charAt(at)) >= 0;
            if (quoted) {
                char close = sql.charAt(at) == '[' ? ']' : sql.charAt(at);
                int end = sql.indexOf(close, at + 1);
                if (end < 0) {
                    throw broken();
                }
                name.append(sql, at + 1, end);
                at = end + 1;
            } else {
                while (at < sql.length()
                        && !Character.isWhitespace(sql.charAt(at))
                        && ",()".indexOf(sql.charAt(at)) < 0) {
                    name.append(sql.charAt(at++));
                }
            }
            String word = name.toString().toLowerCase(Locale.ROOT);
            boolean constraint = !quoted && word.matches("constraint|primary|unique|check|foreign");
            if (!constraint) {
                if (word.isEmpty() || columns.size() >= MAX_COLUMNS || columns.contains(word)) {
                    throw broken();
                }
                columns.add(word);
            }
            int end = endOfDefinition(sql, at);
            if (!constraint && sql.substring(at, end).matches("(?is)\\s*INTEGER\\s.*\\bPRIMARY\\s+KEY\\b.*")) {
                rowId = columns.size() - 1;
            }
            at = end;
            if (sql.charAt(at) == ')') {
                return rowId;
            }
            at++;
        }
    }

    /** The comma or closing bracket that ends a definition. */
    private static int endOfDefinition(String sql, int from) {
        int depth = 0;
        char quote = 0;
        for (int i = from; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                }
            } else if (c == '"' || c == '\'' || c == '`') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (depth == 0 && (c == ',' || c == ')')) {
                return i;
            } else if (c == ')') {
                depth--;
            }
        }
        throw broken();
    }
}
