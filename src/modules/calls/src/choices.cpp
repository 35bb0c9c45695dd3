#include "choices.hpp"

#include "agora/vocabulary/terms.hpp"
#include "regions.hpp"

namespace agora::calls {

std::vector<Choice> choices_of(const web::Call& call, std::span<const fields::Option> options,
                               std::string_view all, std::string_view chosen) {
    std::vector<Choice> choices{{"", call.say(all), chosen.empty()}};
    for (const fields::Option& option : options) {
        choices.push_back(
            {std::string{option.value}, call.say(option.label), option.value == chosen});
    }
    return choices;
}

std::vector<Choice> sector_choices(const web::Call& call, std::string_view chosen) {
    std::vector<Choice> choices{{"", call.say(tr("All sectors")), chosen.empty()}};
    const auto terms = call.services.state<vocabulary::TermsHolder>().current();
    for (const vocabulary::Term* term : terms->all(vocabulary::Kind::sector, call.language)) {
        choices.push_back({term->slug, term->label(call.language), term->slug == chosen});
    }
    return choices;
}

std::vector<Choice> region_choices(const web::Call& call, std::string_view chosen) {
    std::vector<Choice> choices{{"", call.say(tr("Everywhere")), chosen.empty()}};
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    constexpr std::size_t kRegionLength = 3;
    for (const Region& region : kRegions) {
        std::string name = place_name(*atlas, region.nuts, call.language);
        if (region.nuts.size() > kRegionLength) name.insert(0, "– ");
        choices.push_back({std::string{region.nuts}, std::move(name), region.nuts == chosen});
    }
    choices.push_back({std::string{kAbroad}, call.say(tr("Outside Belgium")), chosen == kAbroad});
    return choices;
}

std::vector<fields::Choice> for_form(std::vector<Choice> choices, std::string none) {
    std::vector<fields::Choice> options;
    choices.front().label = std::move(none);
    for (Choice& choice : choices) {
        if (choice.value != kAbroad) options.push_back({choice.value, std::move(choice.label)});
    }
    return options;
}

}  // namespace agora::calls
