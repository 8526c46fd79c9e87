package dev.postcall.settings;

import java.util.Locale;
import java.util.Optional;

/**
 * Every configuration key. A system property with the name of the key takes precedence over the environment variable, whose
 * name is the key in upper case with {@code _} for {@code .} and {@code -}. A blank value counts as not configured.
 */
public enum Setting implements TypedValue {
    WEBHOOK_TOKENS(
            "postcall.webhook.tokens",
            null,
            ValueRules.tokens("generated at first start, printed once"),
            "Accepted webhook tokens, separated by white space; each at least 16 characters; two or more for rotation."),
    WEBHOOK_OPEN(
            "postcall.webhook.open",
            "false",
            ValueRules.flag(),
            "`true`: the webhook accepts deliveries without a token."),
    WEBHOOK_MAX_BYTES(
            "postcall.webhook.max-bytes", "8388608", ValueRules.bytes(1024, 64 << 20), "Largest body of a delivery."),
    API_TOKENS(
            "postcall.api.tokens",
            null,
            ValueRules.tokens("none: the API is for signed-in people only"),
            "Tokens of `/api`, separated by white space; each at least 16 characters."),
    ADMIN_PASSWORD(
            "postcall.admin.password",
            null,
            ValueRules.text("generated at first start, printed once", 200),
            "Initial password of the first person, `admin`; later it is changed on the page Settings."),
    ADMIN_PASSWORD_RESET(
            "postcall.admin.password.reset",
            "false",
            ValueRules.flag(),
            "`true`: this start sets the password of `admin` to `postcall.admin.password`, if the password was lost; remove the setting afterwards."),
    DATA_DIR(
            "postcall.data.dir",
            "postcall-data",
            ValueRules.folder("folder, under the working directory"),
            "Folder of the local index, and of the PostgreSQL that the launcher starts if `postcall.db.url` is not set."),
    DB_URL(
            "postcall.db.url",
            null,
            ValueRules.databaseUrl(
                    "none: the launcher starts a PostgreSQL of its own; without the launcher it must be set"),
            "JDBC URL of a PostgreSQL database, 15 or newer, e.g. `jdbc:postgresql://db.example.com/postcall`."),
    DB_USER("postcall.db.user", "postcall", ValueRules.text("name"), "User of the database."),
    DB_PASSWORD("postcall.db.password", "", ValueRules.text("none"), "Password of the database's user."),
    SEARCH_URIS(
            "postcall.search.uris",
            null,
            ValueRules.urls("none: local Lucene index"),
            "OpenSearch nodes, with the plugin `analysis-icu`, separated by commas, e.g. `https://search-1:9200,https://search-2:9200`."),
    REPORT_ZONE("postcall.report.zone", "UTC", ValueRules.zone(), "Time zone of days and hours in reports."),
    PUBLICATION_ATTEMPTS(
            "postcall.publication.attempts",
            "12",
            ValueRules.number(1, 1000),
            "Number of delivery attempts before a publication becomes a dead letter."),
    PUBLICATION_TIMEOUT(
            "postcall.publication.timeout",
            "PT5M",
            ValueRules.duration("PT1S", "PT24H"),
            "Longest time that an observer may take for one publication; after it, another thread delivers the next publications."),
    PUBLICATION_PAUSED(
            "postcall.publication.paused",
            "false",
            ValueRules.flag(),
            "`true`: this node notifies no observers; other nodes, or its next start without this setting, deliver its publications."),
    SEARCH_CHECK(
            "postcall.search.check",
            "PT15M",
            ValueRules.duration("PT1S", "P30D"),
            "Interval between two comparisons of the local index's files with their checksums."),
    QUARANTINE_MAX_DELIVERIES(
            "postcall.quarantine.max-deliveries",
            "10000",
            ValueRules.number(1, 1_000_000),
            "Largest number of deliveries in quarantine; the oldest are deleted first."),
    QUARANTINE_MAX_BYTES(
            "postcall.quarantine.max-bytes",
            "268435456",
            ValueRules.bytes(1, 1L << 40),
            "Largest total size of deliveries in quarantine; the oldest are deleted first."),
    QUARANTINE_MAX_AGE(
            "postcall.quarantine.max-age",
            "P90D",
            ValueRules.duration("PT1H", "P3650D"),
            "Longest time that deliveries stay in quarantine."),
    PUBLIC_URL(
            "postcall.public.url",
            "http://localhost:8080",
            ValueRules.url(),
            "Address under which the vendor and people reach this Postcall; shown in set-up instructions only."),
    ARCHIVE_IMPORT(
            "postcall.archive.import",
            null,
            ValueRules.file("none"),
            "Archive file that an empty Postcall imports at its start, before it is ready; an archive that is already imported is ignored."),
    TRUSTED_PROXIES(
            "postcall.trusted.proxies",
            null,
            ValueRules.addresses("none"),
            "Addresses of trusted reverse proxies, separated by white space; the limit of sign-in attempts uses their `X-Forwarded-For`.");

    private final String key;
    private final String defaultValue;
    private final ValueRule rule;
    private final String meaning;

    Setting(String key, String defaultValue, ValueRule rule, String meaning) {
        this.key = key;
        this.defaultValue = defaultValue;
        this.rule = rule;
        this.meaning = meaning;
    }

    /** The key, which is also the name of the system property. */
    public String key() {
        return key;
    }

    /** Name of the environment variable. */
    public String environmentName() {
        return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** The value to use if none is configured; empty if the setting has no default. */
    public Optional<String> defaultValue() {
        return Optional.ofNullable(defaultValue);
    }

    /** Unit and bounds of the value, or the behaviour without a value. */
    public String unit() {
        return rule.unit();
    }

    ValueRule rule() {
        return rule;
    }

    /** @throws SettingException if the effective value is invalid */
    public void check() {
        rule.check().accept(this);
    }

    /** Purpose of the setting, in one sentence. */
    public String meaning() {
        return meaning;
    }

    @Override
    public Optional<String> find() {
        return configured().or(this::defaultValue);
    }

    /** Whether the operator has configured a value. */
    public boolean isConfigured() {
        return configured().isPresent();
    }

    /** Creates an error that names the key and the environment variable, but not the value, which may be a secret. */
    @Override
    public SettingException invalid(String why) {
        return new SettingException("The setting %s (%s) %s.".formatted(key, environmentName(), why));
    }

    private Optional<String> configured() {
        return Optional.ofNullable(System.getProperty(key))
                .filter(value -> !value.isBlank())
                .or(() -> Optional.ofNullable(System.getenv(environmentName())))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
