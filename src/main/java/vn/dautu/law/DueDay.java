package vn.dautu.law;

import java.io.Serializable;
import java.time.LocalDate;

/** A last day, and the line of the law book that says so. */
public record DueDay(LocalDate day, LegalDeadline rule) implements Serializable {}
