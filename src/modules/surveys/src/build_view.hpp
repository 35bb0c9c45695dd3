#pragma once

#include "results.hpp"
#include "roll_store.hpp"
#include "run.hpp"
#include "survey_view.hpp"

namespace agora::surveys {

struct QuestionLine {
    std::int64_t number = 0;
    std::int64_t place = 0;  ///< from 1
    std::string words = {};
    std::string lang = {};
    Kind kind = Kind::one;
    std::string kind_label = {};
    std::vector<std::string> options = {};
    std::vector<std::string> rows = {};  ///< of a matrix
    bool required = false;
    bool splits = false;
    std::string condition = {};
    std::string missing = {};  ///< languages
    std::vector<std::string> faults = {};
    std::string edit_url = {};
    std::string action = {};
    bool is_first = false;
    bool is_last = false;
};
AGORA_FIELDS(QuestionLine, number, place, words, lang, kind, kind_label, options, rows, required,
             splits, condition, missing, faults, edit_url, action, is_first, is_last)

struct Check {
    std::string text = {};
    bool done = false;
};
AGORA_FIELDS(Check, text, done)

struct LanguageLine {
    std::string name = {};
    bool whole = false;
    std::string preview_url = {};
};
AGORA_FIELDS(LanguageLine, name, whole, preview_url)

struct KindLink {
    std::string url = {};
    std::string label = {};
    std::string about = {};
};
AGORA_FIELDS(KindLink, url, label, about)

struct BuildPage {
    SurveyView survey = {};
    bool is_draft = false;
    bool is_hidden = false;  ///< after a report
    bool is_ready = false;
    std::vector<Check> checks = {};
    std::vector<LanguageLine> languages = {};
    std::vector<QuestionLine> questions = {};
    std::vector<KindLink> kinds = {};
    std::string pilot_area = {};
    Date pilot_until = {};
    std::string terms_url = {};
    std::string action = {};
    std::string invited = {};
    std::int64_t answered = 0;
    std::int64_t reminders = 0;
    bool may_remind = false;
    std::string why_not = {};       ///< why nobody is reminded now
    std::int64_t fewest = kFewest;  ///< later answers that are kept beside those of a pilot
    bool may_open = false;
    bool may_close = false;
    std::string results_url = {};
    std::vector<web::Link> texts = {};  ///< text questions to read and code
    Html form_keys = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(BuildPage, survey, is_draft, is_hidden, is_ready, checks, languages, questions, kinds,
             pilot_area, pilot_until, terms_url, action, invited, answered, reminders, may_remind,
             why_not, fewest, may_open, may_close, results_url, texts, form_keys, crumbs)

BuildPage build_page(web::Call& call, const Seen& seen, const RollCount& roll);

/// Why a questionnaire can't be asked, tr().
std::string_view say(Fault fault);

}  // namespace agora::surveys
