package vn.dautu.standing.portfolio;

import vn.dautu.standing.measure.Words;

/** A label that a filter may ask for, and how many projects have it. */
public record Choice(Words label, int projects) {}
