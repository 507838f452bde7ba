/** The generator of the demonstration's import files: written stories in, an office's ordinary files out. */
@NullMarked
package vn.dautu.seeds;

import org.jspecify.annotations.NullMarked;
