package vn.dautu.project.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.Uses;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Sections reach the project page as beans, which Vaadin's bundler cannot follow: a widget that only they use would be missing from
 * the page without any error on the server. So the page names them, and this test holds the list complete.
 */
class ContributedWidgetsTest {

    @Test
    void thePageBringsEveryWidgetThatSectionsAndTheirDialogsUse() {
        Set<String> named = Arrays.stream(ProjectView.class.getAnnotationsByType(Uses.class))
                .map(uses -> uses.value().getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).containsAll(widgetsOfSections());
        assertThat(widgetsOfSections()).isNotEmpty();
    }

    private static Set<String> widgetsOfSections() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("vn.dautu").stream()
                        .filter(
                                type -> type.getPackageName()
                                        .matches(
                                                "vn\\.dautu\\.(ui|(project|plan|schedule|disbursement|clearance|oversight)\\.ui)"))
                        .filter(type -> !type.getSimpleName().endsWith("View")
                                && !type.getSimpleName().equals("DtMap"))
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                        .filter(ContributedWidgetsTest::isVaadinWidget)
                        .map(JavaClass::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isVaadinWidget(JavaClass type) {
        return type.getPackageName().startsWith("com.vaadin.flow.component.")
                && type.isAnnotatedWith(Tag.class)
                && type.getAnnotationOfType(Tag.class).value().startsWith("vaadin-");
    }
}
