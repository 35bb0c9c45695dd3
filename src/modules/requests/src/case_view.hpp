#pragma once

#include "acting.hpp"
#include "agora/circles/names.hpp"
#include "agora/web/answer.hpp"
#include "sight.hpp"

#include <string>
#include <vector>

namespace agora::requests {

/// A case as lists show it.
struct CaseRow {
    std::int64_t number = 0;
    std::string url = {};
    std::string subject = {};
    std::string lang = {};
    std::string need = {};
    State state = State::waiting;
    std::string state_label = {};
    web::Link group = {};
    std::string group_lang = {};
    std::optional<Date> needed_on = {};
    Instant due_at = {};
    bool late = false;
    Instant changed_at = {};
};
AGORA_FIELDS(CaseRow, number, url, subject, lang, need, state, state_label, group, group_lang,
             needed_on, due_at, late, changed_at)

CaseRow row_of(const web::Call& call, const Case& row, const circles::Circle& circle,
               const circles::CircleName& name);
/// With their groups.
std::vector<CaseRow> rows_of(const web::Call& call, db::ReadTx& tx, const std::vector<Case>& cases);

Acting acting(db::WriteTx& tx, web::Call& call);

}  // namespace agora::requests
