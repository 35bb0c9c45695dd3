#include "shared_places.hpp"

#include "agora/base/assert.hpp"
#include "agora/base/text.hpp"
#include "agora/places/whole_place.hpp"
#include "tables.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

namespace agora::demo {
namespace {

using std::chrono::days;

enum Column : std::size_t {
    kind,
    language,
    town,
    street,
    name,
    what,
    cost,
    cost_note,
    week,
    hours_note,
    equipment,
    details,
    kColumns
};

const territories::Territory* commune_of(const territories::Atlas& atlas, std::string_view name) {
    for (const territories::Territory* one : atlas.named(name)) {
        if (one->level() == territories::Level::commune) return one;
    }
    return nullptr;
}

/// "2 × Drill / ask first"
places::Equipment line_of(std::string_view text, std::int64_t number) {
    constexpr std::string_view kTimes = " × ";
    places::Equipment line{.number = number};
    if (const std::size_t at = text.find(" / "); at != std::string_view::npos) {
        line.note = text.substr(at + 3);
        text = text.substr(0, at);
    }
    if (const std::size_t at = text.find(kTimes); at != std::string_view::npos) {
        std::from_chars(text.data(), text.data() + at, line.pieces);
        text = text.substr(at + kTimes.size());
    }
    line.name = text;
    return line;
}

const std::map<places::Kind, std::vector<std::string_view>>& professions() {
    using enum places::Kind;
    static const std::map<places::Kind, std::vector<std::string_view>> kProfessions{
        {workspace, {"translator", "graphic-designer", "web-developer"}},
        {maker_space, {"carpenter", "product-designer", "costume-maker"}},
        {third_place, {"musician", "cook", "actor"}},
    };
    return kProfessions;
}

/// What a room is called in a language.
const std::map<std::string, std::string_view>& room_names() {
    static const std::map<std::string, std::string_view> kNames{
        {"nl", "Vergaderzaal"}, {"fr", "Salle de réunion"}, {"en", "Meeting room"}};
    return kNames;
}

/// A room for meetings, open as its place.
places::Space room_of(const places::Content& content, Dice& dice) {
    constexpr std::size_t kSmallest = 6;
    constexpr std::size_t kSpread = 20;
    places::Space space;
    space.language = content.language;
    space.name = room_names().at(content.language);
    space.people = static_cast<std::int64_t>(kSmallest + dice.below(kSpread));
    space.longest_minutes = 240;
    return space;
}

class Writer {
 public:
    Writer(const World& world, Dice& dice) : world_(world), dice_(dice) {}

    places::Content content_of(const std::vector<std::string_view>& row) {
        places::Content content;
        content.kind = *fields::enum_value<places::Kind>(row[kind]);
        content.language = row[language];
        content.name = row[name];
        content.what = row[what];
        content.address = row[street];
        content.cost = *fields::enum_value<places::Cost>(row[cost]);
        content.cost_note = row[cost_note];
        content.hours_note = row[hours_note];
        if (!row[week].empty()) {
            for (const std::string_view day : split(row[week], '|')) content.week.emplace_back(day);
        }
        put_position(row[town], content);
        put_lists(row, content);
        content.step_free = drawn(65, 20);
        content.adapted_toilet = drawn(35, 30);
        if (dice_.percent(8)) content.audience = places::Audience::members;
        content.website = "https://place-" + std::to_string(++made_) + ".demo.example";
        return content;
    }

 private:
    places::Known drawn(unsigned yes, unsigned no) {
        if (dice_.percent(yes)) return places::Known::yes;
        return dice_.percent(no) ? places::Known::no : places::Known::unknown;
    }

