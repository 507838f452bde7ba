/** How a standing looks wherever it is shown: status, sentence, four lights, who must act. */
@NamedInterface("ui")
@NullMarked
package vn.dautu.standing.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
