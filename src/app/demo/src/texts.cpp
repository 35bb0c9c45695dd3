#include "texts.hpp"

#include "tables.hpp"

namespace agora::demo {
namespace {

void replace(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

std::string filled(std::string text, const Subject& subject, Dice& dice) {
    constexpr std::size_t kMostYears = 24;
    const Language language = subject.language;
    const auto skill = [&](std::size_t index) -> std::string_view {
        const vocabulary::Term* term =
            subject.skills.size() > index ? subject.skills[index] : subject.profession;
        return term->label(language);
    };
    replace(text, "{profession}", subject.profession->label(language));
    replace(text, "{skill}", skill(0));
    replace(text, "{skill2}", skill(1));
    replace(text, "{town}", subject.town);
    replace(text, "{years}", std::to_string(2 + dice.below(kMostYears)));
    return text;
}

}  // namespace

Texts::Texts(const resources::Set& files) {
    for (const auto& row : table_of(files, "bios.tsv")) {
        std::string key{row.at(0)};
        key.append(1, '/').append(row.at(1)).append(1, '/').append(row.at(2));
        piles_[key].texts.push_back(row.at(3));
    }
}

Texts::Pile* Texts::pile(Language language, std::string_view slot, std::string_view whom) {
    std::string key{code(language)};
    key.append(1, '/').append(slot).append(1, '/').append(whom);
    const auto found = piles_.find(key);
    return found == piles_.end() ? nullptr : &found->second;
}

std::string Texts::draw(std::string_view slot, const Subject& subject, Dice& dice) {
    Pile* own = pile(subject.language, slot, subject.profession->slug);
    if (own == nullptr || own->taken >= own->texts.size()) {
        own = pile(subject.language, slot, "sector:" + subject.main_sector);
    }
    Pile* general = pile(subject.language, slot, "*");
    Pile* taken = own != nullptr && (general == nullptr || dice.percent(45)) ? own : general;
    if (taken == nullptr) return {};
    const std::size_t place = taken->taken++ % taken->texts.size();
    if (place == 0) dice.shuffle(taken->texts);
    return filled(std::string{taken->texts[place]}, subject, dice);
}

}  // namespace agora::demo
