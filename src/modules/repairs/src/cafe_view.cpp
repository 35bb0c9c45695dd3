#include "cafe_view.hpp"

#include "agora/circles/names.hpp"
#include "agora/http/url.hpp"
#include "labels.hpp"

#include <algorithm>
#include <map>

namespace agora::repairs {
namespace {

using Names = std::map<AccountId, web::Link>;

web::Link name_of(const Names& names, AccountId account) {
    const auto found = names.find(account);
    return found == names.end() ? web::Link{} : found->second;
}

/// What the reader may do with a thing.
void add_acts(const web::Call& call, const events::SeenEvent& seen, const Item& item,
              const CafePage& page, ItemView& view) {
    const bool works = takes_items(seen.event, call.now) || takes_outcomes(seen.event, call.now);
    view.may_take = page.helps && works && !view.taken && item.outcome == Outcome::waits;
    view.may_leave = view.mine && works && item.outcome == Outcome::waits;
    view.may_note = takes_outcomes(seen.event, call.now) && is_in(seen, item, call.actor.account);
    view.may_remove =
        seen.looks_after || (view.own && !view.taken && item.outcome == Outcome::waits);
    view.action = call.link("/repairs/" + to_string(item.item_id));
}

ItemView view_of(const web::Call& call, const events::SeenEvent& seen, const Item& item,
                 const CafePage& page, const Names& names) {
    ItemView view{.item_id = item.item_id,
                  .number = std::ssize(page.items) + 1,
                  .title = item.title,
                  .lang = item.language,
                  .words = item.words,
                  .walk_in = item.entry == Entry::walk_in,
                  .own = item.account_id == call.actor.account,
                  .mine = item.helper_id == call.actor.account,
                  .helper = name_of(names, item.helper_id),
                  .taken = bool(item.helper_id),
                  .hidden = item.moderation == web::Moderation::hidden,
                  .outcome = item.outcome,
                  .outcome_label = call.say(label_of(item.outcome)),
                  .found = item.found};
    if (page.helps || seen.looks_after) view.who = name_of(names, item.account_id);
    if (!view.own) {
        view.report_url = call.link("/reports/new") +
                          "?about=" + http::encoded("/repairs/" + to_string(item.item_id));
    }
    add_acts(call, seen, item, page, view);
    return view;
}

}  // namespace

std::string path_of(EventId event, std::string_view rest) {
    return "/events/" + to_string(event) + "/repairs" + std::string{rest};
}

std::optional<events::SeenEvent> cafe_of(const web::Call& call, db::ReadTx& tx, EventId event) {
    auto seen = events::find_seen(tx, call.actor, event, call.language, today_of(call));
    if (!seen || !is_repair_cafe(seen->event)) return std::nullopt;
    return seen;
}

std::optional<events::SeenEvent> cafe_at(const web::Call& call, db::ReadTx& tx) {
    const auto id = call.id<EventId>("id");
    return id ? cafe_of(call, tx, *id) : std::nullopt;
}

std::vector<OutcomeBar> bars_of(const web::Call& call, const std::vector<Tally>& tallies) {
    std::vector<OutcomeBar> bars;
    for (const Outcome outcome :
         {Outcome::solved, Outcome::continues, Outcome::not_solved, Outcome::waits}) {
        OutcomeBar bar{outcome, call.say(label_of(outcome))};
        for (const Tally& tally : tallies) {
            if (tally.outcome == outcome) bar.items += tally.items;
        }
        bars.push_back(std::move(bar));
    }
    return bars;
}

CafePage page_of(const web::Call& call, db::ReadTx& tx, const events::SeenEvent& seen) {
    const events::Event& event = seen.event;
    const auto items = list_items(tx, event.event_id);
    const auto helpers = list_helpers(tx, event.event_id);
    std::vector<AccountId> accounts;
    for (const Item& item : items)
        accounts.insert(accounts.end(), {item.account_id, item.helper_id});
    for (const Repairer& helper : helpers) accounts.push_back(helper.account_id);
    const Names names = circles::names_of(call, tx, std::move(accounts));
    CafePage page{.event_url = call.link("/events/" + to_string(event.event_id)),
                  .title = seen.title,
                  .lang = seen.lang,
                  .when = seen.when,
                  .action = call.link(path_of(event.event_id)),
                  .begun = has_begun(event, call.now),
                  .over = event.ends_at <= call.now,
                  .must_register = !comes(seen) && !has_begun(event, call.now),
                  .may_bring = may_bring(seen, call.now),
                  .looks_after = seen.looks_after,
                  .brought = std::ssize(items),
                  .outcomes = bars_of(call, tally_of(tx, event.event_id)),
                  .may_count = seen.looks_after && takes_outcomes(event, call.now)};
    for (const Repairer& helper : helpers) {
        const bool own = helper.account_id == call.actor.account;
        page.helpers.push_back({name_of(names, helper.account_id), helper.skill, own});
        page.helps = page.helps || own;
    }
    for (const Item& item : items) {
        if (!may_see(seen, item, call.actor.account)) continue;
        ItemView view = view_of(call, seen, item, page, names);
        if (!view.title.empty()) page.items.push_back(std::move(view));
    }
    const auto walk_ins = find_walk_ins(tx, event.event_id);
    page.counted = walk_ins.has_value();
    page.walk_ins = walk_ins.value_or(0);
    return page;
}

}  // namespace agora::repairs
