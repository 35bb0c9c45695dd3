#pragma once

#include "agora/lottery/draw_parts.hpp"
#include "criteria.hpp"
#include "draw_view.hpp"
#include "people_store.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::lottery {

struct TypedRow {
    std::string name = {};
    std::string value = {};
    Instant at = {};
};
AGORA_FIELDS(TypedRow, name, value, at)

/// The page of a draw.
struct DrawPage {
    DrawCard draw = {};
    Html purpose = {};
    bool limited = false;
    bool hidden = false;
    std::int64_t reserve_count = 0;
    std::vector<QuotaRow> quotas = {};
    std::vector<StepRow> steps = {};
    std::string value_what = {};
    std::int64_t value_numbers = 0;
    bool no_secret = false;  ///< why it was cancelled, when no reason was given
    std::string value = {};  ///< that two people typed alike
    std::vector<TypedRow> typed = {};
    std::int64_t candidates = 0;
    std::vector<WitnessRow> witnesses = {};
    std::int64_t witnesses_missing = 0;
    std::int64_t own_number = 0;  ///< as a candidate
    std::vector<std::string> own_values = {};
    bool own_drawn = false;
    bool own_reserve = false;
    std::int64_t own_witness = 0;  ///< number as a witness
    std::vector<std::string> criteria = {};
    std::vector<PersonRow> drawn = {};
    std::vector<PersonRow> reserves = {};
    std::vector<Shortfall> shortfalls = {};
    std::int64_t empty_seats = 0;
    std::string pool_hash = {};
    std::string pool_url = {};
    std::string record_url = {};
    std::string check_url = {};
    std::string reason = {};
    std::string recipe = {};                  ///< how a witness seals on their own machine
    std::vector<DrawSection> elsewhere = {};  ///< of other modules
    bool may_enter = false;
    bool may_leave = false;
    bool may_seal = false;
    bool sign_in_to_enter = false;
    bool may_reveal = false;
    bool may_type = false;
    bool may_freeze = false;
    bool may_cancel = false;
    fields::FormView enter = {};
    fields::FormView seal = {};
    fields::FormView reveal = {};
    fields::FormView type = {};
    fields::FormView cancel = {};
    std::string action = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(DrawPage, draw, purpose, limited, hidden, reserve_count, quotas, steps, value_what,
             value_numbers, no_secret, value, typed, candidates, witnesses, witnesses_missing,
             own_number, own_values, own_drawn, own_reserve, own_witness, criteria, drawn, reserves,
             shortfalls, empty_seats, pool_hash, pool_url, record_url, check_url, reason, recipe,
             elsewhere, may_enter, may_leave, may_seal, sign_in_to_enter, may_reveal, may_type,
             may_freeze, may_cancel, enter, seal, reveal, type, cancel, action, crumbs, form_keys)

/// What the page is about, besides what it shows.
struct ReadDraw {
    Draw draw;
    std::vector<Criterion> criteria;
    DrawPage page;  ///< without its forms
};
/// Of the address; nothing when there is none for this reader.
std::optional<ReadDraw> read_draw(web::Call& call);

}  // namespace agora::lottery
