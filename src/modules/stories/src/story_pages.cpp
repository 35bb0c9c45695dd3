#include "story_page.hpp"

#include "act_forms.hpp"
#include "agora/http/security_headers.hpp"
#include "agora/locale/formats.hpp"
#include "agora/markdown/markdown.hpp"
#include "agora/members/credited_picture.hpp"
#include "consent_store.hpp"
#include "pages.hpp"
#include "picture_store.hpp"
#include "story_store.hpp"
#include "story_view.hpp"
#include "taking_store.hpp"
#include "tell_form.hpp"

#include <algorithm>

namespace agora::stories {
namespace {

/// One use that its teller agreed to, with its day and version of the text.
struct UseView {
    std::string label = {};
    std::int64_t text_version = 1;
    Instant given_at = {};
};
AGORA_FIELDS(UseView, label, text_version, given_at)

struct StoryPage {
    StoryCard story = {};
    Html body = {};
    std::optional<members::CreditedPicture> picture = {};
    std::string video_url = {};
    std::string video_size = {};
    std::string video_address = {};
    std::vector<web::Link> translations = {};  ///< to write, for who may
    std::string reason = {};
    bool limited = false;
    bool hidden = false;
    bool teller = false;
    bool has_picture = false;
    bool has_video_file = false;
    bool must_agree = false;  ///< somebody wrote it down for this reader
    bool may_change = false;
    bool may_withdraw = false;
    bool may_accept = false;
    bool may_decline = false;
    std::string told_by = {};  ///< for editors
    std::vector<UseView> agreed = {};
    std::string consent = {};
    std::int64_t version = 1;
    std::vector<TakingView> takings = {};
    std::optional<fields::FormView> uses = {};
    std::optional<fields::FormView> decline = {};
    std::optional<fields::FormView> take = {};
    std::string action = {};
    Html form_keys = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(StoryPage, story, body, picture, video_url, video_size, video_address, translations,
             reason, limited, hidden, teller, has_picture, has_video_file, must_agree, may_change,
             may_withdraw, may_accept, may_decline, told_by, agreed, consent, version, takings,
             uses, decline, take, action, form_keys, crumbs)

void add_words(const web::Call& call, const Story& story, const std::vector<Text>& texts,
               StoryPage& model) {
    model.story = card_of(call, story, texts);
    if (const Text* text = text_for(texts, story, code(call.language))) {
        model.body = markdown::render(text->body);
    }
    model.video_address = story.video_address;
    model.has_video_file = !story.video_file.empty();
    if (model.has_video_file) {
        model.video_url = path_of(story.story_id, "/video");
        model.video_size = locale::file_size(call.language, story.video_bytes);
    }
    model.limited = story.moderation == Moderation::limited;
    model.hidden = story.moderation == Moderation::hidden;
    model.version = story.version;
}

/// What concerns its teller and editors only.
void add_inside(const web::Call& call, db::ReadTx& tx, const Story& story, StoryPage& model) {
    model.teller = is_teller(call.actor, story);
    const bool editor = is_editor(call.actor);
    const bool decides = editor && !model.teller && story.state != State::awaiting_yes;
    model.must_agree = model.teller && story.state == State::awaiting_yes;
    model.may_change = may_change(call.actor, story);
    model.may_withdraw = model.may_change;
    model.may_accept = decides && (story.state == State::offered || story.state == State::declined);
    model.may_decline =
        decides && (story.state == State::offered || story.state == State::published);
    if (!model.teller && !editor) return;
    model.reason = story.reason;
    for (const Consent& consent : list_open_consents(tx, story.story_id)) {
        model.agreed.push_back(
            {call.say(label_of(consent.purpose)), consent.text_version, consent.given_at});
    }
    model.takings = takings_of(call, tx, list_takings(tx, story.story_id));
    model.told_by = name_in(names_of(tx, {story.told_by}), story.told_by);
    for (const Language language : kLanguages) {
        if (code(language) == story.language || story.state == State::awaiting_yes) continue;
        model.translations.push_back(
            {call.link(path_of(story.story_id, "/translations/" + std::string{code(language)})),
             locale::language_name(call.language, code(language))});
    }
}

fields::FormView shown(const web::Call& call, fields::Form form,
                       const std::optional<fields::FormState>& sent, fields::NameValues values) {
    return sent ? web::show_form(call, form, *sent) : web::show_form(call, form, std::move(values));
}

void add_forms(const web::Call& call, db::ReadTx& tx, const Story& story, const SentForms& sent,
               StoryPage& model) {
    const std::string seen = std::to_string(story.version);
    if (model.teller) {
        const ConsentText text = newest_consent_text(tx);
        model.consent = text.in(call.language);
        // Nothing is ticked for anybody: each renewal is a choice of its own.
        model.uses = shown(call, kUsesForm, sent.uses,
                           {{"text_version", std::to_string(text.version)}, {"seen", seen}});
    }
    if (model.may_decline) {
        model.decline = shown(call, kDeclineForm, sent.decline, {{"seen", seen}});
    }
    const bool takes = may_take(call.actor) && is_live(story, today_of(call)) &&
                       (is_agreed_to(tx, story.story_id, Use::newsletter) ||
                        is_agreed_to(tx, story.story_id, Use::press));
    if (takes) model.take = shown(call, kTakeForm, sent.take, {});
}

void add_picture(const web::Call& call, db::ReadTx& tx, const Story& story, StoryPage& model) {
    const auto picture = find_picture(tx, story.story_id);
    model.has_picture = picture.has_value();
    if (picture && !picture->hidden) {
        model.picture = members::credited(call, path_of(picture->story_id), *picture);
    }
}

http::Response show_story(web::Call& call) {
    return story_page(call);
}

}  // namespace

http::Response story_page(web::Call& call, const SentForms& sent) {
    StoryPage model;
    const auto story = call.read([&](db::ReadTx& tx) {
        model = {};
        auto found = story_at(call, tx);
        if (!found) return found;
        add_words(call, *found, list_texts(tx, found->story_id), model);
        add_picture(call, tx, *found, model);
        add_inside(call, tx, *found, model);
        add_forms(call, tx, *found, sent, model);
        return found;
    });
    if (!story) return web::refuse(call, not_there());
    model.crumbs = crumbs_of(call);
    model.action = call.link(path_of(story->story_id));
    if (model.may_change || model.may_accept || model.may_decline || model.take) {
        model.form_keys = call.form_keys();
    }
    const web::PageHead head{.view = "stories/story",
                             .title = model.story.title,
                             .description = model.story.beginning,
                             .may_be_indexed = is_live(*story, today_of(call))};
    http::Response answer = sent.refusals.empty()
                                ? web::page(call, head, model)
                                : web::refuse_form(call, head, model, sent.refusals);
    if (!model.video_url.empty()) {
        answer.headers.set("Content-Security-Policy",
                           http::SecurityPolicy{}.content_security_policy + "; media-src 'self'");
    }
    return answer;
}

std::vector<web::Route> story_routes() {
    return {{http::Method::get,
             "/stories/{id}",
             web::Access::visitor(),
             &show_story,
             {.summary = "One story"}}};
}

}  // namespace agora::stories
