#pragma once

#include "agora/money/figure.hpp"
#include "agora/web/reportable.hpp"

namespace agora::money {

using web::Moderation;
using QuestionId = Id<struct MoneyQuestionTag>;

/// Asked by a member, answered by the board, read by everybody.
struct Question {
    QuestionId question_id = {};
    std::int64_t number = 0;
    FigureId figure_id = {};      ///< zero: about no figure
    DocumentId document_id = {};  ///< zero: about no document
    std::string language = {};
    std::string body = {};
    bool as_member = false;   ///< stands there as "a member"; only who answers knows who it is
    AccountId asked_by = {};  ///< zero: erased, or others go on asking it
    Instant asked_at = {};
    Instant due_at = {};
    std::optional<Instant> answered_at = {};  ///< the first time
    AccountId told_until = {};                ///< how far who waits was told of the answer
    Moderation moderation = Moderation::none;
};
AGORA_FIELDS(Question, question_id, number, figure_id, document_id, language, body, as_member,
             asked_by, asked_at, due_at, answered_at, told_until, moderation)

/// Every version stays.
struct Answer {
    QuestionId question_id = {};
    std::int64_t version = 1;
    std::string language = {};
    std::string body = {};  ///< Markdown
    AccountId written_by = {};
    Instant written_at = {};
};
AGORA_FIELDS(Answer, question_id, version, language, body, written_by, written_at)

struct QuestionAsked {
    static constexpr std::string_view kName = "money.asked";
    QuestionId question = {};
};
AGORA_FIELDS(QuestionAsked, question)

/// Somebody wants to know it too, or does not any more.
struct QuestionJoined {
    static constexpr std::string_view kName = "money.joined";
    QuestionId question = {};
};
AGORA_FIELDS(QuestionJoined, question)

struct QuestionAnswered {
    static constexpr std::string_view kName = "money.answered";
    QuestionId question = {};
    std::int64_t version = 1;
};
AGORA_FIELDS(QuestionAnswered, question, version)

struct QuestionModerated {
    static constexpr std::string_view kName = "money.moderated";
    QuestionId question = {};
    Moderation measure = Moderation::none;
};
AGORA_FIELDS(QuestionModerated, question, measure)

}  // namespace agora::money
