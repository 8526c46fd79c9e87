package dev.postcall.harness;

import dev.postcall.accounts.people.People;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A simple browser: stores cookies, follows no redirects, runs no scripts. */
public final class Visitor {
    private static final String ACCEPT = "text/html,application/xhtml+xml,*/*;q=0.8";
    private static final Pattern FIELD = Pattern.compile("<input[^>]*>");

    private final URI address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private Visitor(URI address) {
        this.address = address;
    }

    public static Visitor of(Postcall postcall) {
        return new Visitor(postcall.address());
    }

    /** Returns a visitor who has signed in. */
    public static Visitor signedIn(Postcall postcall, String name, String password) {
        Visitor visitor = of(postcall);
        visitor.signIn(name, password);
        return visitor;
    }

    /** Returns the signed-in administrator of the first start. */
    public static Visitor admin(Postcall postcall) {
        return signedIn(postcall, People.ADMIN, TestSettings.ADMIN_PASSWORD);
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)).header("Accept", ACCEPT));
    }

    /** Returns the form of a page that has this field. */
    public PageForm form(String path, String field) {
        return forms(path).stream()
                .filter(form -> form.fields().containsKey(field))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the forms of a page. */
    public List<PageForm> forms(String page) {
        return PageForm.in(get(page).body());
    }

    /** Sends an unchanged form with the button of this index. */
    public HttpResponse<String> send(PageForm form, int button) {
        Map<String, String> fields = form.fieldsWith(button);
        return form.isPost() ? post(form.action(), fields) : get(form.action() + "?" + encoded(fields));
    }

    /** Signs out with the form of a page. */
    public HttpResponse<String> signOut(String page) {
        PageForm form = forms(page).stream()
                .filter(candidate -> candidate.action().endsWith("/logout"))
                .findFirst()
                .orElseThrow();
        return send(form, 0);
    }

    public HttpResponse<String> post(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)).POST(BodyPublishers.noBody()));
    }

    /** Fills in the form of the sign-in page, and sends it. */
    public HttpResponse<String> signIn(String name, String password) {
        return signIn("login", name, password);
    }

    /** As {@link #signIn}, with another address of the sign-in page. */
    public HttpResponse<String> signIn(String page, String name, String password) {
        Map<String, String> form = fields(page);
        form.put("sign-in:name", name);
        form.put("sign-in:password", password);
        form.put("sign-in:submit", "Sign in");
        return post("login", form);
    }

    /** Fills in a form of a page, and sends it; {@code filledIn} includes the button. */
    public HttpResponse<String> submit(String page, String form, Map<String, String> filledIn) {
        Map<String, String> fields = fields(page);
        fields.keySet().removeIf(name -> !name.contains(".") && !(name + ":").startsWith(form + ":"));
        fields.put(form, form);
        fields.putAll(filledIn);
        return post(page, fields);
    }

    /** Sends the form that adds a person, even if this visitor has no permission. */
    public HttpResponse<String> addPerson(String name, String password, String role) {
        return submit(
                "settings",
                "person-new",
                Map.of(
                        "person-new:name",
                        name,
                        "person-new:password",
                        password,
                        "person-new:role",
                        role,
                        "person-new:add",
                        "x"));
    }

    /** Sends a form with these fields. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return send(HttpRequest.newBuilder(address.resolve(path))
                .header("Accept", ACCEPT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields))));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** Returns the input fields of a page with their values, without buttons. */
    public Map<String, String> fields(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(get(page).body());
        while (field.find()) {
            if (!attribute("type", field.group()).equals("submit")) {
                fields.put(attribute("name", field.group()), attribute("value", field.group()));
            }
        }
        return fields;
    }

    /** Returns the id of the session; null if there is none. */
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    private static String attribute(String name, String tag) {
        Matcher attribute = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return attribute.find() ? attribute.group(1) : "";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return Unchecked.call(() -> client.send(request.build(), BodyHandlers.ofString()));
    }
}
