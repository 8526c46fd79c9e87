package dev.postcall.settings;

import java.util.function.Consumer;

/**
 * The valid values of a setting.
 *
 * @param unit unit and bounds of the value, or the behaviour without a value
 * @param check throws a {@link SettingException} for an invalid value
 */
record ValueRule(String unit, Consumer<TypedValue> check) {}
