#include "pages.hpp"

#include "agora/territories/atlas.hpp"
#include "call_view.hpp"
#include "gather.hpp"
#include "labels.hpp"
#include "permissions.hpp"
#include "posted_store.hpp"
#include "posted_view.hpp"

#include <algorithm>
#include <map>

namespace agora::taking_part {
namespace {

constexpr std::size_t kOnAPage = 30;
constexpr std::int64_t kMostOver = 50;
constexpr std::chrono::days kOverFor{30};

struct Choice {
    std::string url = {};
    std::string label = {};
    std::int64_t count = 0;
    bool chosen = false;
};
AGORA_FIELDS(Choice, url, label, count, chosen)

struct Facet {
    std::string label = {};
    std::string all_url = {};
    std::vector<Choice> choices = {};
};
AGORA_FIELDS(Facet, label, all_url, choices)

/// A posted call that ended not long ago, for who posts them.
struct OverCall {
    std::string url = {};
    std::string title = {};
    std::string lang = {};
    std::string kind_label = {};
    Date until = {};
    bool closed = false;  ///< before its day
    std::int64_t answers = 0;
};
AGORA_FIELDS(OverCall, url, title, lang, kind_label, until, closed, answers)

struct ListPage {
    std::vector<CallCard> mine = {};  ///< with reasons, on the first page
    std::vector<CallCard> others = {};
    std::vector<OverCall> over = {};
    std::vector<Facet> facets = {};
    std::int64_t total = 0;
    bool filtered = false;
    bool member = false;
    bool may_post = false;
    std::string feed = {};
    std::string previous = {};
    std::string next = {};
    bool paged = false;
};
AGORA_FIELDS(ListPage, mine, others, over, facets, total, filtered, member, may_post, feed,
             previous, next, paged)

/// The choices of one question, counted under the answers to the others.
template <typename ValueOf, typename LabelOf>
Facet facet_of(const web::Call& call, const std::vector<OpenCall>& calls, const Filter& filter,
               std::string Filter::*field, std::string_view label, ValueOf&& value_of,
               LabelOf&& label_of_value) {
    Filter others = filter;
    (others.*field).clear();
    std::map<std::string, std::int64_t> counts;
    for (const OpenCall& open : calls) {
        if (!fits(call, open, others)) continue;
        const std::string value{value_of(open)};
        if (!value.empty()) ++counts[value];
    }
    const std::string list = call.link("/take-part");
    Facet facet{.label = call.say(label), .all_url = list + query_of(others)};
    for (const auto& [value, count] : counts) {
        Filter chosen = filter;
        chosen.*field = value;
        facet.choices.push_back({list + query_of(chosen), std::string{label_of_value(value)}, count,
                                 filter.*field == value});
    }
    return facet;
}

std::string_view time_label(std::string_view time) {
    if (time == "hour") return tr("An hour or less");
    if (time == "day") return tr("A day or less");
    return time == "more" ? tr("More than a day") : tr("Not said");
}

std::vector<Facet> facets_of(const web::Call& call, const std::vector<OpenCall>& calls,
                             const Filter& filter) {
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    std::vector<Facet> facets{
        facet_of(
            call, calls, filter, &Filter::kind, tr("What"),
            [](const OpenCall& open) { return fields::enum_name(open.kind); },
            [&](const std::string& value) {
                return call.say(label_of(*fields::enum_value<Kind>(value)));
            }),
        facet_of(call, calls, filter, &Filter::time, tr("How much time"), &time_of,
                 [&](const std::string& value) { return call.say(time_label(value)); }),
        facet_of(
            call, calls, filter, &Filter::region, tr("Where"),
            [&](const OpenCall& open) { return region_of(call, open); },
            [&](const std::string& value) { return atlas->name(value, call.language); })};
    std::erase_if(facets, [](const Facet& facet) { return facet.choices.empty(); });
    return facets;
}

void add_page(const web::Call& call, const std::vector<OpenCall>& calls, const Filter& filter,
              ListPage& model) {
    const auto page = static_cast<std::size_t>(call.page_number());
    const std::size_t from = std::min(calls.size(), (page - 1) * kOnAPage);
    const std::size_t until = std::min(calls.size(), from + kOnAPage);
    for (std::size_t at = from; at < until; ++at) {
        auto& list = calls[at].reasons.empty() ? model.others : model.mine;
        list.push_back(card_of(call, calls[at]));
    }
    const std::string query = query_of(filter);
    const std::string other =
        call.link("/take-part") + query + (query.empty() ? "?" : "&") + "page=";
    if (page > 1) model.previous = other + std::to_string(page - 1);
    if (until < calls.size()) model.next = other + std::to_string(page + 1);
    model.paged = !model.previous.empty() || !model.next.empty();
}

std::vector<OverCall> over_calls(const web::Call& call, db::ReadTx& tx) {
    const Date today = today_of(call);
    std::vector<OverCall> calls;
    for (const PostedCall& posted :
         list_over(tx, today, today + -kOverFor, call.now - kOverFor, kMostOver)) {
        const CallWords words = words_in(tx, posted.call_id, call.language);
        calls.push_back({.url = call.link(path_of(posted.call_id)),
                         .title = words.title,
                         .lang = words.language,
                         .kind_label = call.say(label_of(posted.kind)),
                         .until = posted.until_on,
                         .closed = posted.closed_at.has_value(),
                         .answers = count_answers(tx, posted.call_id)});
    }
    return calls;
}

http::Response list_calls(web::Call& call) {
    const Filter filter = filter_of(call);
    ListPage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        auto calls = gather(call, tx);
        model.facets = facets_of(call, calls, filter);
        std::erase_if(calls, [&](const OpenCall& open) { return !fits(call, open, filter); });
        model.total = std::ssize(calls);
        add_page(call, calls, filter, model);
        if (may_post(call.actor)) model.over = over_calls(call, tx);
    });
    model.filtered = filter.asks();
    model.member = call.actor.is_member();
    model.may_post = may_post(call.actor);
    model.feed = call.link("/take-part/feed.atom") + query_of(filter);
    return web::page(
        call,
        {.view = "taking_part/list",
         .title = call.say(tr("Take part")),
         .description = call.say(tr("Everything for which somebody is looked for: working groups, "
                                    "ambassadors, animators, helpers, candidates.")),
         .may_be_indexed = !filter.asks(),
         .feed = model.feed},
        model);
}

}  // namespace

std::vector<web::Route> list_routes() {
    return {{http::Method::get,
             "/take-part",
             web::Access::visitor(),
             &list_calls,
             {.cached = web::Cached::for_visitors,
              .summary = "Every open call, with the time it asks and its last day"}}};
}

}  // namespace agora::taking_part
