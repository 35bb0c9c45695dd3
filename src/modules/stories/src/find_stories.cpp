#include "find_stories.hpp"

#include "agora/finder/kind.hpp"
#include "agora/http/url.hpp"
#include "agora/search/held_words.hpp"
#include "agora/stories/finder_kinds.hpp"
#include "story_store.hpp"
#include "story_view.hpp"

#include <algorithm>
#include <map>

namespace agora::stories {
namespace {

using Texts = std::map<StoryId, std::vector<Text>>;

std::string words_of(const Story& story, const Texts& texts) {
    std::string words = story.shown_as;
    if (const auto own = texts.find(story.story_id); own != texts.end()) {
        for (const Text& text : own->second) words += " " + text.title + " " + text.body;
    }
    return words;
}

bool is_in(const Story& story, const Texts& texts, std::string_view language) {
    const auto own = texts.find(story.story_id);
    return own != texts.end() && std::ranges::any_of(own->second, [&](const Text& text) {
               return text.language == language;
           });
}

finder::Hit hit_of(const web::Call& call, const Story& story, const std::vector<Text>& texts) {
    StoryCard card = card_of(call, story, texts);
    return {.url = std::move(card.url),
            .title = std::move(card.title),
            .lang = std::move(card.lang),
            .language = std::move(card.language),
            .about = std::move(card.shown_as)};
}

finder::Found find(web::Call& call, const finder::Question& question) {
    return call.read([&](db::ReadTx& tx) {
        const auto stories = find_stories(call, tx, {.q = question.text});
        const auto texts = list_live_texts(tx, today_of(call));
        return finder::page_of(stories, question,
                               [&](const Story& story) { return hit_of(call, story, texts); });
    });
}

std::string list(const web::Call& call, std::string_view text) {
    return call.link("/stories") + (text.empty() ? "" : "?q=" + http::encoded(text));
}

}  // namespace

std::vector<Story> find_stories(const web::Call& call, db::ReadTx& tx, const Wanted& wanted) {
    const Date today = today_of(call);
    std::vector<Story> stories = list_live(tx, today);
    if (!wanted.kind.empty()) {
        std::erase_if(stories, [&](const Story& story) {
            return fields::enum_name(story.kind) != wanted.kind;
        });
    }
    if (wanted.q.empty() && wanted.language.empty()) return stories;
    Texts texts;
    for (Text& text : list_live_texts(tx, today)) texts[text.story_id].push_back(std::move(text));
    if (!wanted.language.empty()) {
        std::erase_if(stories,
                      [&](const Story& story) { return !is_in(story, texts, wanted.language); });
    }
    search::keep_held(stories, wanted.q,
                      [&](const Story& story) { return words_of(story, texts); });
    return stories;
}

finder::Kind story_kind() {
    return {.name = "stories",
            .heading = tr("Stories"),
            .one = tr("story"),
            .find = &find,
            .list = &list};
}

}  // namespace agora::stories
