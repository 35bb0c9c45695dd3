#include "calendar_words.hpp"

#include "agora/locale/translator.hpp"
#include "formats.hpp"

#include <array>
#include <functional>

namespace agora::events {
namespace {

using Names = std::array<std::shared_ptr<const circles::CircleNames>, kLanguages.size()>;

/// What is said beside its texts: format, town, the groups that took it in.
std::string beside(const web::Call& call, const territories::Atlas& atlas, const Names& names,
                   const Listed& one) {
    std::string all;
    for (std::size_t at = 0; at < kLanguages.size(); ++at) {
        all +=
            call.services.translator.translate(kLanguages[at], template_of(one.event.format).label);
        all += " ";
        all += atlas.name(one.event.place, kLanguages[at]);
        all += " ";
        for (const CircleLink& link : one.circles) {
            const auto found = names[at]->find(link.circle_id);
            const bool named = link.state == Answer::accepted && found != names[at]->end();
            if (named) all += " " + found->second.name;
        }
    }
    return all;
}

std::uint64_t stamp_of(const Listed& one, std::string_view beside) {
    std::string said{beside};
    for (const Text& text : one.texts) said += text.language + std::to_string(text.version);
    return std::hash<std::string>{}(said);
}

}  // namespace

const search::HeldTexts& CalendarWords::now(const web::Call& call, db::ReadTx& tx) {
    const auto all = all_events(call.services, tx);
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    Names names;
    for (std::size_t at = 0; at < kLanguages.size(); ++at) {
        names[at] = circles::circle_names(call.services, tx, kLanguages[at]);
    }
    std::map<std::int64_t, std::string> said;
    texts_.follow(
        {all, atlas, names[0], names[1], names[2]},
        [&] {
            std::vector<search::Stamped> stamped;
            for (const Listed& one : all->events) {
                std::string& words = said[held_id(one)];
                words = beside(call, *atlas, names, one);
                stamped.push_back({held_id(one), stamp_of(one, words)});
            }
            return stamped;
        },
        [&](std::span<const std::int64_t> ids) {
            std::vector<EventId> wanted;
            for (const std::int64_t id : ids) wanted.emplace_back(id);
            std::map<std::int64_t, std::string> texts;
            for (const std::int64_t id : ids) texts[id] = said[id];
            for (const Text& text : list_texts(tx, wanted)) {
                texts[text.event_id.value()] += " " + text.title + " " + text.body;
            }
            return texts;
        });
    return texts_;
}

}  // namespace agora::events
