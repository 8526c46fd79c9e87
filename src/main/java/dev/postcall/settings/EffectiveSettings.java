package dev.postcall.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** All settings with their effective values, for the settings page. */
@Named
@ApplicationScoped
public class EffectiveSettings {

    public List<EffectiveSetting> getAll() {
        return Arrays.stream(Setting.values()).map(EffectiveSetting::of).toList();
    }
}
