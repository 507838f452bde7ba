package vn.dautu.standing.measure;

import java.io.Serializable;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.standing.Light;

/**
 * A light with the words beside it.
 *
 * @param words what is said of this project
 * @param name what all projects with this light are called
 */
public record Mark(Light light, Reason words, Reason name) implements Serializable {}
