package vn.dautu.oversight;

import java.util.Arrays;
import java.util.Optional;
import vn.dautu.kernel.rule.Named;
import vn.dautu.kernel.text.Folding;

/** The two halves of the count form: public investment capital, and State capital outside it. A project of which nothing is said is the first. */
public enum CapitalClass implements Named {
    PUBLIC_INVESTMENT("Vốn đầu tư công"),
    OTHER_STATE("Vốn nhà nước ngoài đầu tư công");

    private final String vietnamese;

    CapitalClass(String vietnamese) {
        this.vietnamese = vietnamese;
    }

    public String vietnamese() {
        return vietnamese;
    }

    @Override
    public String nameKey() {
        return "oversight.capital." + name();
    }

    /** Reads the Vietnamese name. */
    public static Optional<CapitalClass> read(String text) {
        String folded = Folding.fold(text);
        return Arrays.stream(values())
                .filter(each -> Folding.fold(each.vietnamese).equals(folded))
                .findFirst();
    }
}
