#pragma once

#include "agora/web/answer.hpp"
#include "pitch.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::pitches {

/// "/events/12/pitches" and what follows it.
std::string path_of(EventId event, std::string_view rest = {});

/// Who pitches or helps, as other members see them.
struct PersonView {
    std::string name;
    std::string url;  ///< empty: no page to go to
};
AGORA_FIELDS(PersonView, name, url)

struct HelpView {
    PersonView who;
    std::string words;
};
AGORA_FIELDS(HelpView, who, words)

struct PitchView {
    PitchId pitch_id = {};
    std::int64_t number = 0;
    std::string kind;
    std::string title;
    std::string lang;
    std::string words;
    PersonView who = {};
    std::int64_t helpers = 0;
    bool own = false;
    bool helps = false;                     ///< the reader can help
    std::string help_words = {};            ///< what the reader wrote
    std::vector<HelpView> helps_list = {};  ///< for who pitches and who organises
    bool may_help = false;
    bool may_remove = false;
    bool may_follow_up = false;
    bool hidden = false;          ///< after a report
    std::string report_url = {};  ///< for who does not pitch it
    std::string action = {};      ///< "/nl/pitches/12"
    std::string error = {};       ///< what is wrong in a form of this pitch
    std::string typed = {};
};
AGORA_FIELDS(PitchView, pitch_id, number, kind, title, lang, words, who, helpers, own, helps,
             help_words, helps_list, may_help, may_remove, may_follow_up, hidden, report_url,
             action, error, typed)

struct MeetingPage {
    std::string event_url;
    std::string title;
    std::string lang;
    std::string when;
    std::string action;
    std::int64_t places = 0;
    std::int64_t booked = 0;
    std::int64_t free = 0;
    std::vector<PitchView> pitches = {};
    bool may_book = false;
    bool begun = false;
    bool must_register = false;  ///< before the reader can help
    bool looks_after = false;
    std::string places_error = {};
    fields::FormView form = {};
    Html form_keys = {};
};
AGORA_FIELDS(MeetingPage, event_url, title, lang, when, action, places, booked, free, pitches,
             may_book, begun, must_register, looks_after, places_error, form, form_keys)

/// The partner meeting of the address, as far as the reader may see it.
std::optional<events::SeenEvent> meeting_at(const web::Call& call, db::ReadTx& tx);
std::optional<events::SeenEvent> meeting_of(const web::Call& call, db::ReadTx& tx, EventId event);

/// The page without its form.
MeetingPage page_of(const web::Call& call, db::ReadTx& tx, const events::SeenEvent& seen);

/// The form of a pitch.
fields::Form pitch_form();

/// The page again, with what is wrong at one of its pitches and what was typed there.
http::Response refuse_on_page(web::Call& call, EventId event, PitchId pitch, const Refusal& refusal,
                              std::string typed);

}  // namespace agora::pitches
