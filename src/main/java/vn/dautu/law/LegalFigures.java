package vn.dautu.law;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The law's figures by day. */
@Component
public class LegalFigures {

    private final JdbcClient jdbc;

    LegalFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All figures, oldest first. */
    public List<LegalFigure> list() {
        return jdbc.sql("select * from legal_figure order by name, valid_from, applies_to")
                .query((row, n) -> new LegalFigure(
                        row.getString("name"),
                        row.getString("applies_to"),
                        row.getBigDecimal("amount"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getString("article"),
                        row.getString("source"),
                        row.getBoolean("verified")))
                .list();
    }

    /** The years for which a project of each group may be funded, on a day. */
    public FundingYears fundingYearsOn(LocalDate day) {
        List<LegalFigure> figures = list().stream()
                .filter(figure -> figure.name().equals("funding-years") && figure.holdsOn(day))
                .toList();
        return new FundingYears(
                figures.stream()
                        .collect(Collectors.toMap(
                                LegalFigure::appliesTo,
                                figure -> figure.amount().intValueExact(),
                                (a, b) -> b)),
                figures.stream().allMatch(LegalFigure::verified));
    }
}
