#include "story_view.hpp"

#include "agora/accounts/names.hpp"
#include "agora/locale/formats.hpp"
#include "labels.hpp"
#include "picture_store.hpp"
#include "refusals.hpp"
#include "story_store.hpp"

#include <set>

namespace agora::stories {
namespace {

constexpr std::size_t kBeginning = 220;
constexpr std::int64_t kTones = 8;

bool continues(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// Whole words of the beginning.
std::string beginning_of(const std::string& body) {
    const std::string first = body.substr(0, body.find("\n\n"));
    if (first.size() <= kBeginning) return first;
    const std::size_t space = first.rfind(' ', kBeginning);
    const std::size_t end = space == std::string::npos ? kBeginning : space;
    std::size_t cut = end;
    while (cut > 0 && continues(first[cut])) --cut;
    return first.substr(0, cut) + " …";
}

}  // namespace

StoryCard card_of(const web::Call& call, const Story& story, const std::vector<Text>& texts) {
    const Date today = today_of(call);
    StoryCard card{.story_id = story.story_id,
                   .url = call.link(path_of(story.story_id)),
                   .kind = story.kind,
                   .kind_label = call.say(label_of(story.kind)),
                   .shown_as = story.shown_as,
                   .told_lang = story.language,
                   .tone = story.story_id.value() % kTones + 1,
                   .has_video = !story.video_file.empty() || !story.video_address.empty(),
                   .state = story.state,
                   .state_label = call.say(label_of(story.state)),
                   .at = story.published_at.value_or(story.offered_at)};
    if (story.ends_on) {
        card.ends_on = locale::date(call.language, *story.ends_on);
        card.over = *story.ends_on < today;
    }
    const Text* text = text_for(texts, story, code(call.language));
    if (text == nullptr) return card;
    card.title = text->title;
    card.beginning = beginning_of(text->body);
    card.lang = text->language;
    if (text->language != code(call.language)) {
        card.language = locale::language_name(call.language, text->language);
    }
    if (text->language != story.language) {
        card.translated_from = locale::language_name(call.language, story.language);
    }
    return card;
}

std::vector<StoryCard> live_cards(const web::Call& call, db::ReadTx& tx,
                                  const std::vector<Story>& stories) {
    const Date today = today_of(call);
    const auto texts = list_live_texts(tx, today);
    std::set<StoryId> pictured;
    for (const Picture& picture : list_live_pictures(tx, today)) pictured.insert(picture.story_id);
    std::vector<StoryCard> cards;
    for (const Story& story : stories) {
        cards.push_back(card_of(call, story, texts));
        if (pictured.contains(story.story_id)) {
            cards.back().picture = path_of(story.story_id, "/small.webp");
        }
    }
    return cards;
}

std::vector<StoryCard> cards_of(const web::Call& call, db::ReadTx& tx,
                                const std::vector<Story>& stories) {
    std::vector<StoryCard> cards;
    for (const Story& story : stories) {
        cards.push_back(card_of(call, story, list_texts(tx, story.story_id)));
        const auto picture = find_picture(tx, story.story_id);
        if (!picture || picture->hidden) continue;
        cards.back().picture = path_of(story.story_id, "/small.webp");
    }
    return cards;
}

std::vector<TakingView> takings_of(const web::Call& call, db::ReadTx& tx,
                                   const std::vector<Taking>& takings) {
    std::vector<AccountId> accounts;
    for (const Taking& taking : takings) accounts.push_back(taking.taken_by);
    const auto names = names_of(tx, std::move(accounts));
    std::vector<TakingView> views;
    for (const Taking& taking : takings) {
        TakingView& view = views.emplace_back();
        view.taking_id = taking.taking_id;
        view.title = taking.title;
        view.purpose = call.say(label_of(taking.purpose));
        view.place = taking.place;
        view.taken_by = name_in(names, taking.taken_by);
        view.taken_at = taking.taken_at;
        view.stopped = taking.stopped_at.has_value();
        view.must_stop = taking.stop_asked_at.has_value() && !view.stopped;
        if (taking.taken_by == call.actor.account && !view.stopped) {
            view.stop_url = call.link("/stories/taken/" + to_string(taking.taking_id) + "/stop");
        }
    }
    return views;
}

std::map<AccountId, std::string> names_of(db::ReadTx& tx, std::vector<AccountId> accounts) {
    std::erase(accounts, AccountId{});
    std::map<AccountId, std::string> names;
    for (const accounts::NameRow& row : accounts::names_of(tx, accounts)) {
        names[row.account_id] = row.name;
    }
    return names;
}

std::string name_in(const std::map<AccountId, std::string>& names, AccountId account) {
    const auto found = names.find(account);
    return found == names.end() ? std::string{} : found->second;
}

Acting acting(db::WriteTx& tx, web::Call& call) {
    return {tx, call.services, call.origin(), today_of(call)};
}

Refusal not_there() {
    return Refusal{StoryRefusal::story_not_found};
}

std::vector<web::Link> crumbs_of(const web::Call& call) {
    return {{call.link("/stories"), call.say(tr("Stories"))}};
}

std::vector<std::string> paragraphs_of(const Text& text) {
    std::vector<std::string> paragraphs{text.title};
    for (const std::string_view paragraph : split(text.body, '\n')) {
        if (!trimmed(paragraph).empty()) paragraphs.emplace_back(paragraph);
    }
    return paragraphs;
}

http::Response form_page(web::Call& call, FormPage model, const std::vector<Refusal>& refusals) {
    model.form_keys = call.form_keys();
    if (model.crumbs.empty()) model.crumbs = crumbs_of(call);
    const web::PageHead head{.view = "stories/form", .title = model.heading};
    return refusals.empty() ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, refusals);
}

}  // namespace agora::stories
