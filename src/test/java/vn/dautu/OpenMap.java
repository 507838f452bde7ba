package vn.dautu;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An open map without a browser: it signs in by the form, asks for the map page as Vaadin's client does and holds the same push
 * connection. Told by push that the books have changed, it asks for the state of the day, as {@code dt-map} does.
 */
public final class OpenMap implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern CSRF = Pattern.compile("<meta name=\"_csrf\" content=\"([^\"]+)\"");
    private static final String DAY = "2025-10-31";

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String base;
    private final CompletableFuture<Void> listening = new CompletableFuture<>();
    private @Nullable WebSocket push;
    private volatile CompletableFuture<Shown> next = new CompletableFuture<>();

    private OpenMap(String base) {
        this.base = base;
    }

    /**
     * What one change was like here.
     *
     * @param told when push said that there is something new, milliseconds of the clock
     * @param shown when the new state of the day was here
     */
    public record Shown(long told, long shown, String state) {}

    /** @param base the product's address without a slash at the end */
    public static OpenMap of(String base, String username, String password) throws Exception {
        OpenMap map = new OpenMap(base);
        map.signIn(username, password);
        map.open();
        return map;
    }

    /** The next change. To be asked for before the change is made. */
    public CompletableFuture<Shown> next() {
        next = new CompletableFuture<>();
        return next;
    }

    private void signIn(String username, String password) throws IOException, InterruptedException {
        HttpResponse<String> after = http.send(
                request("/dang-nhap")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form(get("/dang-nhap"), username, password)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (after.statusCode() != 200 || after.uri().getPath().equals("/dang-nhap")) {
            throw new IllegalStateException("not signed in: " + after.statusCode() + " " + after.uri());
        }
    }

    /**
     * What the form of the sign-in page sends.
     *
     * @param page the sign-in page's HTML
     */
    public static String form(String page, String username, String password) {
        Matcher csrf = CSRF.matcher(page);
        if (!csrf.find()) {
            throw new IllegalStateException("the sign-in page has no token");
        }
        return "_csrf=" + encoded(csrf.group(1)) + "&username=" + encoded(username) + "&password=" + encoded(password);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The initial request, the push connection, and then the route, as {@code FlowBootstrap} and {@code FlowClient} ask for them. */
    private void open() throws Exception {
        JsonNode started = JsonMapper.shared()
                .readTree(get("/?v-r=init&location=&query=&v-sw=1440&v-sh=900&v-ww=1440&v-wh=900&v-bw=1440&v-bh=900"
                        + "&v-tzo=-420&v-rtzo=-420&v-dstd=0&v-dston=false&v-pr=1"))
                .path("appConfig");
        String ui = started.path("v-uiId").asString();
        String security = started.findValue("Vaadin-Security-Key").asString();
        String pushId = started.findValue("Vaadin-Push-ID").asString();
        push = http.newWebSocketBuilder()
                .buildAsync(
                        URI.create(
                                base.replaceFirst("^http", "ws") + "/VAADIN/push?v-r=push&v-uiId=" + ui + "&v-pushId="
                                        + pushId
                                        + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=4.0.1&X-Atmosphere-Transport=websocket"
                                        + "&X-Atmosphere-TrackMessageSize=true&Content-Type=application/json;%20charset=UTF-8"
                                        + "&X-atmo-protocol=true&X-Vaadin-LastSeenServerSyncId=0"),
                        new Listener())
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        listening.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        String page = text(request("/?v-r=uidl&v-uiId=" + ui)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":
                        {"route":"/","query":"","appShellTitle":"","historyState":{"idx":0},"trigger":""}}],"syncId":0,"clientId":0}""".formatted(security)))
                .build());
        if (!page.contains("dataVersion")) {
            throw new IllegalStateException("no map: " + page.substring(0, Math.min(page.length(), 200)));
        }
        state().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
    }

    private String get(String path) throws IOException, InterruptedException {
        return text(request(path).build());
    }

    private String text(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.statusCode() + " " + request.uri());
        }
        return response.body();
    }

    private CompletableFuture<String> state() {
        return http.sendAsync(
                        request("/api/map/state?at=" + DAY + "&known=" + DAY).build(),
                        HttpResponse.BodyHandlers.ofString())
                .thenApply(HttpResponse::body);
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder message = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            message.append(data);
            if (last) {
                heard(message.toString());
                message.setLength(0);
            }
            socket.request(1);
            return null;
        }

        /** The first message is Atmosphere's own; the map is told of a change by the version of the books. */
        @SuppressWarnings(
                "FutureReturnValueIgnored") // whoever waits holds another future, which is completed either way
        private void heard(String text) {
            if (!listening.isDone()) {
                listening.complete(null);
            } else if (text.contains("\"dataVersion\"")) {
                long told = now();
                CompletableFuture<Shown> waiting = next;
                state().whenComplete((state, failure) -> {
                    if (failure == null) {
                        waiting.complete(new Shown(told, now(), state));
                    } else {
                        waiting.completeExceptionally(failure);
                    }
                });
            }
        }

        @Override
        public void onError(WebSocket socket, Throwable failure) {
            listening.completeExceptionally(failure);
            next.completeExceptionally(failure);
        }
    }

    /** The clock, and not a stopwatch: a browser's readings stand beside these. */
    private static long now() {
        return System.currentTimeMillis();
    }

    @Override
    public void close() {
        if (push != null) {
            push.abort();
        }
        http.shutdownNow();
    }
}
