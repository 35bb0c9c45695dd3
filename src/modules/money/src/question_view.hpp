#pragma once

#include "agora/web/answer.hpp"
#include "sight.hpp"

#include <map>
#include <string>
#include <vector>

namespace agora::money {

/// A question as lists and the top of its page show it.
struct QuestionRow {
    std::int64_t number = 0;
    std::string url = {};
    std::string body = {};
    std::string lang = {};
    web::Link about = {};
    std::string about_lang = {};
    web::Link by = {};  ///< whoever asked, as far as this reader may know
    bool by_you = false;
    bool as_member = false;
    bool by_nobody = false;  ///< whoever asked is gone, or took it back while others wait
    Instant asked_at = {};
    Instant due_at = {};
    std::int64_t waiting = 0;  ///< working days until now, or until it was answered
    bool late = false;
    bool is_answered = false;
    std::optional<Instant> answered_at = {};
    std::string answer = {};  ///< its beginning, without layout
    std::string answer_lang = {};
    std::int64_t others = 0;  ///< who want to know it too
    bool limited = false;
    bool hidden = false;
};
AGORA_FIELDS(QuestionRow, number, url, body, lang, about, about_lang, by, by_you, as_member,
             by_nobody, asked_at, due_at, waiting, late, is_answered, answered_at, answer,
             answer_lang, others, limited, hidden)

/// Those that the reader may see, in the same order.
std::vector<QuestionRow> rows_of(const web::Call& call, db::ReadTx& tx,
                                 const std::vector<Question>& questions);

/// What a question can be about, as a select has it: "figure 12", "document 7".
std::vector<fields::Choice> subjects(const web::Call& call, db::ReadTx& tx);

/// The button that asks, for members and visitors alike.
std::string ask_address(const web::Call& call, const Figure& figure);
std::string ask_address(const web::Call& call, const Document& document);

}  // namespace agora::money
