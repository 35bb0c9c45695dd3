#include "filter_form.hpp"
#include "follow.hpp"
#include "form_page.hpp"
#include "hearing.hpp"
#include "pages.hpp"
#include "query.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::calls {
namespace {

constexpr std::string_view kMine = "/calls/mine";

/// Theirs, or of a group that they animate; nothing for everybody else.
std::optional<Filter> filter_at(const web::Call& call, db::ReadTx& tx) {
    const auto id = call.id<FilterId>("id");
    auto filter = id ? find_filter(tx, *id) : std::nullopt;
    if (!filter) return std::nullopt;
    if (!filter->circle_id) {
        return filter->account_id == call.actor.account ? filter : std::nullopt;
    }
    const auto groups = animated_by(call, tx);
    return std::ranges::count(groups, filter->circle_id) > 0 ? filter : std::nullopt;
}

Wanted wanted_of(const TypedFilter& typed) {
    return {.name = std::string{trimmed(typed.name)},
            .frequency = typed.frequency.value_or(Frequency::daily),
            .circle = typed.circle.value_or(CircleId{}),
            .query = typed.query};
}

http::Response keep_page(web::Call& call, const fields::FormState& state) {
    const Query query = query_of(state.values["query"]);
    return form_page(call,
                     {.heading = call.say(tr("Keep this filter")),
                      .lead = say_query(call, query),
                      .action = call.link("/calls/filters"),
                      .back = call.link("/calls") + address_of(query),
                      .save = call.say(tr("Keep the filter")),
                      .form = web::show_form(call, kFilterForm, state)},
                     state.refusals);
}

http::Response create_filter(web::Call& call) {
    const auto context = call.read([&](db::ReadTx& tx) { return filter_context(call, tx); });
    auto typed = web::read_form<TypedFilter>(call, kFilterForm, context);
    if (typed.ok()) {
        const auto made = call.write([&](db::WriteTx& tx) {
            return keep_filter(acting(tx, call), call.actor, wanted_of(typed.value),
                               animated_by(call, tx));
        });
        if (made) {
            return web::redirect(call, kMine,
                                 {.text = tr("Kept. You are told of what is new from now on.")});
        }
        typed.state.refusals.push_back(made.refusal());
    }
    return keep_page(call, typed.state);
}

http::Response edit_page(web::Call& call, const Filter& filter, fields::FormState state) {
    state.context = {.unasked = {"circle", "query"}};
    const std::string path = call.link("/calls/filters/") + to_string(filter.filter_id);
    return form_page(
        call,
        {.heading = call.say({tr("Change the filter “{name}”"), {{"name", filter.name}}}),
         .lead = say_query(call, query_of(std::string_view{filter.query})),
         .action = path,
         .back = call.link(kMine),
         .save = call.say(tr("Save")),
         .form = web::show_form(call, kFilterForm, state),
         .crumbs = {{call.link(kMine), call.say(tr("Calls that I follow"))}},
         .removal_action = path + "/removal",
         .removal_label = call.say(tr("Take the filter away")),
         .removal_warning = call.say(tr("You are told nothing more by it. The calls stay."))},
        state.refusals);
}

http::Response show_filter(web::Call& call) {
    const auto filter = call.read([&](db::ReadTx& tx) { return filter_at(call, tx); });
    if (!filter) return web::refuse(call, CallRefusal::filter_not_found);
    return edit_page(
        call, *filter,
        {.values = {{"name", filter->name},
                    {"frequency", std::string{fields::enum_name(filter->frequency)}}}});
}

http::Response save_filter(web::Call& call) {
    const auto filter = call.read([&](db::ReadTx& tx) { return filter_at(call, tx); });
    if (!filter) return web::refuse(call, CallRefusal::filter_not_found);
    auto typed = web::read_form<TypedFilter>(call, kFilterForm, {.unasked = {"circle", "query"}});
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto now = filter_at(call, tx);
            if (!now) return CallRefusal::filter_not_found;
            return change_filter(acting(tx, call), *now, wanted_of(typed.value));
        });
        if (done) return web::redirect(call, kMine, {.text = tr("Saved.")});
        typed.state.refusals.push_back(done.refusal());
    }
    return edit_page(call, *filter, typed.state);
}

http::Response remove_filter(web::Call& call) {
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto filter = filter_at(call, tx);
        if (!filter) return CallRefusal::filter_not_found;
        delete_filter(tx, filter->filter_id);
        return Done{};
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, kMine, {.text = tr("The filter is gone.")});
}

/// Of a group; what it is called says nothing to who is outside of it.
std::optional<Filter> group_filter_at(const web::Call& call, db::ReadTx& tx) {
    const auto id = call.id<FilterId>("id");
    auto filter = id ? find_filter(tx, *id) : std::nullopt;
    if (!filter || !filter->circle_id) return std::nullopt;
    return filter;
}

http::Response create_hearing(web::Call& call) {
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto filter = group_filter_at(call, tx);
        if (!filter) return CallRefusal::filter_not_found;
        return begin_hearing(acting(tx, call), call.actor, *filter, web::today_of(call));
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, kMine,
                         {.text = tr("You are told of each new call that fits it, from now on.")});
}

http::Response remove_hearing(web::Call& call) {
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto filter = group_filter_at(call, tx);
        if (!filter) return CallRefusal::filter_not_found;
        return stop_hearing(acting(tx, call), call.actor, *filter);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, kMine, {.text = tr("You hear nothing more of this filter.")});
}

}  // namespace

std::vector<web::Route> filter_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {post,
         "/calls/filters",
         Access::member(),
         &create_filter,
         {.summary = "Keep a filter and hear of what is new"}},
        {get, "/calls/filters/{id}", Access::member(), &show_filter},
        {post,
         "/calls/filters/{id}",
         Access::member(),
         &save_filter,
         {.summary = "Change what a filter is called and how often it tells"}},
        {post,
         "/calls/filters/{id}/removal",
         Access::member(),
         &remove_filter,
         {.summary = "Take a filter away"}},
        {post,
         "/calls/filters/{id}/hearing",
         Access::member(),
         &create_hearing,
         {.summary = "Hear of what fits the filter of a group that one is in"}},
        {post,
         "/calls/filters/{id}/hearing/removal",
         Access::member(),
         &remove_hearing,
         {.summary = "Hear nothing more of the filter of a group"}},
    };
}

}  // namespace agora::calls
