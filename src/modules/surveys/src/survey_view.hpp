#pragma once

#include "agora/web/answer.hpp"
#include "sight.hpp"

#include <string>
#include <vector>

namespace agora::surveys {

/// A survey as pages name it.
struct SurveyView {
    std::string url = {};
    std::string title = {};
    std::string intro = {};
    std::string lang = {};      ///< of title, intro and questions
    std::string language = {};  ///< its name, when it is not the page's
    web::Link group = {};
    std::string group_lang = {};
    std::string for_whom = {};
    State state = State::draft;
    std::string state_label = {};
    Date closes_on = {};  ///< in a pilot its last day
    std::int64_t minutes = 0;
    std::string close_reason = {};
    std::int64_t questions = 0;
    std::int64_t cycle = 0;  ///< the year of a self-evaluation
    bool is_over = false;
};
AGORA_FIELDS(SurveyView, url, title, intro, lang, language, group, group_lang, for_whom, state,
             state_label, closes_on, minutes, close_reason, questions, cycle, is_over)

SurveyView view_of(const web::Call& call, const Seen& seen);
/// In this language instead of the reader's.
SurveyView view_of(const web::Call& call, const Seen& seen, Language language);
/// From the door inwards: the list, then the survey when the page lies below it.
std::vector<web::Link> crumbs_of(const web::Call& call, const Seen& seen, bool below);

/// How many were invited, as far as it may be said: of one area rounded down, since it would tell how many
/// members work there, those who show it to nobody among them.
std::string say_invited(const web::Call& call, const Survey& survey, std::int64_t invited);

std::string_view label_of(State state);
std::string_view label_of(Kind kind);

}  // namespace agora::surveys