    /// Within some two kilometres of the middle of the town.
    void put_position(std::string_view town_name, places::Content& content) {
        constexpr double kSpread = 0.018;
        constexpr std::size_t kSteps = 2001;
        const territories::Territory* commune = commune_of(*world_.atlas, town_name);
        if (commune == nullptr) return;
        content.commune = commune->code();
        if (!commune->latitude() || !commune->longitude() || dice_.percent(6)) return;
        const auto shift = [&] {
            const auto step = static_cast<double>(dice_.below(kSteps)) - 1000;
            return kSpread * step / 1000;
        };
        constexpr double kMetre = 1e5;
        content.latitude = std::round((*commune->latitude() + shift()) * kMetre) / kMetre;
        content.longitude = std::round((*commune->longitude() + shift()) * kMetre) / kMetre;
    }

    void put_lists(const std::vector<std::string_view>& row, places::Content& content) {
        for (const std::string_view line : split(row[equipment], ';')) {
            if (line.empty()) continue;
            content.equipment.push_back(line_of(line, std::ssize(content.equipment) + 1));
        }
        for (const std::string_view detail : split(row[details], ';')) {
            const std::size_t at = detail.find('=');
            if (at == std::string_view::npos) continue;
            content.details.push_back(
                {std::string{detail.substr(0, at)}, std::string{detail.substr(at + 1)}});
        }
        const auto found = professions().find(content.kind);
        if (found == professions().end()) return;
        for (const std::string_view slug : found->second) {
            if (!dice_.percent(60)) continue;
            content.professions.push_back(
                vocabulary::term_id_of(vocabulary::Kind::profession, slug));
        }
    }

    const World& world_;
    Dice& dice_;
    int made_ = 0;
};

places::WholePlace whole_of(places::Content content, const std::vector<const MadePerson*>& writers,
                            Instant now, Dice& dice) {
    constexpr std::size_t kOldest = 420;
    places::WholePlace whole;
    const auto writer = [&] { return dice.one_of(writers)->account; };
    whole.place.proposed_by = writer();
    const Instant proposed = now - days{20 + dice.below(kOldest)};
    whole.versions.push_back({places::Deed::proposed, whole.place.proposed_by, proposed, content});
    const bool waits = dice.percent(15);
    if (!waits) {
        whole.place.confirmed_version = 1;
        whole.place.verified_at = proposed + days{3};
    }
    if (!waits && dice.percent(30) && !content.equipment.empty()) {
        content.equipment.back().note = {};
        content.equipment.pop_back();
        whole.versions.push_back(
            {places::Deed::equipment, writer(), proposed + days{12}, std::move(content)});
        if (dice.percent(70)) {
            whole.place.confirmed_version = 2;
            whole.place.verified_at = proposed + days{15};
        }
    }
    return whole;
}

}  // namespace

void put_shared_places(db::Database& database, const World& world,
                       const std::vector<MadePerson>& people, Instant now, Dice& dice) {
    Writer writer(world, dice);
    std::map<std::string, std::vector<const MadePerson*>> by_language;
    for (const MadePerson& person : people) {
        if (person.active && !person.signs_in) {
            by_language[std::string{code(person.language)}].push_back(&person);
        }
    }
    std::vector<places::WholePlace> all;
    for (const auto& row : table_of(world.files, "places.tsv")) {
        AGORA_ASSERT(row.size() == kColumns);
        const auto writers = by_language.find(std::string{row[language]});
        if (writers == by_language.end()) continue;
        places::Content content = writer.content_of(row);
        if (content.commune.empty()) continue;
        const bool has_room =
            content.kind == places::Kind::workspace || content.kind == places::Kind::third_place;
        std::vector<places::Space> rooms;
        if (has_room && !content.week.empty()) rooms.push_back(room_of(content, dice));
        all.push_back(whole_of(std::move(content), writers->second, now, dice));
        all.back().spaces = std::move(rooms);
    }
    constexpr std::size_t kAtOnce = 20;
    for (std::size_t begin = 0; begin < all.size(); begin += kAtOnce) {
        database.write([&](db::WriteTx& tx) {
            for (std::size_t at = begin; at < std::min(all.size(), begin + kAtOnce); ++at) {
                places::put_whole_place(tx, all[at]);
            }
        });
    }
}

}  // namespace agora::demo
