/**
 * The threshold of the one gate: files as bytes that nobody trusts, checked before any parser, then read into sheets, shapes and sites.
 * Nothing here knows a project or a plan. Nothing here writes to disk: files are at most 20 MB and are read where they lie in memory.
 */
@NullMarked
package vn.dautu.importing.file;

import org.jspecify.annotations.NullMarked;
