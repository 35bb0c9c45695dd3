#pragma once

#include "agora/base/date.hpp"
#include "agora/events/seen.hpp"
#include "agora/web/layout.hpp"
#include "agora/web/parts.hpp"

#include <string>
#include <vector>

namespace agora::events {

/// A picture with whose it is.
struct PagePicture {
    std::string url;
    std::string small_url;
    std::string alternative_text;
    std::string words_lang = {};  ///< of the alternative text, when it is not the reader's
    std::string rights_holder;
    std::string licence = {};      ///< empty: only to be shown here
    std::string licence_url = {};  ///< of its text
    std::string objection_url;     ///< "I am in this picture"
};
AGORA_FIELDS(PagePicture, url, small_url, alternative_text, words_lang, rights_holder, licence,
             licence_url, objection_url)

/// Links of another module; without any it doesn't show. With pictures it stands in the middle of the
/// page, else at the side.
struct PageSection {
    std::string heading;
    std::vector<web::Link> links = {};
    std::vector<PagePicture> pictures = {};
};
AGORA_FIELDS(PageSection, heading, links, pictures)

/// What other modules link to from the page of an event that this reader sees: services.state<PageParts>().
struct PageParts : web::Parts<PageSection, db::ReadTx&, const SeenEvent&> {};

/// A date that stands in a calendar elsewhere: nobody registers for it here.
struct OutsideDate {
    std::string url;    ///< its own page, http(s); empty: none
    std::string title;  ///< in whatever language
    std::string when;
    std::string place;
    std::string from;  ///< what the calendar is called
    bool cancelled = false;
    Date first_day = {};  ///< by its own clock
    Date last_day = {};
};
AGORA_FIELDS(OutsideDate, url, title, when, place, from, cancelled, first_day, last_day)

/// Which of them a list shows: what ends after `from` and begins before `until`.
struct OutsideSpan {
    Instant from;
    Instant until;
    std::string group = {};  ///< slug; empty: of all
    std::size_t most = 0;
};

/// What stands elsewhere, as this reader may see it, by beginning: services.state<OutsideParts>().
struct OutsideParts : web::Parts<std::vector<OutsideDate>, const OutsideSpan&> {};

/// Other ways to look at the calendar, beside the list: services.state<ListParts>().
struct ListParts : web::Parts<web::Link> {};

}  // namespace agora::events
