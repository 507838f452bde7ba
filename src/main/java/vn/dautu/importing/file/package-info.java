/**
 * The threshold of the one gate: files as bytes that nobody trusts, checked before any parser, then read into sheets, shapes and sites.
 * Nothing here knows a project or a plan. Nothing here writes to disk: files are at most 20 MB and are read where they lie in memory.
 */
@NamedInterface("file") // a layer of the map is a file too
@NullMarked
package vn.dautu.importing.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
