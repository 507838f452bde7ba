package vn.dautu.plan;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.kernel.rule.Named;
import vn.dautu.kernel.text.Folding;

/**
 * The sources of capital (domain.md §1.5), a tree, with the words an office writes for them. A decision may name a source at any height
 * of the tree; a source's total takes in those below it.
 */
public enum CapitalSource implements Named {
    NSTW("NSTW", "Ngân sách trung ương"),
    NSTW_MT("NSTW.MT", "NSTW hỗ trợ có mục tiêu"),
    NSTW_PH("NSTW.PH", "Chương trình phục hồi và phát triển KT-XH"),
    NSTW_DP("NSTW.DP", "Dự phòng NSTW"),
    NSTW_MTQG("NSTW.MTQG", "Chương trình mục tiêu quốc gia"),
    NN("NN", "Vốn nước ngoài"),
    NN_CP("NN.CP", "Vốn nước ngoài theo cơ chế tài chính trong nước"),
    NN_KHAC("NN.KHAC", "Vốn nước ngoài không theo cơ chế tài chính trong nước"),
    NSDP("NSDP", "Ngân sách địa phương"),
    NSDP_TT("NSDP.TT", "NSĐP cân đối"),
    NSDP_DAT("NSDP.DAT", "Tiền sử dụng đất"),
    NSDP_XSKT("NSDP.XSKT", "Xổ số kiến thiết"),
    NSDP_BC("NSDP.BC", "Bội chi NSĐP"),
    NSDP_KHAC("NSDP.KHAC", "NSĐP khác"),
    TPCP("TPCP", "Trái phiếu Chính phủ"),
    NGOAI("NGOAI", "Vốn ngoài đầu tư công");

    /** Folded once: a list of ten thousand projects reads a source more than a hundred thousand times. */
    private static final Map<String, CapitalSource> BY_WORDS = new HashMap<>();

    private static final Map<String, CapitalSource> BY_CODE = new HashMap<>();

    static {
        for (CapitalSource source : values()) {
            BY_CODE.put(source.code, source);
            BY_WORDS.putIfAbsent(Folding.fold(source.code), source);
            BY_WORDS.putIfAbsent(Folding.fold(source.vietnamese), source);
        }
    }

    private final String code;
    private final String vietnamese;

    CapitalSource(String code, String vietnamese) {
        this.code = code;
        this.vietnamese = vietnamese;
    }

    public String code() {
        return code;
    }

    @Override
    public String nameKey() {
        return "source." + code;
    }

    public String vietnamese() {
        return vietnamese;
    }

    /** The source it is part of: the code before the dot. */
    public Optional<CapitalSource> parent() {
        int dot = code.indexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(ofCode(code.substring(0, dot)));
    }

    public boolean isRoot() {
        return code.indexOf('.') < 0;
    }

    /** Whether it is the other source or part of it. */
    public boolean isWithin(CapitalSource other) {
        return this == other || parent().map(parent -> parent.isWithin(other)).orElse(false);
    }

    /** The source and all that are part of it. */
    public Set<CapitalSource> withParts() {
        Set<CapitalSource> parts = EnumSet.noneOf(CapitalSource.class);
        for (CapitalSource source : values()) {
            if (source.isWithin(this)) {
                parts.add(source);
            }
        }
        return parts;
    }

    /** Each source that has money in it or below it, in the tree's order, with all of that money. */
    public static SortedMap<CapitalSource, Vnd> rollUp(Map<CapitalSource, Vnd> own) {
        SortedMap<CapitalSource, Vnd> totals = new TreeMap<>();
        own.forEach((source, amount) -> {
            for (Optional<CapitalSource> at = Optional.of(source);
                    at.isPresent();
                    at = at.flatMap(CapitalSource::parent)) {
                totals.merge(at.get(), amount, Vnd::plus);
            }
        });
        return totals;
    }

    /** Reads a code or the full name, without regard to case and accents. */
    public static Optional<CapitalSource> read(String text) {
        return Optional.ofNullable(BY_WORDS.get(Folding.fold(text)));
    }

    public static CapitalSource ofCode(String code) {
        CapitalSource exact = BY_CODE.get(code);
        return exact != null ? exact : read(code).orElseThrow(() -> new IllegalArgumentException(code));
    }
}
