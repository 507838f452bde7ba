package vn.dautu.seeds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The money of all stories, year by year: what was assigned, carried over, moved and supplemented, and what was paid. In thousand
 * đồng throughout, so that a figure in triệu đồng never has more than three decimals. Advances come first and are recovered
 * linearly until four fifths of the contract are paid (Decree 99/2021): {@code r = A·V / (0.8·C)}.
 */
final class Money {
    static final String IN_YEAR = "Trong năm";
    static final String CARRIED = "Kéo dài";
    static final String LATE_EXTRA = "Bổ sung sau 30/9";

    /** Thousand đồng; {@code amount} is what this decision adds or takes. */
    record PlanLine(
            Story story,
            int year,
            String source,
            String level,
            String kind,
            long amount,
            String sheet,
            String decision,
            LocalDate decided,
            String authority,
            String reason) {}

    /** Thousand đồng. {@code restates}: the same payment first stood with another amount; {@code land}: compensation, not paid on a contract. */
    record Payment(
            Story story,
            String source,
            int year,
            String kind,
            LocalDate date,
            long volume,
            long advance,
            long recovery,
            YearMonth sheet,
            boolean restates,
            boolean land) {
        long cash() {
            return volume + advance - recovery;
        }
    }

    private record Transfer(int year, String from, String to, String fromSource, String toSource, long million) {}

    /** Mid-year moves under one decision; the last one lifts MH-036 above its medium-term amount on purpose. */
    private static final List<Transfer> TRANSFERS = List.of(
            new Transfer(2023, "MH-003", "MH-023", "NSDP.TT", "NSDP.TT", 2_000),
            new Transfer(2024, "MH-004", "MH-012", "NSDP.TT", "NSDP.TT", 2_000),
            new Transfer(2024, "MH-001", "MH-029", "NSDP.DAT", "NSDP.DAT", 5_000),
            new Transfer(2025, "MH-009", "MH-031", "NSDP.XSKT", "NSDP.XSKT", 9_000),
            new Transfer(2025, "MH-004", "MH-036", "NSDP.TT", "NSDP.TT", 3_000));

    final List<PlanLine> lines = new ArrayList<>();
    final List<Payment> payments = new ArrayList<>();

    private record Pot(int year, String kind, String source) {}

    private static final class Purse {
        final Map<Pot, Long> left = new LinkedHashMap<>();
        long assigned;
        long volumePaid;
        long landPaid;
        long advance;
        long recovered;
        /** The year in which capital is assigned only in mid-July, with nothing to pay from before. */
        int waitsInYear;

        final Map<String, Long> assignedBySource = new LinkedHashMap<>();
    }

    Money(List<Story> stories) {
        Map<Story, Purse> purses = new LinkedHashMap<>();
        for (var s : stories) {
            if (s.illustrative() && s.start != null) {
                purses.put(s, new Purse());
            }
        }
        for (int year = 2021; year <= 2025; year++) {
            assign(year, purses);
            for (int month = 1; month <= (year == 2025 ? 10 : 12); month++) {
                var at = YearMonth.of(year, month);
                if (month == 2) {
                    carryOver(year, purses);
                }
                // The decision is of late July, the first payment from it of August.
                if (month == 8) {
                    move(year, purses, stories);
                }
                if (month == 11) {
                    supplement(year, purses, stories);
                }
                for (var entry : purses.entrySet()) {
                    pay(entry.getKey(), entry.getValue(), at);
                }
            }
        }
        supplement(2025, purses, stories);
        restate(stories);
        payments.sort(Comparator.comparing(Payment::sheet)
                .thenComparing(p -> p.story().code)
                .thenComparing(Payment::date)
                .thenComparing(Payment::source)
                .thenComparing(Payment::kind));
    }

