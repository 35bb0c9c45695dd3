#pragma once

#include "match.hpp"
#include "sight.hpp"
#include "view.hpp"

#include <string>
#include <vector>

namespace agora::ambassadors {

struct SeatRow {
    std::string id = {};
    std::string name = {};
    std::string part = {};     ///< what this person brings
    std::string sectors = {};  ///< of an ambassador
    SeatState state = SeatState::volunteered;
    std::string state_label = {};
    bool is_new = false;       ///< no mission done yet
    std::string own_fee = {};  ///< for who goes and the support group
    std::string engagement_url = {};
    bool may_confirm = false;
    bool may_free = false;
};
AGORA_FIELDS(SeatRow, id, name, part, sectors, state, state_label, is_new, own_fee, engagement_url,
             may_confirm, may_free)

struct PointRow {
    std::string reason = {};
    std::string points = {};  ///< "+3"
};
AGORA_FIELDS(PointRow, reason, points)

struct MatchRow {
    std::string account = {};
    std::string name = {};
    std::int64_t score = 0;
    std::vector<PointRow> points = {};
    std::vector<std::string> lacks = {};
    bool capped = false;
    Instant last_at = {};
    bool has_last = false;
    std::int64_t of_year = 0;
    bool may_ask = false;
};
AGORA_FIELDS(MatchRow, account, name, score, points, lacks, capped, last_at, has_last, of_year,
             may_ask)

struct ReportRow {
    std::string name = {};
    std::int64_t reached = 0;
    std::string told = {};
    std::string lessons = {};
    std::int64_t preparation = 0;
    std::int64_t material = 0;
    std::int64_t usefulness = 0;
    Instant at = {};
};
AGORA_FIELDS(ReportRow, name, reached, told, lessons, preparation, material, usefulness, at)

struct QuestionRow {
    std::string id = {};
    std::string body = {};
    std::string answer = {};
    Instant due_at = {};
    bool late = false;
    bool is_answered = false;
    web::Link mission = {};
};
AGORA_FIELDS(QuestionRow, id, body, answer, due_at, late, is_answered, mission)

struct FeeRow {
    std::string what = {};
    std::string amount = {};
};
AGORA_FIELDS(FeeRow, what, amount)

std::vector<SeatRow> seat_rows(const web::Call& call, db::ReadTx& tx, const Seen& seen);
/// The best ten whom the support group could ask, with the reasons.
std::vector<MatchRow> match_rows(const web::Call& call, db::ReadTx& tx, const Seen& seen);
std::vector<ReportRow> report_rows(db::ReadTx& tx, const Seen& seen);
QuestionRow question_row(const web::Call& call, const Question& question,
                         const std::optional<Mission>& mission);
/// What the grid gives for this mission, with the sum at the end; none for expenses only.
std::vector<FeeRow> fee_rows(const web::Call& call, db::ReadTx& tx, const Mission& mission);
std::string money_of(const web::Call& call, std::int64_t cents);

}  // namespace agora::ambassadors
