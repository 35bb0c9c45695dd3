#pragma once

#include "glossary.hpp"
#include "sight.hpp"

#include "agora/web/layout.hpp"

#include <map>
#include <string>
#include <vector>

namespace agora::assemblies {

/// A meeting in a list.
struct MeetingCard {
    std::string url = {};
    std::string title = {};
    std::string body = {};
    std::string when = {};
    std::string state = {};
    std::string tag = {};
    std::string place = {};
    bool video = false;
    std::vector<Piece> summary = {};  ///< in plain words
    std::string summary_lang = {};
};
AGORA_FIELDS(MeetingCard, url, title, body, when, state, tag, place, video, summary, summary_lang)

struct DocumentView {
    std::string url = {};
    std::string title = {};
    std::string lang = {};
    std::string about = {};  ///< "PDF · 120 kB · français"
    bool late = false;       ///< added after members were convened
    std::string remove_url = {};
};
AGORA_FIELDS(DocumentView, url, title, lang, about, late, remove_url)

/// A recommendation or a vote on the agenda.
struct LinkView {
    std::string url = {};
    std::string label = {};
    std::string lang = {};
    std::string state = {};
    std::string tag = {};
};
AGORA_FIELDS(LinkView, url, label, lang, state, tag)

struct ItemView {
    std::int64_t number = 1;
    std::string title = {};
    std::string kind = {};
    std::vector<Piece> about = {};
    std::vector<LinkView> votes = {};
    std::vector<LinkView> recommendations = {};
    std::string edit_url = {};
    std::string remove_url = {};
};
AGORA_FIELDS(ItemView, number, title, kind, about, votes, recommendations, edit_url, remove_url)

/// With the words of the glossary, also the summary.
MeetingCard card_of(const web::Call& call, const Meeting& meeting,
                    const std::map<BodyId, Body>& bodies, const std::vector<Term>* terms = nullptr);
std::map<BodyId, Body> bodies_by_id(db::ReadTx& tx);

/// Those of a meeting (zero: of the body). `convened_at`: later ones are marked.
std::vector<DocumentView> document_views(const web::Call& call, db::ReadTx& tx, const Body& body,
                                         MeetingId meeting, Instant convened_at, bool may_remove);
std::vector<ItemView> item_views(const web::Call& call, db::ReadTx& tx, const Seen& seen);

web::Link body_link(const web::Call& call, const Body& body);
/// Bodies, the body, the meeting.
std::vector<web::Link> crumbs_of(const web::Call& call, const Body& body);
std::vector<web::Link> crumbs_of(const web::Call& call, const Seen& seen);

/// As this reader may call somebody.
std::string name_in(const web::Call& call, const std::map<AccountId, web::Link>& names,
                    AccountId account);

}  // namespace agora::assemblies
