#include "elsewhere.hpp"

#include "agora/stories/teaser.hpp"
#include "picture_store.hpp"
#include "story_store.hpp"
#include "story_view.hpp"
#include "taking_store.hpp"

#include <algorithm>

namespace agora::stories {
namespace {

constexpr std::string_view kFolder = "/stories/";

/// Those that can be read in the reader's language, when there are any.
std::vector<StoryCard> cards_in_language(const web::Call& call, db::ReadTx& tx,
                                         const std::vector<Story>& stories) {
    std::vector<StoryCard> cards = live_cards(call, tx, stories);
    const bool any =
        std::ranges::any_of(cards, [](const StoryCard& card) { return card.language.empty(); });
    if (any) std::erase_if(cards, [](const StoryCard& card) { return !card.language.empty(); });
    return cards;
}

}  // namespace

std::vector<Teaser> told_for(const web::Call& call, db::ReadTx& tx, Use use, std::size_t most) {
    std::vector<Story> stories = list_live_for(tx, use, today_of(call));
    if (stories.size() > most) stories.resize(most);
    std::vector<Teaser> teasers;
    for (StoryCard& card : live_cards(call, tx, stories)) {
        teasers.push_back({std::move(card.url), std::move(card.title), std::move(card.lang),
                           std::move(card.shown_as), std::move(card.told_lang),
                           std::move(card.kind_label), card.has_video});
    }
    return teasers;
}

site::HomeSection on_visitor_home(web::Call& call) {
    constexpr std::size_t kLooked = 40;
    site::HomeSection section{.anchor = "story",
                              .heading = call.say(tr("A member tells")),
                              .more = {call.link("/stories"), call.say(tr("All stories"))}};
    call.read([&](db::ReadTx& tx) {
        section.lines.clear();
        const Date today = today_of(call);
        std::vector<Story> stories = list_live_for(tx, Use::home, today);
        if (stories.size() > kLooked) stories.resize(kLooked);
        std::ranges::sort(stories, {}, &Story::story_id);
        const auto cards = cards_in_language(call, tx, stories);
        if (cards.empty()) return;
        const StoryCard& card = cards[static_cast<std::size_t>(to_days(today)) % cards.size()];
        section.lines.push_back({card.url, card.title, card.lang, card.shown_as});
    });
    return section;
}

std::vector<web::TodayLine> today(web::Call& call) {
    if (!call.actor.is_member()) return {};
    return call.read([&](db::ReadTx& tx) {
        std::vector<web::TodayLine> lines;
        const Date day = today_of(call);
        for (const Story& story : list_told_by(tx, call.actor.account)) {
            const bool asks = story.state == State::awaiting_yes;
            const bool ends = story.asked_again && story.ends_on && *story.ends_on >= day;
            if (!asks && !ends) continue;
            const StoryCard card = card_of(call, story, list_texts(tx, story.story_id));
            lines.push_back({.rank = asks ? 1 : 3,
                             .text = card.title,
                             .reason = call.say(asks ? tr("because somebody wrote down your story")
                                                     : tr("because your consent ends")),
                             .act = call.say(asks ? tr("Say yes or no") : tr("May it stay?")),
                             .path = path_of(story.story_id)});
        }
        const auto taken = list_taken_by(tx, call.actor.account);
        if (std::ranges::any_of(taken, [](const Taking& one) { return bool(one.stop_asked_at); })) {
            lines.push_back({.rank = 1,
                             .text = call.say(tr("A story that you took over was withdrawn")),
                             .reason = call.say(tr("because you took it over")),
                             .act = call.say(tr("Say that it has stopped")),
                             .path = "/stories/taken"});
        }
        if (is_editor(call.actor) && !list_in_state(tx, State::offered).empty()) {
            lines.push_back({.rank = 5,
                             .text = call.say(tr("A story waits for an editor")),
                             .reason = call.say(tr("because you are an editor")),
                             .act = call.say(tr("Read it")),
                             .path = "/stories/waiting"});
        }
        return lines;
    });
}

namespace {

void carry_out(db::WriteTx& tx, web::Services&, const members::ObjectionRow& objection,
               members::PictureFate fate) {
    const auto story = web::id_below<StoryId>(kFolder, objection.path);
    const auto picture = story ? find_picture(tx, *story) : std::nullopt;
    if (!picture || picture->file != objection.picture) return;
    if (fate == members::PictureFate::removed) {
        delete_picture(tx, *story);
    } else {
        update_hidden(tx, *story, objection.picture, fate == members::PictureFate::hidden);
    }
}

std::string name_of(const web::Call& call, db::ReadTx& tx, const members::ObjectionRow& objection) {
    const auto id = web::id_below<StoryId>(kFolder, objection.path);
    const auto story = id ? find_story(tx, *id) : std::nullopt;
    if (!story || !may_see(call.actor, *story, today_of(call))) return {};
    return card_of(call, *story, list_texts(tx, *id)).title;
}

std::optional<web::ReportedThing> find(db::ReadTx& tx, const access::Actor& actor,
                                       std::string_view path, Date today) {
    const auto id = web::id_below<StoryId>(kFolder, path);
    const auto story = id ? find_story(tx, *id) : std::nullopt;
    if (!story || !may_see(actor, *story, today)) return std::nullopt;
    const auto texts = list_texts(tx, *id);
    const Text* text = text_for(texts, *story, story->language);
    if (text == nullptr) return std::nullopt;
    return web::ReportedThing{.path = web::path_below(kFolder, *id),
                              .title = text->title,
                              .author = story->told_by,
                              .words = text->body};
}

void take(const web::TakenMeasure& taken) {
    const auto id = web::id_below<StoryId>(kFolder, taken.path);
    auto story = id ? find_story(taken.tx, *id) : std::nullopt;
    if (!story) return;
    const Moderation moderation = moderation_of(taken.measure);
    if (story->moderation == moderation) return;
    story->moderation = moderation;
    update_story(taken.tx, *story);
    journal::emit(taken.tx, taken.origin, StoryModerated{*id, moderation}, journal::Audit::yes);
}

}  // namespace

members::PictureWall story_wall() {
    return {.folder = kFolder,
            .who_decides = members::WhoDecides::moderators,
            .carry_out = &carry_out,
            .name_of = &name_of};
}

web::Reportable reportable_story() {
    return {.kind = "story",
            .label = tr("Story of a member"),
            .measures = {web::Measure::limited, web::Measure::hidden},
            .find = &find,
            .take = &take};
}

}  // namespace agora::stories
