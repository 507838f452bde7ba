/** A book above the ground. */
@ApplicationModule(allowedDependencies = {"ground"})
package planted.arrow.book;

import org.springframework.modulith.ApplicationModule;
