#pragma once

#include "agora/web/answer.hpp"
#include "agora/web/call.hpp"
#include "sight.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::votes {

struct RowView {
    std::string label = {};
    std::int64_t place = 0;
    bool first = false;
    std::int64_t ballots = 0;
    std::int64_t permille = 0;  ///< of the weight, for the bar
    std::string share = {};
    std::string grade = {};
    std::vector<std::string> cells =
        {};  ///< of the table below: by grade, or against each other option
};
AGORA_FIELDS(RowView, label, place, first, ballots, permille, share, grade, cells)

/// How many of a college voted, whose say stays the same.
struct CollegeView {
    std::string label = {};
    std::int64_t say = 0;  ///< per cent
    std::int64_t ballots = 0;
};
AGORA_FIELDS(CollegeView, label, say, ballots)

struct ResultPage {
    std::string title = {};
    std::string question = {};
    std::string closes = {};
    std::string zone = {};  ///< whose clock that is
    std::string back = {};
    bool waits_for_trustees = false;
    std::string outcome = {};
    std::string winner = {};
    bool met = true;
    std::int64_t quorum = 0;
    std::int64_t members = 0;
    std::int64_t voted = 0;
    std::int64_t needed = 0;
    std::string majority = {};
    std::string counting = {};
    std::string rule = {};
    std::string weighting = {};
    bool weighted = false;
    bool by_draw = false;
    std::string blank = {};  ///< share of blank ballots; empty without any
    bool yes_no = false;
    bool judged = false;
    bool ranked = false;
    std::vector<RowView> rows = {};         ///< by place
    std::vector<std::string> columns = {};  ///< of the cells
    std::vector<CollegeView> colleges = {};
    std::string digest = {};
    std::string ballots_url = {};
    std::string ballots_file = {};
    std::string tally_file = {};
    std::string pdf = {};
    std::string roll_url = {};
};
AGORA_FIELDS(ResultPage, title, question, closes, zone, back, waits_for_trustees, outcome, winner,
             met, quorum, members, voted, needed, majority, counting, rule, weighting, weighted,
             by_draw, blank, yes_no, judged, ranked, rows, columns, colleges, digest, ballots_url,
             ballots_file, tally_file, pdf, roll_url)

ResultPage result_page(web::Call& call, db::ReadTx& tx, const Vote& vote);

/// A Tally as it was written; nothing for anything else.
std::optional<Tally> read_tally(std::string_view json);
/// "Option 3 > Option 1": an answer in the reader's words.
std::string answer_text(const web::Call& call, const Vote& vote,
                        const std::vector<std::string>& labels, std::string_view answer);

}  // namespace agora::votes
