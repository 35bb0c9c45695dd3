#pragma once

#include "agora/fields/form_view.hpp"
#include "picture_view.hpp"
#include "similar.hpp"
#include "thread_view.hpp"
#include "writing_picture.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::forum {

/// A text of a thread as one reader sees it.
struct PostView {
    std::int64_t place = 1;
    PersonView person = {};
    bool starter = false;    ///< by who began the thread
    bool moderator = false;  ///< by who moderates the category
    Html body = {};
    std::string lang = {};
    std::string language = {};  ///< its name, when it is not the reader's
    bool folded = false;        ///< in a language that the reader did not ask for
    Instant at = {};
    bool changed = false;
    bool accepted = false;
    bool own = false;
    Removal removal = Removal::none;
    std::string reason = {};
    std::string translated_from = {};  ///< name of a language
    PersonView translator = {};
    bool original_changed = false;
    Html original = {};
    std::vector<PostPicture> pictures = {};
    std::string versions_url = {};
    std::string edit_url = {};
    std::string withdraw_action = {};
    std::string quote_url = {};
    std::string accept_action = {};
    std::string moderate_url = {};
    std::string report_url = {};
    std::string translate_url = {};
};
AGORA_FIELDS(PostView, place, person, starter, moderator, body, lang, language, folded, at, changed,
             accepted, own, removal, reason, translated_from, translator, original_changed,
             original, pictures, versions_url, edit_url, withdraw_action, quote_url, accept_action,
             moderate_url, report_url, translate_url)

/// What a moderator did, for whoever it concerns.
struct ActView {
    std::string label = {};
    std::string reason = {};
    std::string who = {};
    Instant at = {};
    std::int64_t place = 0;
};
AGORA_FIELDS(ActView, label, reason, who, at, place)

struct PollOptionView {
    std::int64_t option = 0;
    std::string words = {};
    std::int64_t votes = 0;
    std::int64_t share = 0;  ///< per cent
    bool mine = false;
};
AGORA_FIELDS(PollOptionView, option, words, votes, share, mine)

struct PollView {
    std::string question = {};
    bool several = false;
    Date until = {};
    bool over = false;
    std::int64_t voters = 0;
    bool shows_result = false;
    bool may_vote = false;
    bool voted = false;
    std::vector<PollOptionView> options = {};
};
AGORA_FIELDS(PollView, question, several, until, over, voters, shows_result, may_vote, voted,
             options)

struct ThreadPage {
    ThreadCard thread = {};
    std::string title_original = {};  ///< when the title is a translation
    std::string summary = {};         ///< first words of its text
    std::vector<PostView> posts = {};
    std::int64_t accepted_place = 0;
    std::string accepted_url = {};
    bool hidden = false;
    bool limited = false;
    std::optional<PollView> poll = {};
    std::string poll_url = {};  ///< to make one
    std::vector<ActView> acts = {};
    std::vector<web::Link> faqs = {};
    std::string faq_url = {};  ///< to make one
    std::vector<web::Link> mentioned_in = {};
    std::vector<web::Link> mentions = {};  ///< groups and events
    std::vector<SimilarView> similar = {};
    std::string action = {};  ///< "/nl/forum/topics/12"
    bool signed_in = false;
    bool may_answer = false;
    bool may_undo_acceptance = false;
    bool from_draft = false;
    std::string moderate_url = {};
    std::string sign_in_url = {};
    std::string join_url = {};  ///< of the group, for who may not write
    std::string previous = {};
    std::string next = {};
    fields::FormView form = {};
    WritingPicture picture = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(ThreadPage, thread, title_original, summary, posts, accepted_place, accepted_url,
             hidden, limited, poll, poll_url, acts, faqs, faq_url, mentioned_in, mentions, similar,
             action, signed_in, may_answer, may_undo_acceptance, from_draft, moderate_url,
             sign_in_url, join_url, previous, next, form, picture, crumbs, form_keys)

/// The page of the thread of the address, without its form; nothing when this reader may not see it.
std::optional<ThreadPage> thread_page_of(web::Call& call);
web::PageHead head_of(const ThreadPage& model);

}  // namespace agora::forum
