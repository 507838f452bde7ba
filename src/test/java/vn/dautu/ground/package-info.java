/**
 * Makes and checks {@code gis-data/}: the ground of the map that the product carries itself, so that it can draw a province without any internet.
 * Everything here is invented by a formula from a few hand-written points; nothing is cut or traced from a survey.
 */
@NullMarked
package vn.dautu.ground;

import org.jspecify.annotations.NullMarked;
