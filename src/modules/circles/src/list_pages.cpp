#include "list_pages.hpp"

#include "kept_circles.hpp"
#include "member_store.hpp"
#include "suggest.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace agora::circles {
namespace {

struct KindLink {
    std::string url;
    std::string label;
    std::int64_t count = 0;
    bool current = false;
};
AGORA_FIELDS(KindLink, url, label, count, current)

struct GroupsPage {
    std::string heading;
    std::string lead;
    std::string q;
    std::string action;
    std::vector<KindLink> kinds;
    std::vector<CircleCard> suggested = {};
    std::vector<CircleCard> own = {};
    std::vector<CircleCard> groups = {};
    std::vector<CircleCard> closed = {};
    bool searched = false;
};
AGORA_FIELDS(GroupsPage, heading, lead, q, action, kinds, suggested, own, groups, closed, searched)

/// Which kinds an address shows.
struct Shelf {
    std::string_view path;
    std::string_view label;
    std::string_view lead;
    std::vector<Kind> kinds;
};

const std::vector<Shelf>& shelves() {
    static const std::vector<Shelf> kShelves{
        {"/groups",
         tr("Groups"),
         tr("Members who do the same, work for the same, or live near each other. Every group says "
            "what it wants and how one joins."),
         {Kind::profession, Kind::sector, Kind::local, Kind::working, Kind::free}},
        {"/groups/networks",
         tr("Profession and sector networks"),
         tr("A profession network gathers people who do the same; a sector network people who "
            "complete each other."),
         {Kind::profession, Kind::sector}},
        {"/groups/local",
         tr("Local groups"),
         tr("Who lives or works near each other meets more easily."),
         {Kind::local}},
        {"/groups/working",
         tr("Working and free groups"),
         tr("Groups with a task, and groups that somebody simply began."),
         {Kind::working, Kind::free}},
    };
    return kShelves;
}

const Shelf& shelf_of(const web::Call& call) {
    const auto found = std::ranges::find(shelves(), call.address, &Shelf::path);
    return found == shelves().end() ? shelves().front() : *found;
}

/// Everything that the list is made of.
struct Found {
    std::shared_ptr<const AllCircles> all = {};
    std::map<CircleId, std::int64_t> members = {};
    std::map<CircleId, std::int64_t> interested = {};
    std::set<CircleId> own = {};
    std::vector<Suggestion> suggestions = {};
};

Found read_circles(const web::Services& services, db::ReadTx& tx) {
    Found found{.all = all_circles(services, tx)};
    for (const Counted& one : count_members(tx)) found.members[one.circle_id] = one.members;
    for (const Counted& one : count_interest(tx)) found.interested[one.circle_id] = one.members;
    return found;
}

Found read_all(web::Call& call, db::ReadTx& tx, const Words& words) {
    Found found = read_circles(call.services, tx);
    if (call.actor.is_member()) {
        for (const Membership& one : memberships_of(tx, call.actor.account)) {
            found.own.insert(one.circle_id);
        }
        found.suggestions = suggestions_for(call, tx, words, found.all->circles, found.own);
    }
    return found;
}

std::int64_t count_of(const std::map<CircleId, std::int64_t>& counts, CircleId circle) {
    const auto count = counts.find(circle);
    return count == counts.end() ? 0 : count->second;
}

/// Those of these kinds whose texts hold the words in one of their languages.
std::vector<const Circle*> shown_of(const web::Call& call, db::ReadTx& tx, const AllCircles& all,
                                    const std::vector<Kind>& kinds, std::string_view typed) {
    std::vector<const Circle*> shown;
    for (const Circle& circle : all.circles) {
        if (std::ranges::find(kinds, circle.kind) != kinds.end()) shown.push_back(&circle);
    }
    if (!typed.empty()) {
        search::keep_held(shown, typed, call.services.state<KeptCircles>().words(call, tx),
                          [](const Circle* one) { return one->circle_id.value(); });
    }
    return shown;
}

CircleCard card_of(const web::Call& call, const Words& words, const AllCircles& all,
                   const Circle& circle) {
    return card_of(call, words, circle,
                   best_text(all.texts.at(circle.circle_id), circle, code(call.language)));
}

std::vector<KindLink> kind_links(const web::Call& call, const Found& found, const Shelf& current) {
    std::vector<KindLink> links;
    for (const Shelf& shelf : shelves()) {
        const auto belongs = [&](const Circle& circle) {
            return circle.state != State::closed &&
                   std::ranges::find(shelf.kinds, circle.kind) != shelf.kinds.end();
        };
        const std::string_view label = shelf.path == "/groups" ? tr("All groups") : shelf.label;
        links.push_back({call.link(shelf.path), call.say(label),
                         std::ranges::count_if(found.all->circles, belongs), &shelf == &current});
    }
    return links;
}

void place(GroupsPage& model, const Found& found, const Circle& circle, CircleCard card) {
    const auto suggestion =
        std::ranges::find(found.suggestions, circle.circle_id, &Suggestion::circle);
    if (circle.state == State::closed) {
        model.closed.push_back(std::move(card));
    } else if (found.own.contains(circle.circle_id)) {
        model.own.push_back(std::move(card));
    } else if (suggestion != found.suggestions.end()) {
        card.why = suggestion->why;
        model.suggested.push_back(std::move(card));
    } else {
        model.groups.push_back(std::move(card));
    }
}

}  // namespace

