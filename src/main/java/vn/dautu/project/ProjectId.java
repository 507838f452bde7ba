package vn.dautu.project;

import java.io.Serializable;

/** Our own identity of a project; codes are dated aliases of it. */
public record ProjectId(long value) implements Serializable {}
