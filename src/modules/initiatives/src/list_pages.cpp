#include "list_pages.hpp"

#include "agora/http/url.hpp"
#include "entry_store.hpp"
#include "entry_view.hpp"
#include "permissions.hpp"

#include <algorithm>
#include <set>

namespace agora::initiatives {
namespace {

constexpr std::int64_t kPageSize = 100;

struct Option {
    std::string value;
    std::string label;
    bool chosen = false;
};
AGORA_FIELDS(Option, value, label, chosen)

struct ListPage {
    std::string q;
    std::string place;
    bool place_unknown = false;
    std::vector<Option> networks;
    std::vector<Option> reaches;
    std::vector<Option> states;
    bool filtered = false;
    std::int64_t total = 0;
    std::vector<EntryView> initiatives;
    std::string previous;
    std::string next;
    bool paged = false;
    std::int64_t waiting = 0;  ///< for editors
    std::vector<web::Link> own_drafts;
};
AGORA_FIELDS(ListPage, q, place, place_unknown, networks, reaches, states, filtered, total,
             initiatives, previous, next, paged, waiting, own_drafts)

/// What was asked for.
struct Filter {
    std::string q;
    std::string place;
    std::vector<std::string> codes;  ///< of the place, in which all must lie; empty: everywhere
    std::string network;
    std::string reach;
    std::string state;  ///< "running", "ended"
};

Filter filter_of(const web::Call& call) {
    Filter filter{.q = std::string{call.query("q")},
                  .place = std::string{call.query("place")},
                  .codes = {},
                  .network = std::string{call.query("network")},
                  .reach = std::string{call.query("reach")},
                  .state = std::string{call.query("state")}};
    for (const auto& territory : atlas_of(call)->named(filter.place)) {
        filter.codes.emplace_back(territory->code());
    }
    return filter;
}

bool fits(const web::Call& call, const Filter& filter, const Networks& networks,
          const Entry& entry) {
    if (!filter.place.empty() && std::ranges::none_of(filter.codes, [&](const std::string& code) {
            return atlas_of(call)->is_within(entry.place, code);
        })) {
        return false;
    }
    if (!filter.network.empty()) {
        const auto network = networks.find(entry.circle_id);
        if (network == networks.end() || network->second.slug != filter.network) return false;
    }
    if (!filter.reach.empty() && fields::enum_name(entry.reach) != filter.reach) return false;
    if (filter.state == "running" && entry.until_year != 0) return false;
    return filter.state != "ended" || entry.until_year != 0;
}

std::string page_address(const web::Call& call, std::int64_t page) {
    fields::NameValues values;
    for (const auto& [name, value] : call.request.query) {
        if (name != "page" && !value.empty()) values.add(name, value);
    }
    if (page > 1) values.add("page", std::to_string(page));
    const std::string query = http::urlencoded(values);
    return call.link("/initiatives") + (query.empty() ? "" : "?" + query);
}

/// Networks that have an initiative, by name.
std::vector<Option> network_options(const web::Call& call, const std::vector<Entry>& entries,
                                    const Networks& networks, const Filter& filter) {
    std::set<std::pair<std::string, std::string>> named;
    for (const Entry& entry : entries) {
        const auto network = networks.find(entry.circle_id);
        if (network != networks.end()) {
            named.insert({network->second.name, network->second.slug});
        }
    }
    std::vector<Option> options{{"", call.say(tr("All networks")), filter.network.empty()}};
    for (const auto& [name, slug] : named) options.push_back({slug, name, slug == filter.network});
    return options;
}

void add_choices(const web::Call& call, const Filter& filter, ListPage& model) {
    const auto option = [&](std::string_view value, std::string_view label,
                            std::string_view chosen) {
        return Option{std::string{value}, call.say(label), value == chosen};
    };
    model.reaches = {option("", tr("Everybody's"), filter.reach),
                     option("inside", tr("Of members"), filter.reach),
                     option("outside", tr("Outside Agora"), filter.reach)};
    model.states = {option("", tr("Running and ended"), filter.state),
                    option("running", tr("Running"), filter.state),
                    option("ended", tr("Ended"), filter.state)};
    model.q = filter.q;
    model.place = filter.place;
    model.place_unknown = !filter.place.empty() && filter.codes.empty();
    model.filtered = !(filter.q.empty() && filter.place.empty() && filter.network.empty() &&
                       filter.reach.empty() && filter.state.empty());
}

void add_drafts(const web::Call& call, db::ReadTx& tx, ListPage& model) {
    if (call.actor.may(kConfirmInitiatives)) model.waiting = count_drafts(tx);
    if (!call.actor.is_member()) return;
    for (const Entry& draft : list_drafts_of(tx, call.actor.account)) {
        model.own_drafts.push_back({call.link(draft_path_of(draft.entry_id)), draft.name});
    }
}

http::Response list_initiatives_page(web::Call& call) {
    const Filter filter = filter_of(call);
    const std::int64_t page = call.page_number();
    ListPage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        const auto networks = networks_of(tx, call.language);
        std::vector<Entry> entries = list_initiatives(tx);
        model.networks = network_options(call, entries, networks, filter);
        keep_with_words(call, entries, filter.q);
        std::erase_if(entries,
                      [&](const Entry& entry) { return !fits(call, filter, networks, entry); });
        model.total = std::ssize(entries);
        for (std::int64_t at = (page - 1) * kPageSize; at < std::min(page * kPageSize, model.total);
             ++at) {
            model.initiatives.push_back(
                view_of(call, networks, entries[static_cast<std::size_t>(at)]));
        }
        add_drafts(call, tx, model);
    });
    add_choices(call, filter, model);
    if (page > 1) model.previous = page_address(call, page - 1);
    if (page * kPageSize < model.total) model.next = page_address(call, page + 1);
    model.paged = model.total > kPageSize;
    return web::page(
        call,
        {.view = "initiatives/initiatives",
         .title = call.say(tr("Collective initiatives")),
         .description = call.say(tr("Who does something together, where, since when, and what "
                                    "others can learn from it.")),
         .may_be_indexed = !model.filtered},
        model);
}

}  // namespace

void keep_with_words(const web::Call& call, std::vector<Entry>& entries, std::string_view typed) {
    const auto atlas = atlas_of(call);
    search::keep_held(
        entries, typed, call.services.state<EntryWords>().texts,
        [](const Entry& one) { return one.entry_id.value(); },
        [&](const Entry& one) {
            std::string said =
                one.name + " " + one.what + " " + one.who + " " + one.outcome + " " + one.lessons;
            for (const Language language : kLanguages) {
                said += " ";
                said += atlas->name(one.place, language);
            }
            return said;
        });
}

std::vector<web::Route> list_routes() {
    return {{http::Method::get,
             "/initiatives",
             web::Access::visitor(),
             &list_initiatives_page,
             {.cached = web::Cached::for_visitors, .summary = "Register of initiatives"}}};
}

}  // namespace agora::initiatives