http::Response list_groups(web::Call& call) {
    const Shelf& shelf = shelf_of(call);
    const Words words = words_of(call);
    std::vector<const Circle*> shown;
    const std::string typed{call.query("q")};
    const Found found = call.read([&](db::ReadTx& tx) {
        Found read = read_all(call, tx, words);
        shown = shown_of(call, tx, *read.all, shelf.kinds, typed);
        return read;
    });
    GroupsPage model{.heading = call.say(shelf.label),
                     .lead = call.say(shelf.lead),
                     .q = typed,
                     .action = call.link(shelf.path),
                     .kinds = kind_links(call, found, shelf)};
    model.searched = !model.q.empty();
    for (const Circle* circle : shown) {
        CircleCard card = card_of(call, words, *found.all, *circle);
        card.members = count_of(found.members, circle->circle_id);
        card.interested = count_of(found.interested, circle->circle_id);
        place(model, found, *circle, std::move(card));
    }
    return web::page(call,
                     {.view = "circles/groups",
                      .title = model.heading,
                      .description = model.lead,
                      .may_be_indexed = model.q.empty()},
                     model);
}

std::vector<CircleCard> cards_with(web::Call& call, std::string_view typed) {
    const Words words = words_of(call);
    return call.read([&](db::ReadTx& tx) {
        const auto all = all_circles(call.services, tx);
        std::vector<CircleCard> cards;
        for (const Circle* circle : shown_of(call, tx, *all, shelves().front().kinds, typed)) {
            cards.push_back(card_of(call, words, *all, *circle));
        }
        return cards;
    });
}

std::vector<web::TodayLine> today(web::Call& call) {
    return call.read([&](db::ReadTx& tx) {
        std::vector<web::TodayLine> lines;
        for (const Membership& own : memberships_of(tx, call.actor.account)) {
            const auto circle = find_circle(tx, own.circle_id);
            if (!circle || circle->state == State::closed) continue;
            const auto name = [&] { return name_of(tx, *circle, call.language); };
            const std::int64_t waiting =
                own.role == Role::animator ? std::ssize(list_requests(tx, own.circle_id)) : 0;
            if (waiting > 0) {
                lines.push_back(
                    {.rank = 2,
                     .text = call.say({tr("Somebody asks to join “{group}”"), {{"group", name()}}}),
                     .reason = call.say(tr("because you are its animator")),
                     .act = call.say(tr("Answer")),
                     .path = path_of(*circle, "/people")});
            }
            if (circle->charter_version > own.charter_version) {
                lines.push_back(
                    {.rank = 5,
                     .text = call.say({tr("“{group}” has a new charter"), {{"group", name()}}}),
                     .reason = call.say(tr("because you are in the group")),
                     .act = call.say(tr("Read it")),
                     .path = path_of(*circle)});
            }
        }
        return lines;
    });
}

}  // namespace agora::circles
