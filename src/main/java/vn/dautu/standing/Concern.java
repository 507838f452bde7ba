package vn.dautu.standing;

import java.io.Serializable;
import vn.dautu.kernel.rule.Reason;

/** What a rule found: the light it asks for and why, with its numbers. */
public record Concern(String rule, Light light, Reason reason) implements Serializable {}
