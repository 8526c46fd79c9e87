package dev.postcall.harness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form of a page, as a browser would send it.
 *
 * @param action address to which the form is sent
 * @param fields names and values, without the buttons
 * @param buttons names and values of the enabled buttons
 */
public record PageForm(
        String action, boolean isPost, Map<String, String> fields, List<Map.Entry<String, String>> buttons) {
    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern FIELD = Pattern.compile(
            "(?s)<(?:(input|button)\\b([^>]*)>|(textarea)\\b([^>]*)>(.*?)</textarea>|(select)\\b([^>]*)>(.*?)</select>)");
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");

    /** Returns the forms of a page, in order. */
    static List<PageForm> in(String html) {
        return FORM.matcher(html).results().map(PageForm::of).toList();
    }

    private static PageForm of(MatchResult form) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<Map.Entry<String, String>> buttons = new ArrayList<>();
        Matcher field = FIELD.matcher(form.group(2));
        while (field.find()) {
            if (field.group(3) != null) {
                fields.put(
                        attribute("name", field.group(4)), plain(field.group(5).strip()));
            } else if (field.group(6) != null) {
                fields.put(attribute("name", field.group(7)), selected(field.group(8)));
            } else if (!isButton(field)) {
                fields.put(attribute("name", field.group(2)), attribute("value", field.group(2)));
            } else if (!field.group(2).contains("disabled")) {
                buttons.add(Map.entry(attribute("name", field.group(2)), attribute("value", field.group(2))));
            }
        }
        boolean isPost = attribute("method", form.group(1)).equalsIgnoreCase("post");
        return new PageForm(attribute("action", form.group(1)), isPost, fields, buttons);
    }

    private static boolean isButton(Matcher field) {
        return field.group(1).equals("button")
                || attribute("type", field.group(2)).equals("submit");
    }

    private static String selected(String options) {
        return OPTION.matcher(options)
                .results()
                .map(option -> option.group(1))
                .reduce((first, second) -> second.contains("selected") ? second : first)
                .map(option -> attribute("value", option))
                .orElse("");
    }

    private static String attribute(String name, String tag) {
        Matcher attribute = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return attribute.find() ? plain(attribute.group(1)) : "";
    }

    private static String plain(String text) {
        return text.replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** Returns the fields that this button sends. */
    public Map<String, String> fieldsWith(int button) {
        Map<String, String> sent = new LinkedHashMap<>(fields);
        if (!buttons.get(button).getKey().isEmpty()) {
            sent.put(buttons.get(button).getKey(), buttons.get(button).getValue());
        }
        return sent;
    }

    /** Returns the form with another value of a field. */
    public PageForm with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.put(name, value);
        return new PageForm(action, isPost, changed, buttons);
    }
}
