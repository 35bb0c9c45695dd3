#pragma once

#include "acting.hpp"
#include "agora/circles/names.hpp"
#include "agora/circles/standing.hpp"
#include "agora/means/entry.hpp"
#include "agora/web/answer.hpp"

#include <string>
#include <vector>

namespace agora::means {

/// The sums of one unit, in words of the reader's language.
struct SumsView {
    std::string heading = {};
    std::string granted = {};
    std::string used = {};
    std::string left = {};
    std::string pledged = {};  ///< empty: nothing
    std::string given = {};
    std::int64_t most = 0;  ///< for the meter
    std::int64_t value = 0;
    bool is_short = false;
    bool spent = false;
};
AGORA_FIELDS(SumsView, heading, granted, used, left, pledged, given, most, value, is_short, spent)

struct EntryView {
    Kind kind = Kind::used;
    std::string kind_label = {};
    std::string amount = {};
    std::string purpose = {};
    std::string who = {};  ///< of a pledge
    Date on_day = {};
    State state = State::stands;
    web::Link by = {};
    std::string tick_url = {};
    std::string withdraw_url = {};
};
AGORA_FIELDS(EntryView, kind, kind_label, amount, purpose, who, on_day, state, by, tick_url,
             withdraw_url)

/// Hours, then money; what nobody granted, used or pledged is left out.
std::vector<SumsView> sums_views(const web::Call& call, db::ReadTx& tx, CircleId circle);
std::vector<EntryView> entry_views(const web::Call& call, db::ReadTx& tx,
                                   const circles::Standing& standing,
                                   const std::vector<Entry>& entries);

/// Whether this reader sees the sums; the lines are for the group and the team.
bool may_see_sums(db::ReadTx& tx, const access::Actor& actor, const circles::Standing& standing);

std::string_view label_of(Kind kind);

Acting acting(db::WriteTx& tx, web::Call& call);

}  // namespace agora::means
