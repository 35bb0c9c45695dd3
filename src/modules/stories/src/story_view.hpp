#pragma once

#include "acting.hpp"
#include "agora/web/answer.hpp"
#include "sight.hpp"

#include <map>
#include <string>
#include <vector>

// What several pages show alike.
namespace agora::stories {

/// A story as lists show it.
struct StoryCard {
    StoryId story_id = {};
    std::string url = {};
    Kind kind = Kind::testimony;
    std::string kind_label = {};
    std::string title = {};
    std::string lang = {};      ///< of title and beginning
    std::string language = {};  ///< its name, when it is not the reader's
    std::string translated_from = {};
    std::string beginning = {};
    std::string shown_as = {};
    std::string told_lang = {};  ///< of shown_as
    std::int64_t tone = 1;       ///< of a drawn portrait
    std::string picture = {};    ///< address of the small one
    bool has_video = false;
    State state = State::published;
    std::string state_label = {};
    Instant at = {};  ///< when it was published, else offered
    std::string ends_on = {};
    bool over = false;  ///< the consent has ended
};
AGORA_FIELDS(StoryCard, story_id, url, kind, kind_label, title, lang, language, translated_from,
             beginning, shown_as, told_lang, tone, picture, has_video, state, state_label, at,
             ends_on, over)

/// In the reader's language when the texts have it.
StoryCard card_of(const web::Call& call, const Story& story, const std::vector<Text>& texts);
/// The same of several that are for everybody: two queries, however many.
std::vector<StoryCard> live_cards(const web::Call& call, db::ReadTx& tx,
                                  const std::vector<Story>& stories);
/// The same of any, each read with its words and picture.
std::vector<StoryCard> cards_of(const web::Call& call, db::ReadTx& tx,
                                const std::vector<Story>& stories);

/// Taken over by somebody, as its page and lists show it.
struct TakingView {
    TakingId taking_id = {};
    std::string title = {};
    std::string purpose = {};
    std::string place = {};
    std::string taken_by = {};
    Instant taken_at = {};
    bool must_stop = false;
    bool stopped = false;
    std::string stop_url = {};  ///< for whoever took it over
};
AGORA_FIELDS(TakingView, taking_id, title, purpose, place, taken_by, taken_at, must_stop, stopped,
             stop_url)
std::vector<TakingView> takings_of(const web::Call& call, db::ReadTx& tx,
                                   const std::vector<Taking>& takings);

std::map<AccountId, std::string> names_of(db::ReadTx& tx, std::vector<AccountId> accounts);
std::string name_in(const std::map<AccountId, std::string>& names, AccountId account);

Acting acting(db::WriteTx& tx, web::Call& call);
Refusal not_there();
std::vector<web::Link> crumbs_of(const web::Call& call);

/// A form of this module, alone on its page.
struct FormPage {
    std::string heading = {};
    std::string lead = {};
    std::string action = {};
    std::string back = {};
    std::vector<std::string> consent = {};  ///< paragraphs that are read first
    fields::FormView form = {};
    Html form_keys = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(FormPage, heading, lead, action, back, consent, form, form_keys, crumbs)
/// Title and body, for above a form.
std::vector<std::string> paragraphs_of(const Text& text);
/// As it is, or again with what is wrong.
http::Response form_page(web::Call& call, FormPage model, const std::vector<Refusal>& refusals);

/// A short act on the story of the address: done and back to its page, or refused as a page.
template <typename Work>
http::Response act_on_story(web::Call& call, std::string_view done_text, Work&& work) {
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        auto story = story_at(call, tx);
        if (!story) return not_there();
        path = path_of(story->story_id);
        return work(acting(tx, call), std::move(*story));
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path, {.text = done_text});
}

}  // namespace agora::stories
