/** Short links to a view of the product: sent in a chat, they show the project's name and where it lies, never a figure. */
@ApplicationModule(allowedDependencies = {"account", "kernel", "project", "ui"})
@NullMarked
package vn.dautu.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
