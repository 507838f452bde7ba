package vn.dautu.disbursement;

import vn.dautu.kernel.rule.Named;

/** The disbursement rates of domain.md §1.8: one payment, six wholes to hold it against. */
public enum RateCode implements Named {
    /** Of the Prime Minister's plan. */
    R_TTG,
    /** Of the province's plan as detailed. */
    R_TINH,
    /** Carried-over capital, of what was carried over. */
    R_KD,
    /** Year and carried-over capital together, of the province's plan with the carried-over. */
    R_ALL,
    /** Of the medium-term plan, since its first year. */
    R_MT,
    /** Of the total investment, since the project's start. */
    R_TMDT;

    @Override
    public String nameKey() {
        return "rate." + name();
    }
}
