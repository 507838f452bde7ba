package vn.dautu.project;

import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.money.Vnd;

/** The change of total investment (TMĐT) that one decision makes. */
public record InvestmentEntry(ProjectId project, Vnd delta, FactStamp stamp) {}
