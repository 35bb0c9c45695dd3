#include "register.hpp"

#include "agora/base/assert.hpp"
#include "agora/web/kept.hpp"
#include "agora/web/settings.hpp"
#include "item_store.hpp"
#include "permissions.hpp"
#include "text_store.hpp"

#include <algorithm>

namespace agora::recommendations {
namespace {

constexpr std::string_view kKept = "recommendations.register";
constexpr int kMostMonths = 36;

/// What belongs to something comes after it, so one pass is enough.
void follow_parents(Register& all) {
    for (Entry& entry : all.entries) {
        const auto above = all.by_id.find(entry.row.parent_id);
        if (above == all.by_id.end()) continue;
        const Entry& parent = all.entries[above->second];
        entry.heard_at = std::max(entry.heard_at, parent.heard_at);
        if (entry.row.status == Status::proposed) entry.answered = parent.answered;
    }
}

/// Which version of which languages.
std::uint64_t stamp_after(std::uint64_t stamp, const TitleRow& title) {
    constexpr std::uint64_t kPrime = 1'099'511'628'211;
    stamp = stamp * kPrime + std::hash<std::string>{}(title.language);
    return stamp * kPrime + static_cast<std::uint64_t>(title.version);
}

Register load(db::ReadTx& tx) {
    Register all;
    all.cycles = list_cycles(tx);
    for (Recommendation& row : list_items(tx)) {
        const std::size_t place = all.entries.size();
        Entry entry{.slug = row.document + "-" + row.number,
                    .titles = {},
                    .answered = row.status,
                    .heard_at = row.heard_at};
        entry.row = std::move(row);
        all.by_slug.emplace(entry.slug, place);
        all.by_id.emplace(entry.row.recommendation_id, place);
        if (entry.row.parent_id) all.parts[entry.row.parent_id].push_back(place);
        all.entries.push_back(std::move(entry));
    }
    for (TitleRow& title : list_titles(tx)) {
        const auto place = all.by_id.find(title.recommendation_id);
        if (place == all.by_id.end()) continue;
        Entry& entry = all.entries[place->second];
        entry.words_stamp = stamp_after(entry.words_stamp, title);
        entry.titles.push_back({std::move(title.language), std::move(title.title)});
    }
    follow_parents(all);
    return all;
}

}  // namespace

const Entry* Register::find(std::string_view slug) const {
    const auto place = by_slug.find(std::string{slug});
    return place == by_slug.end() ? nullptr : &entries[place->second];
}

const Entry* Register::find(RecommendationId id) const {
    const auto place = by_id.find(id);
    return place == by_id.end() ? nullptr : &entries[place->second];
}

const Cycle* Register::cycle(CycleId id) const {
    const auto found = std::ranges::find(cycles, id, &Cycle::cycle_id);
    return found == cycles.end() ? nullptr : &*found;
}

const Cycle* Register::cycle(std::string_view slug) const {
    const auto found = std::ranges::find(cycles, slug, &Cycle::slug);
    return found == cycles.end() ? nullptr : &*found;
}

std::shared_ptr<const Register> register_of(const web::Services& services, db::ReadTx& tx) {
    return services.state<web::Kept<Register>>().at(tx);
}

void start_register(web::Services& services) {
    services.put_state(std::make_shared<web::Kept<Register>>(std::string{kKept}, &load));
}

void touch_register(db::WriteTx& tx) {
    web::touch_kept(tx, kKept);
}

const Title& title_of(const Entry& entry, std::string_view reader) {
    AGORA_ASSERT(!entry.titles.empty());
    for (const std::string_view language : {reader, std::string_view{entry.row.language}}) {
        const auto found = std::ranges::find(entry.titles, language, &Title::language);
        if (found != entry.titles.end()) return *found;
    }
    return entry.titles.front();
}

bool may_see(const access::Actor& actor, const Recommendation& row) {
    switch (row.moderation) {
        case Moderation::none:
            return true;
        case Moderation::limited:
            return actor.is_member();
        case Moderation::hidden:
            return actor.is_member() && actor.may(kKeepRecommendations);
    }
    return false;
}

Date months_before(Date day, int months) {
    const int index = day.year * 12 + (day.month - 1) - months;
    Date earlier{index / 12, index % 12 + 1, 1};
    Date next{(index + 1) / 12, (index + 1) % 12 + 1, 1};
    const auto days = to_days(next) - to_days(earlier);
    earlier.day = std::min(day.day, static_cast<int>(days));
    return earlier;
}

Silence silence_of(const Entry& entry, Instant limit) {
    if (is_closed(entry.answered) || entry.heard_at >= limit) return Silence::none;
    return entry.answered == Status::proposed ? Silence::never_answered
                                              : Silence::accepted_but_silent;
}

Instant silence_limit(const web::Services& services, Instant now) {
    const auto months = services.settings.number("recommendations.silent_months");
    const int counted = static_cast<int>(std::clamp<std::int64_t>(months, 1, kMostMonths));
    return start_of(months_before(utc_date(now), counted));
}

std::string path_of(const Entry& entry, std::string_view rest) {
    return "/recommendations/" + entry.slug + std::string{rest};
}

}  // namespace agora::recommendations