    private void assign(int year, Map<Story, Purse> purses) {
        var known = LocalDate.of(year - 1, 12, 10);
        purses.forEach((s, purse) -> {
            var start = java.util.Objects.requireNonNull(s.start);
            int first = s.firstPlanYear > 0 ? s.firstPlanYear : Math.max(2021, start.getYear());
            if (year < first || s.handedOver != null && s.handedOver.isBefore(LocalDate.of(year, 2, 1))) {
                return;
            }
            boolean midYear = s.decided != null && s.decided.isAfter(known);
            if (midYear) {
                purse.waitsInYear = year;
            }
            long plan = s.yearPlans.getOrDefault(year, wanted(s, purse, year)) * 1000;
            if (plan <= 0) {
                return;
            }
            long medium = s.allSources().stream().mapToLong(s::mediumTerm).sum();
            long given = 0;
            var sources = s.allSources();
            for (int i = 0; i < sources.size(); i++) {
                String source = sources.get(i);
                long limit = s.mediumTerm(source) * 1000 - purse.assignedBySource.getOrDefault(source, 0L);
                long share = i == sources.size() - 1
                        ? plan - given
                        : plan * s.mediumTerm(source) / Math.max(1, medium) / 10_000 * 10_000;
                long amount = Math.max(0, Math.min(share, limit) / 10_000 * 10_000);
                given += amount;
                if (amount == 0) {
                    continue;
                }
                String sheet = midYear ? "Phân bổ đợt 2" : "Tỉnh giao đầu năm";
                var decided = midYear ? LocalDate.of(year, 7, 15) : known;
                String number = midYear ? "MH-%d2/NQ-MH".formatted(year - 2000) : "MH-%d1/NQ-MH".formatted(year - 2000);
                var authority = decided.isBefore(LocalDate.of(2025, 7, 1)) ? "HĐND tỉnh" : "HĐND tỉnh Thái Nguyên";
                if (!midYear) {
                    // Land-use fees are a hope: the Prime Minister's plan takes less of them than the province's own.
                    long pm = source.equals("NSDP.DAT") ? amount * 85 / 100 / 10_000 * 10_000 : amount;
                    lines.add(new PlanLine(
                            s,
                            year,
                            source,
                            "TTg giao",
                            IN_YEAR,
                            pm,
                            "TTg giao đầu năm",
                            "MH-%d0/QĐ-MH".formatted(year - 2000),
                            LocalDate.of(year - 1, 12, 5),
                            "Thủ tướng Chính phủ",
                            ""));
                }
                lines.add(new PlanLine(
                        s,
                        year,
                        source,
                        "Tỉnh giao",
                        IN_YEAR,
                        amount,
                        sheet,
                        number,
                        decided,
                        authority,
                        midYear ? "Dự án được phê duyệt sau khi giao kế hoạch đầu năm" : ""));
                add(purse, new Pot(year, IN_YEAR, source), amount);
                purse.assigned += amount;
                purse.assignedBySource.merge(source, amount, Long::sum);
            }
        });
    }

    /** Triệu đồng: what the plan in force says will be done by the year's end, less what was assigned and is still there. */
    private static long wanted(Story s, Purse purse, int year) {
        var end = LocalDate.of(year, 12, 31);
        var known = LocalDate.of(year - 1, 12, 10);
        int version = (int)
                s.adjustments.stream().filter(a -> !a.decided().isAfter(known)).count();
        double planned = s.planned(version).on(end);
        long cost = s.contract() + s.landCost;
        long upFront = s.landCost + (long) (s.contract() * s.advanceShare);
        long need = Math.max((long) (cost * planned), upFront);
        long paid = (purse.volumePaid + purse.landPaid + purse.advance - purse.recovered) / 1000;
        long carried = purse.left.entrySet().stream()
                        .filter(e -> e.getKey().year() == year - 1)
                        .mapToLong(Map.Entry::getValue)
                        .sum()
                / 1000;
        long medium = s.allSources().stream().mapToLong(s::mediumTerm).sum();
        long cap = Math.max(s.group.equals("C") ? medium * 60 / 100 : medium * 46 / 100, 500);
        long room = medium - purse.assigned / 1000;
        if (planned >= 0.999) {
            cap = room;
        }
        return Math.min(Math.min(need * 104 / 100 - paid - carried * 6 / 10, cap), room) / 10 * 10;
    }

