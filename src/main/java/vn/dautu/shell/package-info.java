/** The frame: navigation, sign-in, error pages, language; it names no feature. */
@ApplicationModule(allowedDependencies = {"kernel", "account", "ui"})
@NullMarked
package vn.dautu.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
