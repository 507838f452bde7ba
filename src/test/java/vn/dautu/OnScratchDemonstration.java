package vn.dautu;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * As {@link OnDemonstration}, on a second copy of the books that tests may write in. They share it: each makes or names what it needs
 * and compares with what it found.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = "spring.application.name=dautu-scratch")
@ActiveProfiles("demo")
@Import(TestDatabase.class)
public @interface OnScratchDemonstration {}
