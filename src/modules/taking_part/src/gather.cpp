#include "gather.hpp"

#include "agora/http/url.hpp"
#include "agora/members/profile.hpp"
#include "agora/territories/atlas.hpp"

#include <algorithm>
#include <array>

namespace agora::taking_part {
namespace {

constexpr std::size_t kMostCalls = 400;
constexpr std::int64_t kHour = 60;
constexpr std::int64_t kDay = 8 * kHour;  ///< of work
constexpr std::array kTimes{"hour", "day", "more", "unsaid"};

std::shared_ptr<const territories::Atlas> atlas_of(const web::Call& call) {
    return call.services.state<territories::AtlasHolder>().current();
}

/// The province of a commune, else the place itself.
std::string neighbourhood(const territories::Atlas& atlas, const std::string& commune) {
    const auto path = atlas.path(commune);
    return path.size() > 1 ? std::string{path[path.size() - 2]->code()} : commune;
}

bool is_near(const territories::Atlas& atlas, const std::string& region,
             const std::string& commune) {
    if (region.empty() || commune.empty()) return false;
    return atlas.is_within(commune, region) ||
           atlas.is_within(region, neighbourhood(atlas, commune));
}

bool share(const std::vector<vocabulary::TermId>& terms, const members::Profile& profile) {
    return std::ranges::any_of(terms, [&](const vocabulary::TermId term) {
        return std::ranges::find(profile.professions, term,
                                 &members::ProfessionRow::profession_id) !=
                   profile.professions.end() ||
               std::ranges::find(profile.sectors, term) != profile.sectors.end();
    });
}

}  // namespace

Filter filter_of(const web::Call& call) {
    Filter filter;
    const std::string_view kind = call.query("kind");
    if (fields::enum_value<Kind>(kind)) filter.kind = kind;
    const std::string_view time = call.query("time");
    if (std::ranges::find(kTimes, time) != kTimes.end()) filter.time = time;
    const std::string_view region = call.query("region");
    if (atlas_of(call)->find(region) != nullptr) filter.region = region;
    return filter;
}

std::string query_of(const Filter& filter) {
    http::NameValues values;
    for (const auto& [name, value] :
         {std::pair{"kind", &filter.kind}, std::pair{"time", &filter.time},
          std::pair{"region", &filter.region}}) {
        if (!value->empty()) values.add(name, *value);
    }
    return values.empty() ? "" : "?" + http::urlencoded(values);
}

std::string_view time_of(const OpenCall& open) {
    if (open.minutes <= 0) return "unsaid";
    // What comes again and again is more than a day before long.
    if (open.per != Per::once) return "more";
    if (open.minutes <= kHour) return "hour";
    return open.minutes <= kDay ? "day" : "more";
}

std::string region_of(const web::Call& call, const OpenCall& open) {
    const auto path = atlas_of(call)->path(open.region);
    if (path.empty()) return {};
    // Regions of a country that has them, else the country.
    const bool has = path.size() > 1 && path[1]->level() == territories::Level::region;
    return std::string{path[has ? 1 : 0]->code()};
}

bool fits(const web::Call& call, const OpenCall& open, const Filter& filter) {
    if (!filter.kind.empty() && fields::enum_name(open.kind) != filter.kind) return false;
    if (!filter.time.empty() && time_of(open) != filter.time) return false;
    if (filter.region.empty() || open.region.empty()) return true;
    const auto atlas = atlas_of(call);
    return atlas->is_within(open.region, filter.region) ||
           atlas->is_within(filter.region, open.region);
}

void give_reasons(const web::Call& call, db::ReadTx& tx, std::vector<OpenCall>& calls) {
    if (!call.actor.is_member()) return;
    const auto profile = members::find_profile(tx, call.actor.account);
    if (!profile) return;
    const auto atlas = atlas_of(call);
    for (OpenCall& open : calls) {
        if (open.kind != Kind::verifier && is_near(*atlas, open.region, profile->row.commune)) {
            open.reasons.push_back(call.say(tr("because it is near you")));
        }
        if (share(open.terms, *profile)) {
            open.reasons.push_back(call.say(tr("because of your profession or sector")));
        }
    }
}

std::vector<OpenCall> gather(web::Call& call, db::ReadTx& tx) {
    std::vector<OpenCall> calls;
    for (const Calls::Part& part : call.services.state<Calls>().all()) {
        for (OpenCall& open : part(call, tx)) {
            if (calls.size() < kMostCalls) calls.push_back(std::move(open));
        }
    }
    give_reasons(call, tx, calls);
    constexpr Date kNever{9999, 12, 31};
    std::ranges::stable_sort(calls, {}, [&](const OpenCall& open) {
        return std::tuple{open.reasons.empty(), open.until.value_or(kNever),
                          -open.since.microseconds()};
    });
    return calls;
}

}  // namespace agora::taking_part
