package dev.postcall.outcomes;

import dev.postcall.calls.CallFilter;
import dev.postcall.calls.Period;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What there is to choose from in the pages' filters: all that the statistics know. */
@Named
@RequestScoped
public class FilterMenus {
    @Inject
    private OutcomeStatistics statistics;

    private final Map<Grouping, List<SelectItem>> menus = new EnumMap<>(Grouping.class);

    public List<SelectItem> getAgents() {
        return menu(Grouping.AGENT);
    }

    public List<SelectItem> getCampaigns() {
        return menu(Grouping.CAMPAIGN);
    }

    public List<SelectItem> getOutcomes() {
        return menu(Grouping.OUTCOME);
    }

    private List<SelectItem> menu(Grouping by) {
        return menus.computeIfAbsent(by, this::read);
    }

    private List<SelectItem> read(Grouping by) {
        List<SelectItem> items = new ArrayList<>();
        for (OutcomeRow row :
                statistics.report(new OutcomeQuery(Period.ALL, null, null, by)).rows()) {
            if (row.key() != null) {
                items.add(new SelectItem(row.key(), Labels.of(by, row.key())));
            } else if (by == Grouping.CAMPAIGN) {
                items.add(new SelectItem(CallFilter.NO_CAMPAIGN, Labels.of(by, null)));
            }
        }
        return items;
    }
}