    private static void add(Purse purse, Pot pot, long amount) {
        purse.left.merge(pot, amount, Long::sum);
    }

    private void carryOver(int year, Map<Story, Purse> purses) {
        purses.forEach((s, purse) -> {
            // One line a source, whatever kinds of capital were left: a decision says a line once.
            Map<String, Long> bySource = new LinkedHashMap<>();
            for (var pot : List.copyOf(purse.left.keySet())) {
                if (pot.year() >= year) {
                    continue;
                }
                long left = purse.left.remove(pot) / 10_000 * 10_000;
                boolean open = s.handedOver == null || s.handedOver.isAfter(LocalDate.of(year, 2, 1));
                if (pot.kind().equals(CARRIED) || left < 1_500_000 || !open) {
                    continue;
                }
                bySource.merge(pot.source(), left, Long::sum);
            }
            bySource.forEach((source, left) -> {
                add(purse, new Pot(year, CARRIED, source), left);
                lines.add(new PlanLine(
                        s,
                        year,
                        source,
                        "Tỉnh giao",
                        CARRIED,
                        left,
                        "Kéo dài sang năm",
                        "MH-%d3/NQ-MH".formatted(year - 2000),
                        LocalDate.of(year, 3, 15),
                        "HĐND tỉnh",
                        "Kéo dài vốn năm " + (year - 1) + " chưa giải ngân hết"));
            });
        });
    }

    private void move(int year, Map<Story, Purse> purses, List<Story> stories) {
        for (var t : TRANSFERS) {
            if (t.year() != year) {
                continue;
            }
            var from = Stories.byCode(stories, t.from());
            var to = Stories.byCode(stories, t.to());
            var giver = java.util.Objects.requireNonNull(purses.get(from));
            var taker = java.util.Objects.requireNonNull(purses.get(to));
            long amount =
                    Math.min(t.million() * 1000, giver.left.getOrDefault(new Pot(year, IN_YEAR, t.fromSource()), 0L))
                            / 10_000
                            * 10_000;
            if (amount == 0) {
                throw new IllegalStateException("Nothing to move from " + t.from() + " in " + year);
            }
            add(giver, new Pot(year, IN_YEAR, t.fromSource()), -amount);
            add(taker, new Pot(year, IN_YEAR, t.toSource()), amount);
            giver.assigned -= amount;
            taker.assigned += amount;
            giver.assignedBySource.merge(t.fromSource(), -amount, Long::sum);
            taker.assignedBySource.merge(t.toSource(), amount, Long::sum);
            var decided = LocalDate.of(year, 7, 22);
            var authority = year < 2025 ? "UBND tỉnh" : "UBND tỉnh Thái Nguyên";
            String number = "MH-%d4/QĐ-MH".formatted(year - 2000);
            lines.add(new PlanLine(
                    from,
                    year,
                    t.fromSource(),
                    "Tỉnh giao",
                    IN_YEAR,
                    -amount,
                    "Điều chuyển giữa năm",
                    number,
                    decided,
                    authority,
                    "Không giải ngân hết, điều chuyển sang " + t.to()));
            lines.add(new PlanLine(
                    to,
                    year,
                    t.toSource(),
                    "Tỉnh giao",
                    IN_YEAR,
                    amount,
                    "Điều chuyển giữa năm",
                    number,
                    decided,
                    authority,
                    "Nhận từ " + t.from() + ", có khối lượng"));
        }
    }

