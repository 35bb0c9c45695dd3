#include "group_work.hpp"

#include "agora/circles/standing.hpp"
#include "filtered.hpp"

#include <algorithm>

namespace agora::work {
namespace {

constexpr std::size_t kMostOnGroupHome = 5;

}  // namespace

bool shows_work(const circles::Circle& group, const access::Actor& reader) {
    if (group.state == circles::State::closed) return false;
    if (reader.is_member()) return true;
    return group.state != circles::State::proposed && group.openness == circles::Openness::open;
}

std::optional<circles::Circle> group_named(db::ReadTx& tx, const access::Actor& reader,
                                           std::string_view slug) {
    auto group = circles::find_circle_by_slug(tx, slug);
    if (!group || !shows_work(*group, reader)) return std::nullopt;
    return group;
}

circles::HomeSection on_group_home(web::Call& call, db::ReadTx& tx, const circles::Circle& circle) {
    circles::HomeSection section{.anchor = "work", .heading = call.say(tr("Wanted and offered"))};
    if (!shows_work(circle, call.actor)) return section;
    const Filter filter{.group = circle.slug};
    const std::string query = query_of(filter);
    const Filtered found = with_filter(call, tx, filter);
    for (std::size_t at = 0; at < std::min(found.size(), kMostOnGroupHome); ++at) {
        DemandCard card = card_of(call, found[at].row, found[at].skills);
        std::string about = card.side_label + " · " + card.kind_label;
        if (!card.place.empty()) about += " · " + card.place;
        section.lines.push_back({card.url, card.title, card.lang, std::move(about)});
    }
    if (found.size() > kMostOnGroupHome) {
        section.acts.push_back({call.link("/work") + query, call.say(tr("All of it"))});
    }
    const auto standing =
        circles::standing_of(tx, call.actor, circle, call.language, today_of(call));
    if (standing.member && standing.may_add()) {
        section.acts.push_back({call.link("/work/new") + "?circle=" + to_string(circle.circle_id),
                                call.say(tr("Post work here"))});
    }
    if (!shows_work(circle, {})) return section;
    section.feed = call.link("/work/feed.atom") + query;
    if (section.lines.empty()) return section;
    section.acts.push_back({section.feed, call.say(tr("Follow this list (Atom)"))});
    section.acts.push_back(
        {call.link("/work/feed.json") + query, call.say(tr("Follow this list (JSON)"))});
    return section;
}

}  // namespace agora::work
