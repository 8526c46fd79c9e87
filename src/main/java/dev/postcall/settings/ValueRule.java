package dev.postcall.settings;

import java.util.function.Consumer;

/**
 * What values a setting takes.
 *
 * @param unit the unit with its bounds, or what holds where there is no default
 * @param check throws a {@link SettingException} for a value that is configured and cannot be used
 */
record ValueRule(String unit, Consumer<TypedValue> check) {}
