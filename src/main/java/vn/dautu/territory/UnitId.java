package vn.dautu.territory;

import java.io.Serializable;

/** Identity of an administrative unit; a code is not one: 01843 meant Phùng Chí Kiên and since 01/07/2025 means Bắc Kạn. */
public record UnitId(long value) implements Serializable {}
