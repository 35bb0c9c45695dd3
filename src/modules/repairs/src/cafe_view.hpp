#pragma once

#include "agora/web/answer.hpp"
#include "cafe.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::repairs {

/// "/events/12/repairs" and what follows it.
std::string path_of(EventId event, std::string_view rest = {});

struct ItemView {
    ItemId item_id = {};
    std::int64_t number = 0;
    std::string title = {};
    std::string lang = {};
    std::string words = {};
    bool walk_in = false;
    bool own = false;
    bool mine = false;      ///< the reader took it on
    web::Link who = {};     ///< who brings it, for helpers and who organises
    web::Link helper = {};  ///< who took it on
    bool taken = false;
    bool hidden = false;          ///< after a report
    std::string report_url = {};  ///< not of what is one's own
    Outcome outcome = Outcome::waits;
    std::string outcome_label = {};
    std::string found = {};
    bool may_take = false;
    bool may_leave = false;
    bool may_note = false;
    bool may_remove = false;
    std::string action = {};  ///< "/nl/repairs/12"
    std::string error = {};   ///< what is wrong in its form
    std::string typed = {};
};
AGORA_FIELDS(ItemView, item_id, number, title, lang, words, walk_in, own, mine, who, helper, taken,
             hidden, report_url, outcome, outcome_label, found, may_take, may_leave, may_note,
             may_remove, action, error, typed)

struct HelperView {
    web::Link who = {};
    std::string skill = {};
    bool own = false;
};
AGORA_FIELDS(HelperView, who, skill, own)

/// How many things ended so.
struct OutcomeBar {
    Outcome outcome = Outcome::waits;
    std::string label = {};
    std::int64_t items = 0;
};
AGORA_FIELDS(OutcomeBar, outcome, label, items)

struct CafePage {
    std::string event_url = {};
    std::string title = {};
    std::string lang = {};
    std::string when = {};
    std::string action = {};
    bool begun = false;
    bool over = false;
    bool must_register = false;  ///< before it begins
    bool helps = false;          ///< the reader does
    bool may_bring = false;
    bool looks_after = false;
    std::vector<ItemView> items = {};
    std::vector<HelperView> helpers = {};
    std::int64_t brought = 0;
    std::vector<OutcomeBar> outcomes = {};
    bool counted = false;  ///< somebody counted who walked in
    std::int64_t walk_ins = 0;
    bool may_count = false;
    fields::FormView bring = {};
    fields::FormView help = {};
    fields::FormView count = {};
    Html form_keys = {};
};
AGORA_FIELDS(CafePage, event_url, title, lang, when, action, begun, over, must_register, helps,
             may_bring, looks_after, items, helpers, brought, outcomes, counted, walk_ins,
             may_count, bring, help, count, form_keys)

/// A repair café as far as the reader may see it.
std::optional<events::SeenEvent> cafe_of(const web::Call& call, db::ReadTx& tx, EventId event);
/// Of the address.
std::optional<events::SeenEvent> cafe_at(const web::Call& call, db::ReadTx& tx);

/// The page without its forms.
CafePage page_of(const web::Call& call, db::ReadTx& tx, const events::SeenEvent& seen);
std::vector<OutcomeBar> bars_of(const web::Call& call, const std::vector<Tally>& tallies);

/// The page again, with what is wrong at one of its things and what was typed there.
http::Response refuse_at_item(web::Call& call, EventId event, ItemId item, const Refusal& refusal,
                              std::string typed);

}  // namespace agora::repairs
