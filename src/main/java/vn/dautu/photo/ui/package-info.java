/** The photographs on the project page and in the story beside the map. */
@NullMarked
package vn.dautu.photo.ui;

import org.jspecify.annotations.NullMarked;
