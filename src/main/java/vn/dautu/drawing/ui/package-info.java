@NullMarked
package vn.dautu.drawing.ui;

import org.jspecify.annotations.NullMarked;
