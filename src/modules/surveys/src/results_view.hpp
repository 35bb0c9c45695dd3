#pragma once

#include "coding.hpp"
#include "results.hpp"
#include "survey_view.hpp"

namespace agora::surveys {

struct BarView {
    std::string label = {};
    std::int64_t people = 0;
    std::int64_t percent = 0;
};
AGORA_FIELDS(BarView, label, people, percent)

/// What two coders gave the texts.
struct CodeView {
    std::string label = {};
    std::int64_t both = 0;
    std::int64_t percent = 0;    ///< of all texts
    std::int64_t one_only = 0;   ///< only one of them gave it
    std::string agreement = {};  ///< "0.93"
    std::string kappa = {};      ///< or empty
};
AGORA_FIELDS(CodeView, label, both, percent, one_only, agreement, kappa)

/// A cell of a table by groups; empty when the group is hidden.
struct CellView {
    std::string shown = {};
};
AGORA_FIELDS(CellView, shown)
struct RowView {
    std::string label = {};
    std::vector<CellView> cells = {};
};
AGORA_FIELDS(RowView, label, cells)
struct GroupHead {
    std::string label = {};
    std::int64_t people = 0;
    bool shown = false;
};
AGORA_FIELDS(GroupHead, label, people, shown)

/// A column of a matrix; `shade` from 1 to 10, the same over any number of columns.
struct ColumnView {
    std::string label = {};
    std::int64_t shade = 1;
};
AGORA_FIELDS(ColumnView, label, shade)

/// A part of the bar of a row, in thousandths of who answered.
struct ShareView {
    std::int64_t people = 0;
    std::int64_t percent = 0;
    std::int64_t shade = 1;
    std::int64_t from = 0;
    std::int64_t length = 0;
};
AGORA_FIELDS(ShareView, people, percent, shade, from, length)

struct MatrixRowView {
    std::string label = {};
    std::int64_t answered = 0;
    bool too_few = false;
    std::vector<ShareView> shares = {};
};
AGORA_FIELDS(MatrixRowView, label, answered, too_few, shares)

struct RankView {
    std::string label = {};
    std::string mean = {};  ///< of its places, "2.40"
    std::int64_t first = 0;
    std::int64_t percent = 0;
};
AGORA_FIELDS(RankView, label, mean, first, percent)

struct QuestionResult {
    std::int64_t number = 0;
    std::int64_t place = 0;
    std::string words = {};
    Kind kind = Kind::one;
    std::string condition = {};
    std::int64_t asked = 0;
    std::int64_t answered = 0;
    bool too_few = false;
    std::int64_t most = 0;  ///< of the bars
    std::vector<BarView> bars = {};
    std::vector<ColumnView> columns = {};  ///< of a matrix
    std::vector<MatrixRowView> matrix = {};
    std::vector<RankView> ranks = {};
    std::string median = {};
    std::string quartiles = {};
    bool adds_up_over = false;  ///< several choices: more than all
    std::vector<GroupHead> groups = {};
    std::vector<RowView> rows = {};
    std::vector<CodeView> codes = {};
    std::int64_t coded_texts = 0;
    std::vector<std::string> quotes = {};
    bool uncoded = false;
};
AGORA_FIELDS(QuestionResult, number, place, words, kind, condition, asked, answered, too_few, most,
             bars, columns, matrix, ranks, median, quartiles, adds_up_over, groups, rows, codes,
             coded_texts, quotes, uncoded)

struct SplitTab {
    std::string url = {};
    std::string label = {};
    bool current = false;
};
AGORA_FIELDS(SplitTab, url, label, current)

/// What is known of a survey that has ended.
struct Outcome {
    Seen seen;
    std::vector<Response> responses = {};
    std::int64_t invited = 0;
    std::int64_t left_out =
        0;  ///< later than the pilot, too few to be told apart from it: not kept
    std::int64_t split_by = 0;  ///< number of a question whose options are shown apart; 0: none

    const Question* by() const { return seen.questionnaire.find(split_by); }
};

/// Of one question; `by` splits it. Two queries more for texts that were coded.
QuestionResult result_of(const web::Call& call, db::ReadTx& tx, const Outcome& outcome,
                         const Question& question, Language language);
/// What is told of a matrix, row by row, and of a ranking.
void add_matrix(const web::Call& call, const Outcome& outcome, const Question& question,
                Language language, QuestionResult& result);
void add_ranking(const web::Call& call, const Outcome& outcome, const Question& question,
                 const Tally& tally, Language language, QuestionResult& result);
/// "12 (40 %)".
std::string shown_of(const web::Call& call, std::int64_t people, std::int64_t of);
std::string label_of_bar(const Question& question, const Bar& bar, Language language);
/// 7 as 3.5.
std::string half_of(const web::Call& call, std::int64_t doubled);

}  // namespace agora::surveys
