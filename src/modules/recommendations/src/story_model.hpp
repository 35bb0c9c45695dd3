#pragma once

#include "agora/recommendations/story_parts.hpp"
#include "graph_picture.hpp"
#include "story_view.hpp"

#include <string>
#include <vector>

namespace agora::recommendations {

struct VersionLink {
    std::string url = {};
    std::int64_t version = 0;
    std::string origin = {};
    Instant at = {};
    bool current = false;
};
AGORA_FIELDS(VersionLink, url, version, origin, at, current)

struct StoryPage {
    Card card = {};
    std::string meaning = {};
    std::string signed_by = {};  ///< who gave it the status that it has
    std::string printed = {};
    std::vector<std::string> origin_codes = {};
    std::string source_note = {};
    std::vector<Stage> stages = {};
    std::vector<ActView> acts = {};
    std::string quiet = {};  ///< since when nothing is known; empty when nothing more is expected
    bool unknown_before = false;  ///< nothing was heard since it was taken over
    bool overdue = false;
    std::vector<Section> sections = {};
    std::string language = {};  ///< name of the text's language, when it is not the reader's
    std::string translated = {};
    bool original_changed = false;
    std::vector<web::Link> languages = {};
    std::vector<VersionLink> versions = {};
    bool newest = true;  ///< the text that is shown
    Card parent = {};
    std::vector<Card> parts = {};
    LinksView links = {};
    GraphPicture picture = {};  ///< one reference around
    std::string graph_url = {};
    std::vector<StorySection> elsewhere = {};  ///< of other modules
    std::vector<web::Link> groups = {};        ///< with what the source tells of them
    std::int64_t followers = 0;
    bool follows = false;
    bool may_follow = false;
    std::string sign_in = {};
    std::string action = {};
    std::string know_url = {};
    std::string feed = {};
    std::string pdf = {};  ///< of the text that is shown
    std::string act_url = {};
    std::string edit_url = {};
    bool limited = false;
    bool hidden = false;
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(StoryPage, card, meaning, signed_by, printed, origin_codes, source_note, stages, acts,
             quiet, unknown_before, overdue, sections, language, translated, original_changed,
             languages, versions, newest, parent, parts, links, picture, graph_url, elsewhere,
             groups, followers, follows, may_follow, sign_in, action, know_url, feed, pdf, act_url,
             edit_url, limited, hidden, crumbs, form_keys)

/// As far as the reader may see it; the text in the language and version that the address asks for.
void read_story(web::Call& call, db::ReadTx& tx, const Register& all, const Entry& entry,
                StoryPage& model);

}  // namespace agora::recommendations
