package vn.dautu.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The words of every screen: {@code messages/*_vi.properties} and {@code _en}, one pair a book; a test keeps both key sets equal. */
@Component
public class Texts implements I18NProvider {

    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    public static final Locale ENGLISH = Locale.ENGLISH;

    private final Map<String, String> vietnamese = new HashMap<>();
    private final Map<String, String> english = new HashMap<>();

    Texts() {
        load("_vi", vietnamese);
        load("_en", english);
    }

    private static void load(String suffix, Map<String, String> into) {
        try {
            for (Resource bundle : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*" + suffix + ".properties")) {
                Properties words = new Properties();
                try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
                    words.load(reader);
                }
                words.forEach((key, text) -> into.put(key.toString(), text.toString()));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(VIETNAMESE, ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        String pattern = pattern(key, locale);
        if (pattern.startsWith("!")) {
            return pattern;
        }
        Wording wording = new Wording(this, locale);
        List<String> shown = new ArrayList<>();
        for (Object argument : arguments) {
            shown.add(wording.show(argument));
        }
        return new MessageFormat(pattern, locale).format(shown.toArray());
    }

    /** The text as it stands in the file; a missing one shows its key, and a test says so before that. */
    String pattern(String key, Locale locale) {
        return (locale.getLanguage().equals("en") ? english : vietnamese).getOrDefault(key, "!" + key);
    }
}
