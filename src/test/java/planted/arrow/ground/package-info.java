/** The ground, which may use nothing. */
@ApplicationModule(allowedDependencies = {})
package planted.arrow.ground;

import org.springframework.modulith.ApplicationModule;
