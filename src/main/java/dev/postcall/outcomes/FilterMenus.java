package dev.postcall.outcomes;

import dev.postcall.calls.CampaignFilter;
import dev.postcall.outcomes.report.Grouping;
import dev.postcall.outcomes.report.OutcomeStatistics;
import dev.postcall.pages.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Suggestions of the filters on pages: the most frequent labels, without very long ones. */
@Named
@RequestScoped
public class FilterMenus {
    private static final int LENGTH = 20;

    @Inject
    private OutcomeStatistics statistics;

    private final Map<Grouping, List<String>> labels = new EnumMap<>(Grouping.class);

    public List<SelectItem> getAgents() {
        return labels(Grouping.AGENT).stream().map(FilterMenus::item).toList();
    }

    /** Suggested campaigns; the first item selects calls without a campaign. */
    public List<SelectItem> getCampaigns() {
        List<SelectItem> items = new ArrayList<>();
        items.add(new SelectItem(CampaignFilter.of(null), Messages.text("campaignNone")));
        labels(Grouping.CAMPAIGN).forEach(id -> items.add(item(CampaignFilter.of(id))));
        return items;
    }

    private static SelectItem item(String filter) {
        return new SelectItem(filter, "");
    }

    public List<SelectItem> getOutcomes() {
        return labels(Grouping.OUTCOME).stream().map(FilterMenus::item).toList();
    }

    private List<String> labels(Grouping by) {
        if (labels.isEmpty()) {
            statistics.read(reports -> {
                for (Grouping grouping : List.of(Grouping.AGENT, Grouping.CAMPAIGN, Grouping.OUTCOME)) {
                    labels.put(
                            grouping,
                            reports.frequent(grouping, LENGTH).stream()
                                    .filter(ShortLabel::isShort)
                                    .toList());
                }
                return null;
            });
        }
        return labels.get(by);
    }
}