    private void supplement(int year, Map<Story, Purse> purses, List<Story> stories) {
        if (year < 2024) {
            return;
        }
        var s = Stories.byCode(stories, year == 2024 ? "MH-002" : "MH-007");
        String source = year == 2024 ? "NSDP.TT" : "NSDP.DAT";
        var purse = java.util.Objects.requireNonNull(purses.get(s));
        long amount = year == 2024 ? 4_000_000 : 6_000_000;
        add(purse, new Pot(year, LATE_EXTRA, source), amount);
        purse.assigned += amount;
        purse.assignedBySource.merge(source, amount, Long::sum);
        lines.add(new PlanLine(
                s,
                year,
                source,
                "Tỉnh giao",
                LATE_EXTRA,
                amount,
                "Bổ sung sau 30-9",
                "MH-%d5/QĐ-MH".formatted(year - 2000),
                LocalDate.of(year, 10, year == 2024 ? 18 : 20),
                year < 2025 ? "UBND tỉnh" : "UBND tỉnh Thái Nguyên",
                year == 2024 ? "Khắc phục hậu quả bão số 3" : "Bù hụt thu tiền sử dụng đất"));
    }

    private void pay(Story s, Purse purse, YearMonth at) {
        var random = new Random(s.number * 10_007L + at.getYear() * 100L + at.getMonthValue());
        var day = Day.working(at.atDay(9 + random.nextInt(17)));
        boolean capitalWaits = at.getMonthValue() < 8 && at.getMonthValue() > 1 && purse.waitsInYear == at.getYear();
        if (s.started == null || capitalWaits) {
            return;
        }
        var contract = s.started.minusDays(10);
        long c = s.contract() * 1000;
        double landShare = landShare(s, at.atEndOfMonth());
        long landDue = Math.round(s.landCost * 1000 * landShare) - purse.landPaid;
        if (landDue > 300_000 && at.getMonthValue() != 2) {
            landDue -= spend(s, purse, at, Day.working(at.atDay(8)), landDue, 0);
        }
        if (purse.advance == 0 && !at.isBefore(YearMonth.from(contract))) {
            long wish = Math.round(c * s.advanceShare) / 1000 * 1000;
            purse.advance = spend(s, purse, at, day, wish, 1);
            return;
        }
        double done = s.progressOn(at.minusMonths(1).atDay(25));
        long due = (long) (c * done * 0.985) - purse.volumePaid;
        if (s.handedOver != null && at.atEndOfMonth().isAfter(s.handedOver.plusDays(45))) {
            due = c * 97 / 100 - purse.volumePaid;
        }
        boolean hurry = at.getMonthValue() >= 11 || at.getMonthValue() == 1;
        // Owners wait for a worthwhile batch, and little moves in the first months of the year.
        double batch = hurry ? 0.004 : at.getMonthValue() <= 4 ? 0.07 : 0.028;
        if (due < c * batch || due < 100_000) {
            return;
        }
        due = Math.round(due * (hurry ? 1.0 : 0.86 + random.nextInt(12) / 100.0)) + random.nextInt(900);
        if (at.getMonthValue() == 1) {
            due = due * 8 / 10;
        }
        spend(s, purse, at, day, due, 2);
    }

    private static double landShare(Story s, LocalDate date) {
        if (s.landCost == 0) {
            return 0;
        }
        if (s.number == 1) {
            return new Curve()
                    .point(Day.of("01/01/2023"), 0.0)
                    .point(Day.of("30/06/2023"), 0.55)
                    .point(Day.of("29/02/2024"), 0.70)
                    .point(Day.of("31/10/2025"), 0.92)
                    .on(date);
        }
        var from = java.util.Objects.requireNonNull(s.land).minusDays(90);
        var end = s.landDone != null ? s.landDone.plusDays(30) : LocalDate.of(2026, 1, 31);
        return new Curve().point(from, 0).point(end, 1).on(date);
    }

