package vn.dautu.importing.file;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of an {@code .xlsx} with their stored text, so that a number arrives as the digits in the file and never as a double.
 *
 * <p>Our own reader over the JDK's streaming parser, not fastexcel-reader: that one fills memory without end on a shared-string index
 * beyond the table, allocates whatever column a cell's address names, and counts rows without a number from zero. A test holds the two
 * together on ordinary workbooks.
 *
 * <p>Limits: 100 sheets; 200 000 rows and 200 columns with content; 1 000 000 cells and 40 million letters in a workbook; 32 767
 * letters in a cell. Empty cells, formats, merged ranges and drawings are passed over.
 */
public final class SheetReader {

    static final int MAX_SHEETS = 100;
    static final int MAX_ROWS = 200_000;
    static final int MAX_COLUMNS = 200;
    static final int MAX_CELLS = 1_000_000;
    static final int MAX_CELL_CHARS = 32_767;
    static final int MAX_TOTAL_CHARS = 40_000_000;
    private static final int MAX_STYLES = 70_000;
    private static final int MAX_NUMBER_CHARS = 40;

    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})");
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    }

    private final ZipParts zip;
    private final List<String> strings = new ArrayList<>();
    private final List<String> formats = new ArrayList<>();
    private final Map<String, String> sharedTexts = new HashMap<>();
    private boolean date1904;
    private int cells;
    private long chars;

    private SheetReader(ZipParts zip) {
        this.zip = zip;
    }

    /**
     * All worksheets in the order of their tabs, hidden ones marked.
     *
     * @throws FileRefused when the workbook is broken or too large; the arguments name sheet and cell where there is one
     */
    public static List<Sheet> read(CheckedFile file) {
        if (file.kind() != CheckedFile.Kind.WORKBOOK) {
            throw new IllegalArgumentException(file.kind() + " is no workbook");
        }
        return new SheetReader(file.zip()).workbook();
    }

    private record Tab(String name, boolean hidden, String part) {}

    private interface Visitor {
        void element(XMLStreamReader xml, String name) throws XMLStreamException;
    }

    private List<Sheet> workbook() {
        String main = relations("", "_rels/.rels").stream()
                .filter(r -> r.type.endsWith("/officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElse("xl/workbook.xml");
        List<Relation> relations = relations(main, relationsOf(main));
        Map<String, String> byId = new HashMap<>();
        for (Relation r : relations) {
            byId.put(r.id, r.target);
            if (r.type.endsWith("/sharedStrings")) {
                readStrings(r.target);
            } else if (r.type.endsWith("/styles")) {
                readStyles(r.target);
            }
        }
        List<Tab> tabs = new ArrayList<>();
        walk(main, (xml, name) -> {
            if (name.equals("workbookPr")) {
                String flag = xml.getAttributeValue(null, "date1904");
                date1904 = "1".equals(flag) || "true".equals(flag);
            } else if (name.equals("sheet")) {
                if (tabs.size() >= MAX_SHEETS) {
                    throw new FileRefused("sheet.too-many-sheets", MAX_SHEETS);
                }
                String tab = attribute(xml, "name", "");
                String part = byId.get(relationId(xml));
                if (part == null) {
                    throw new FileRefused("sheet.broken", tab);
                }
                String state = attribute(xml, "state", "visible");
                tabs.add(new Tab(Texts.clean(tab), !state.equals("visible"), part));
            }
        });
        if (tabs.isEmpty()) {
            throw new FileRefused("sheet.none");
        }
        List<Sheet> sheets = new ArrayList<>();
        for (Tab tab : tabs) {
            List<Row> rows = new SheetWalk(tab.name).read(tab.part);
            if (rows != null) {
                sheets.add(new Sheet(tab.name, tab.hidden, rows));
            }
        }
        return List.copyOf(sheets);
    }

    // ---- parts and relations ----

    private record Relation(String id, String type, String target) {}

    private List<Relation> relations(String source, String part) {
        List<Relation> relations = new ArrayList<>();
        if (actualName(part) == null) {
            return relations;
        }
        walk(part, (xml, name) -> {
            if (name.equals("Relationship") && !"External".equals(xml.getAttributeValue(null, "TargetMode"))) {
                relations.add(new Relation(
                        attribute(xml, "Id", ""),
                        attribute(xml, "Type", ""),
                        resolve(source, attribute(xml, "Target", ""))));
            }
        });
        return relations;
    }

    private static String relationsOf(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    private static String resolve(String source, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        List<String> steps = new ArrayList<>(List.of(source.split("/", -1)));
        steps.remove(steps.size() - 1);
        for (String step : target.split("/", -1)) {
            if (step.equals("..") && !steps.isEmpty()) {
                steps.remove(steps.size() - 1);
            } else if (!step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    /** Part names are case-insensitive in OPC, and some writers make use of it. */
    private @Nullable String actualName(String part) {
        if (zip.has(part)) {
            return part;
        }
        for (String name : zip.names()) {
            if (name.equalsIgnoreCase(part)) {
                return name;
            }
        }
        return null;
    }

    private void walk(String part, Visitor visitor) {
        parse(part, xml -> {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    visitor.element(xml, xml.getLocalName());
                }
            }
        });
    }

    private interface Parse {
        void run(XMLStreamReader xml) throws XMLStreamException;
    }

    private void parse(String part, Parse parse) {
        String name = actualName(part);
        if (name == null) {
            throw new FileRefused("gate.part-missing", ZipParts.shown(part));
        }
        try (InputStream in = zip.open(name)) {
            XMLStreamReader xml = XML.createXMLStreamReader(in);
            try {
                parse.run(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException | IOException e) {
            throw new FileRefused(e, "gate.broken-part", ZipParts.shown(name));
        } catch (FileRefused e) {
            throw e;
        } catch (RuntimeException e) {
            // The JDK's parser answers some malformed input with its own internal exceptions.
            throw new FileRefused(e, "gate.broken-part", ZipParts.shown(name));
        }
    }

    private static String attribute(XMLStreamReader xml, String name, String otherwise) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? otherwise : value;
    }

    private static String relationId(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals("id")
                    && namespace != null
                    && namespace.endsWith("/relationships")) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    // ---- shared strings and styles ----

    private void readStrings(String part) {
        walk(part, (xml, name) -> {
            if (name.equals("si")) {
                if (strings.size() >= MAX_CELLS) {
                    throw new FileRefused("sheet.too-many-cells", MAX_CELLS);
                }
                strings.add(unescape(richText(xml, "si", "", "")));
            }
        });
    }

    private void readStyles(String part) {
        Map<Integer, String> own = new HashMap<>();
        boolean[] inside = {false};
        parse(part, xml -> {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "numFmt" ->
                            own.put(whole(xml.getAttributeValue(null, "numFmtId")), attribute(xml, "formatCode", ""));
                        case "cellXfs" -> inside[0] = true;
                        case "xf" -> {
                            if (inside[0]) {
                                if (formats.size() >= MAX_STYLES) {
                                    throw new FileRefused("sheet.too-many-styles", MAX_STYLES);
                                }
                                int id = whole(xml.getAttributeValue(null, "numFmtId"));
                                String code = own.get(id);
                                formats.add(code == null ? DateFormats.builtIn(id) : code);
                            }
                        }
                        default -> {}
                    }
                    if (own.size() > MAX_STYLES) {
                        throw new FileRefused("sheet.too-many-styles", MAX_STYLES);
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("cellXfs")) {
                    inside[0] = false;
                }
            }
        });
    }

    /** A small non-negative number or −1. */
    private static int whole(@Nullable String digits) {
        if (digits == null || digits.isEmpty() || digits.length() > 9) {
            return -1;
        }
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return -1;
            }
        }
        return Integer.parseInt(digits);
    }

    /** The text of all {@code t} up to the end of {@code end}, without the pronunciation marks (rPh) of East Asian files. */
    private String richText(XMLStreamReader xml, String end, String sheet, String address) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int phonetic = 0;
        boolean inText = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                phonetic += xml.getLocalName().equals("rPh") ? 1 : 0;
                inText = xml.getLocalName().equals("t");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                String name = xml.getLocalName();
                phonetic -= name.equals("rPh") ? 1 : 0;
                inText = false;
                if (name.equals(end)) {
                    break;
                }
            } else if (inText && phonetic == 0) {
                append(text, xml, sheet, address);
            }
        }
        return text.toString();
    }

    private void append(StringBuilder text, XMLStreamReader xml, String sheet, String address) {
        if (xml.getEventType() == XMLStreamConstants.CHARACTERS
                || xml.getEventType() == XMLStreamConstants.CDATA
                || xml.getEventType() == XMLStreamConstants.SPACE) {
            int length = xml.getTextLength();
            chars += length;
            if (text.length() + length > MAX_CELL_CHARS) {
                throw address.isEmpty()
                        ? new FileRefused("sheet.text-too-long", MAX_CELL_CHARS)
                        : new FileRefused("sheet.cell-too-long", sheet, address, MAX_CELL_CHARS);
            }
            if (chars > MAX_TOTAL_CHARS) {
                throw new FileRefused("sheet.too-much-text");
            }
            text.append(xml.getTextCharacters(), xml.getTextStart(), length);
        }
    }

    /** Excel writes control letters as {@code _x000D_}, and a text that looks like that with its first underscore so escaped. */
    private static String unescape(String text) {
        if (text.indexOf("_x") < 0) {
            return text;
        }
        Matcher m = ESCAPED.matcher(text);
        return m.replaceAll(r -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(r.group(1), 16))));
    }

    // ---- one sheet ----

    private final class SheetWalk {
        private final String sheet;
        private final List<Row> rows = new ArrayList<>();
        private boolean worksheet;

        SheetWalk(String sheet) {
            this.sheet = sheet;
        }

        /** @return null when the tab holds a chart, not cells */
        @Nullable
        List<Row> read(String part) {
            parse(part, xml -> {
                int rowNumber = 0;
                boolean first = true;
                while (xml.hasNext()) {
                    if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                        continue;
                    }
                    if (first) {
                        first = false;
                        worksheet = xml.getLocalName().equals("worksheet");
                        if (!worksheet) {
                            return;
                        }
                    }
                    if (xml.getLocalName().equals("row")) {
                        String r = xml.getAttributeValue(null, "r");
                        int next = r == null ? rowNumber + 1 : whole(r);
                        if (next <= rowNumber || next > 1_048_576) {
                            throw new FileRefused("sheet.broken", sheet);
                        }
                        rowNumber = next;
                        row(xml, rowNumber);
                    }
                }
            });
            return worksheet ? rows : null;
        }

        private void row(XMLStreamReader xml, int number) throws XMLStreamException {
            List<Cell> found = new ArrayList<>();
            int column = -1;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    break;
                }
                if (event != XMLStreamConstants.START_ELEMENT
                        || !xml.getLocalName().equals("c")) {
                    continue;
                }
                String r = xml.getAttributeValue(null, "r");
                int next = r == null ? column + 1 : columnOf(r, number);
                if (next <= column) {
                    throw new FileRefused("sheet.broken", sheet);
                }
                column = next;
                Cell cell = cell(xml, number, column);
                if (cell != null) {
                    if (column >= MAX_COLUMNS) {
                        throw new FileRefused("sheet.too-many-columns", sheet, address(number, column), MAX_COLUMNS);
                    }
                    if (++cells > MAX_CELLS) {
                        throw new FileRefused("sheet.too-many-cells", MAX_CELLS);
                    }
                    found.add(cell);
                }
            }
            if (!found.isEmpty()) {
                if (number > MAX_ROWS) {
                    throw new FileRefused("sheet.too-many-rows", sheet, number, MAX_ROWS);
                }
                rows.add(new Row(number, found));
            }
        }

        private int columnOf(String address, int row) {
            Matcher m = ADDRESS.matcher(address);
            if (!m.matches() || Integer.parseInt(m.group(2)) != row) {
                throw new FileRefused("sheet.broken", sheet);
            }
            int column = 0;
            for (char letter : m.group(1).toCharArray()) {
                column = column * 26 + (letter - 'A' + 1);
            }
            return column - 1;
        }

        private String address(int row, int column) {
            return Cell.columnName(column) + row;
        }

        private @Nullable Cell cell(XMLStreamReader xml, int row, int column) throws XMLStreamException {
            String type = attribute(xml, "t", "n");
            String format = format(xml, row, column);
            String address = address(row, column);
            boolean formula = false;
            boolean valued = false;
            String raw = "";
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("c")) {
                    break;
                }
                if (event != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "f" -> formula = true;
                    case "v" -> {
                        valued = true;
                        raw = plainText(xml, "v", address);
                    }
                    case "is" -> {
                        valued = true;
                        raw = unescape(richText(xml, "is", sheet, address));
                    }
                    default -> {}
                }
            }
            if (!valued || (raw.isEmpty() && !type.equals("str") && !type.equals("inlineStr"))) {
                return formula ? make(row, column, Cell.Kind.FORMULA_WITHOUT_VALUE, "", format, true) : null;
            }
            return switch (type) {
                case "n" -> make(row, column, Cell.Kind.NUMBER, number(raw, address), format, formula);
                case "s" -> text(row, column, sharedString(raw, address), formula);
                case "str" -> text(row, column, unescape(raw), formula);
                case "inlineStr", "d" -> text(row, column, raw, formula);
                case "b" -> make(row, column, Cell.Kind.BOOLEAN, raw, format, formula);
                case "e" -> make(row, column, Cell.Kind.ERROR, raw.length() > 20 ? "#?" : raw, format, formula);
                default -> throw new FileRefused("sheet.broken-cell", sheet, address);
            };
        }

        private String plainText(XMLStreamReader xml, String end, String address) throws XMLStreamException {
            StringBuilder text = new StringBuilder();
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals(end)) {
                    break;
                }
                append(text, xml, sheet, address);
            }
            return text.toString();
        }

        private String format(XMLStreamReader xml, int row, int column) {
            String style = xml.getAttributeValue(null, "s");
            if (style == null || formats.isEmpty()) {
                return "";
            }
            int index = whole(style);
            if (index < 0 || index >= formats.size()) {
                throw new FileRefused("sheet.broken-cell", sheet, address(row, column));
            }
            return formats.get(index);
        }

        private String sharedString(String raw, String address) {
            int index = whole(raw.strip());
            if (index < 0 || index >= strings.size()) {
                throw new FileRefused("sheet.broken-cell", sheet, address);
            }
            return strings.get(index);
        }

        private String number(String raw, String address) {
            String digits = raw.strip();
            try {
                if (digits.length() <= MAX_NUMBER_CHARS) {
                    BigDecimal n = new BigDecimal(digits);
                    // Excel's own numbers end at 1E308; an exponent of a billion would be a bomb when written out.
                    if (Math.abs((long) n.precision() - n.scale()) <= 330 && Math.abs((long) n.scale()) <= 380) {
                        return digits;
                    }
                }
            } catch (NumberFormatException e) {
                throw new FileRefused(e, "sheet.broken-cell", sheet, address);
            }
            throw new FileRefused("sheet.broken-cell", sheet, address);
        }

        private @Nullable Cell text(int row, int column, String text, boolean formula) {
            return Texts.isBlank(text) ? null : make(row, column, Cell.Kind.TEXT, text, "", formula);
        }

        private Cell make(int row, int column, Cell.Kind kind, String raw, String format, boolean formula) {
            String kept = raw.length() <= 12 ? sharedTexts.computeIfAbsent(raw, r -> r) : raw;
            if (sharedTexts.size() > 10_000) {
                sharedTexts.clear();
            }
            return new Cell(row, column, kind, kept, format, date1904, formula);
        }
    }
}
