package vn.dautu.drawing.ui;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dautu.project.SiteKind;
import vn.dautu.project.SiteOutline;
import vn.dautu.project.SitePart;

/**
 * The part of a place that is drawn, as the address names it: {@code SITE-1}.
 *
 * @param was what the book has of it; null for a new part
 */
record Chosen(SiteKind kind, int part, @Nullable SitePart was) {

    static final String PARAMETER = "phan";
    private static final Pattern NAME = Pattern.compile("(SITE|LINE|POINT)-([1-9]\\d{0,3})");

    String name() {
        return kind + "-" + part;
    }

    SiteOutline outline() {
        return was == null ? new SiteOutline(kind, List.of()) : SiteOutline.of(kind, was.shape());
    }

    /** The part that is named; a number beyond the last means a new one; without a name the first there is, else new land. */
    static Chosen read(@Nullable String name, List<SitePart> parts) {
        Matcher named = NAME.matcher(name == null ? "" : name);
        if (!named.matches()) {
            return parts.isEmpty() ? fresh(SiteKind.SITE, parts) : of(parts.getFirst());
        }
        SiteKind kind = SiteKind.valueOf(named.group(1));
        int part = Integer.parseInt(named.group(2));
        return find(kind, part, parts).map(Chosen::of).orElseGet(() -> fresh(kind, parts));
    }

    static Optional<SitePart> find(SiteKind kind, int part, List<SitePart> parts) {
        return parts.stream()
                .filter(each -> each.kind() == kind && each.part() == part)
                .findFirst();
    }

    static Chosen of(SitePart part) {
        return new Chosen(part.kind(), part.part(), part);
    }

    static Chosen fresh(SiteKind kind, List<SitePart> parts) {
        int last = parts.stream()
                .filter(each -> each.kind() == kind)
                .mapToInt(SitePart::part)
                .max()
                .orElse(0);
        return new Chosen(kind, last + 1, null);
    }
}