    /**
     * Pays from the oldest capital that is open in the month and returns the sum used. kind 0: land, without recovery; 1: advance;
     * 2: accepted works, with recovery.
     */
    private long spend(Story s, Purse purse, YearMonth at, LocalDate day, long wish, int kind) {
        long c = s.contract() * 1000;
        long open = wish;
        var pots = purse.left.keySet().stream()
                .filter(p -> at.getMonthValue() == 1
                        ? p.year() == at.getYear() - 1 && !p.kind().equals(CARRIED) // carried capital closes on 31/12
                        : p.year() == at.getYear() && (!p.kind().equals(CARRIED) || at.getMonthValue() >= 4))
                .sorted(Comparator.comparing(
                        (Pot p) -> p.kind().equals(CARRIED) ? 0 : p.kind().equals(IN_YEAR) ? 1 : 2))
                .toList();
        for (var pot : pots) {
            long left = purse.left.getOrDefault(pot, 0L);
            if (left < 50_000 || open < 20_000) {
                continue;
            }
            long volume = 0;
            long adv = 0;
            long recovery = 0;
            if (kind == 1) {
                adv = Math.min(open, left * 7 / 10) / 1000 * 1000;
                open -= adv;
            } else {
                volume = open;
                recovery = kind == 2 ? recovery(purse, volume, c) : 0;
                if (volume - recovery > left) {
                    volume = kind == 2 && purse.advance > purse.recovered
                            ? (long) (left / (1 - purse.advance / (0.8 * c)))
                            : left;
                    recovery = kind == 2 ? recovery(purse, volume, c) : 0;
                    while (volume - recovery > left) {
                        volume -= volume - recovery - left;
                        recovery = kind == 2 ? recovery(purse, volume, c) : 0;
                    }
                }
                open -= volume;
            }
            long cash = volume + adv - recovery;
            if (cash <= 0) {
                continue;
            }
            payments.add(new Payment(
                    s, pot.source(), pot.year(), pot.kind(), day, volume, adv, recovery, at, false, kind == 0));
            purse.left.merge(pot, -cash, Long::sum);
            purse.recovered += recovery;
            if (kind == 2) {
                purse.volumePaid += volume;
            } else if (kind == 0) {
                purse.landPaid += volume;
            }
        }
        return wish - open;
    }

    private static long recovery(Purse purse, long volume, long contract) {
        // r = A·V / (0.8·C), until nothing is outstanding
        long r = BigDecimal.valueOf(purse.advance)
                .multiply(BigDecimal.valueOf(volume))
                .multiply(BigDecimal.TEN)
                .divide(BigDecimal.valueOf(contract).multiply(BigDecimal.valueOf(8)), 0, java.math.RoundingMode.HALF_UP)
                .longValueExact();
        return Math.min(r, purse.advance - purse.recovered);
    }

    /**
     * Two payments first stood wrong in the sheet of their month and were put right later: whoever asks what was known on
     * 19/03/2024 sees the wrong ones, whoever asks today the right ones.
     */
    private void restate(List<Story> stories) {
        restate(Stories.byCode(stories, "MH-001"), YearMonth.of(2024, 2), YearMonth.of(2024, 4), 3);
        restate(Stories.byCode(stories, "MH-002"), YearMonth.of(2024, 1), YearMonth.of(2024, 5), 4);
    }

    private void restate(Story story, YearMonth month, YearMonth later, int factor) {
        var right = payments.stream()
                .filter(p -> p.story() == story && p.sheet().equals(month) && p.volume() > 0 && p.advance() == 0)
                .max(Comparator.comparingLong(Payment::cash))
                .orElseThrow(() -> new IllegalStateException("No payment to restate: " + story.code + " " + month));
        payments.remove(right);
        long off = right.volume() / factor;
        payments.add(new Payment(
                story,
                right.source(),
                right.year(),
                right.kind(),
                right.date(),
                off,
                0,
                right.recovery() == 0 ? 0 : right.recovery() / factor,
                month,
                false,
                right.land()));
        payments.add(new Payment(
                story,
                right.source(),
                right.year(),
                right.kind(),
                right.date(),
                right.volume(),
                0,
                right.recovery(),
                later,
                true,
                right.land()));
    }

    static BigDecimal million(long thousand) {
        return BigDecimal.valueOf(thousand, 3).stripTrailingZeros().scale() <= 0
                ? BigDecimal.valueOf(thousand / 1000)
                : BigDecimal.valueOf(thousand, 3);
    }
}
