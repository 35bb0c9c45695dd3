#pragma once

#include "acting.hpp"
#include "agora/circles/names.hpp"
#include "agora/recommendations/drafts.hpp"
#include "agora/web/answer.hpp"
#include "sight.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace agora::drafting {

std::string_view label_of(State state);

/// A draft in a list.
struct DraftRow {
    std::string url = {};
    std::string title = {};
    std::string lang = {};
    State state = State::writing;
    std::string state_label = {};
    bool returned = false;
    web::Link group = {};
    std::string group_lang = {};
    web::Link recommendation = {};  ///< what it became: its number
    std::optional<Instant> handed_in_at = {};
    Instant changed_at = {};
};
AGORA_FIELDS(DraftRow, url, title, lang, state, state_label, returned, group, group_lang,
             recommendation, handed_in_at, changed_at)
std::vector<DraftRow> rows_of(const web::Call& call, db::ReadTx& tx,
                              const std::vector<Headed>& drafts);

/// A recommendation in one line, as views/line of recommendations has it.
struct NearView {
    std::string url = {};
    std::string number = {};
    std::string title = {};
    std::string lang = {};
    std::string status = {};
    std::string tag = {};
    std::string why = {};  ///< by which words it was found
};
AGORA_FIELDS(NearView, url, number, title, lang, status, tag, why)
NearView near_view(const web::Call& call, const recommendations::Shown& shown);
/// What was asked before and comes near these words.
std::vector<NearView> near_views(const web::Call& call, db::ReadTx& tx, const Version& words);

web::Link group_link(const web::Call& call, const circles::Standing& standing);
/// The groups, the group, its drafts.
std::vector<web::Link> crumbs_of(const web::Call& call, const circles::Standing& standing);

}  // namespace agora::drafting
