package vn.dautu.agency;

import java.io.Serializable;

/** Identity of an agency, for ever; names and validity change. */
public record AgencyId(long value) implements Serializable {}
