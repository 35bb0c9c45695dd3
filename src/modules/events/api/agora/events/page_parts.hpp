#pragma once

#include "agora/events/event.hpp"
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

/// What other modules link to from the page of an event: services.state<PageParts>().
struct PageParts : web::Parts<PageSection, db::ReadTx&, EventId> {};

/// Other ways to look at the calendar, beside the list: services.state<ListParts>().
struct ListParts : web::Parts<web::Link> {};

}  // namespace agora::events
