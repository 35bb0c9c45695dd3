#include "pages.hpp"

#include "agora/members/objection_form.hpp"
#include "agora/members/picture_form.hpp"
#include "agora/members/send_picture.hpp"
#include "picture_store.hpp"
#include "refusals.hpp"
#include "story_store.hpp"
#include "story_view.hpp"
#include "tell.hpp"

#include <array>

namespace agora::stories {
namespace {

constexpr members::UploadText kText{
    .heading = tr("Add a picture"),
    .why = tr("Whoever sees the story sees it. Whoever is shown in one can have it hidden at "
              "once, and a moderator decides later.")};

constexpr std::array kForm{members::kPictureFile, members::kAlternativeText, members::kRightsHolder,
                           members::kLicence, members::kPeopleShown};
struct Typed {
    std::string alternative_text;
    std::string rights_holder;
    std::string licence;
    std::string people_shown;
};
AGORA_FIELDS(Typed, alternative_text, rights_holder, licence, people_shown)

Result<Story> own_story(web::Call& call, db::ReadTx& tx) {
    const auto story = story_at(call, tx);
    if (!story) return StoryRefusal::story_not_found;
    if (!is_teller(call.actor, *story)) return StoryRefusal::picture_of_the_teller_only;
    return *story;
}

members::UploadPage page_of(web::Call& call, const Story& story, fields::FormView form) {
    auto page =
        members::upload_page(call, kText, std::move(form),
                             {call.link(path_of(story.story_id)), call.say(tr("Your story"))});
    page.action = call.link(path_of(story.story_id, "/picture"));
    return page;
}

http::Response show_new(web::Call& call) {
    const auto story = call.read([&](db::ReadTx& tx) { return own_story(call, tx); });
    if (!story) return web::refuse(call, story.refusal());
    Typed proposed;
    proposed.rights_holder = call.actor.name;
    proposed.licence = files::name_of(files::Licence::all_rights_reserved);
    return web::page(call, members::upload_head(call, kText),
                     page_of(call, *story,
                             web::show_form(call, kForm, fields::to_values(proposed),
                                            members::licence_choices(call))));
}

Picture described(const web::Call& call, const Story& story, const files::MadePicture& made,
                  const std::string& alternative_text) {
    return {.story_id = story.story_id,
            .account_id = story.told_by,
            .file = made.large.digest.text(),
            .small_file = made.small.digest.text(),
            .language = std::string{code(call.language)},
            .alternative_text = alternative_text,
            .rights_holder = made.rights.holder(),
            .licence = std::string{files::name_of(made.rights.licence())},
            .people_shown = std::string{files::name_of(made.rights.people_shown())},
            .added_at = call.now};
}

http::Response create_picture(web::Call& call) {
    const auto story = call.read([&](db::ReadTx& tx) { return own_story(call, tx); });
    if (!story) return web::refuse(call, story.refusal());
    auto typed = web::read_form<Typed>(call, kForm, members::licence_choices(call));
    const Typed& value = typed.value;
    const auto made = members::take_picture(
        call, typed.state, {.rights = {value.rights_holder, value.licence, value.people_shown}});
    if (made) {
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            auto now = own_story(call, tx);
            if (!now) return now.refusal();
            Picture picture = described(call, *now, *made, value.alternative_text);
            const auto hidden = members::waits_hidden(tx, path_of(now->story_id), picture.file);
            if (!hidden) return hidden.refusal();
            picture.hidden = *hidden;
            put_picture(tx, picture);
            note_change(acting(tx, call), *now);
            return Done{};
        });
        if (done) {
            return web::redirect(call, path_of(story->story_id),
                                 {.text = tr("The picture is added.")});
        }
        if (done.refusal().field().empty()) return web::refuse(call, done.refusal());
        typed.state.refusals.push_back(done.refusal());
    }
    return web::refuse_form(call, members::upload_head(call, kText),
                            page_of(call, *story, web::show_form(call, kForm, typed.state)),
                            typed.state.refusals);
}

http::Response create_removal(web::Call& call) {
    return act_on_story(call, tr("The picture is removed."),
                        [&](const Acting& acting, Story story) -> Result<Done> {
                            if (!is_teller(call.actor, story))
                                return StoryRefusal::picture_of_the_teller_only;
                            if (const auto picture = find_picture(acting.tx, story.story_id)) {
                                delete_picture(acting.tx, story.story_id);
                                members::end_objections(acting.tx, acting.services, acting.origin,
                                                        path_of(story.story_id), picture->file);
                                note_change(acting, story);
                            }
                            return Done{};
                        });
}

std::optional<Picture> shown_at(web::Call& call) {
    return call.read([&](db::ReadTx& tx) -> std::optional<Picture> {
        const auto story = story_at(call, tx);
        auto picture = story ? find_picture(tx, story->story_id) : std::nullopt;
        if (picture && picture->hidden) picture.reset();
        return picture;
    });
}

http::Response show_picture(web::Call& call) {
    const auto picture = shown_at(call);
    return picture ? members::send_picture(call, picture->file) : web::not_found(call);
}

http::Response show_small(web::Call& call) {
    const auto picture = shown_at(call);
    return picture ? members::send_picture(call, picture->small_file) : web::not_found(call);
}

std::optional<members::ShownPicture> find_shown(web::Call& call, db::ReadTx& tx) {
    const auto story = story_at(call, tx);
    const auto picture = story ? find_picture(tx, story->story_id) : std::nullopt;
    if (!picture) return std::nullopt;
    members::ShownPicture shown{.account = picture->account_id,
                                .path = path_of(story->story_id),
                                .picture = picture->file,
                                .address = {},
                                .alternative_text = {}};
    if (picture->hidden) return shown;
    shown.address = path_of(story->story_id, "/small.webp");
    shown.alternative_text = picture->alternative_text;
    return shown;
}

http::Response show_objection(web::Call& call) {
    return members::show_objection(call, &find_shown);
}

http::Response create_objection(web::Call& call) {
    return members::create_objection(call, &find_shown);
}

}  // namespace

std::vector<web::Route> picture_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/stories/{id}/picture/new", Access::member(), &show_new},
        {post,
         "/stories/{id}/picture",
         Access::member(),
         &create_picture,
         {.body_limit = members::kMostUploadBytes, .summary = "Add a picture to one's own story"}},
        {post,
         "/stories/{id}/picture/removal",
         Access::member(),
         &create_removal,
         {.summary = "Take the picture away"}},
        {get,
         "/stories/{id}/picture.webp",
         Access::visitor(),
         &show_picture,
         {.reach = web::Reach::bare, .summary = "The picture of a story"}},
        {get,
         "/stories/{id}/small.webp",
         Access::visitor(),
         &show_small,
         {.reach = web::Reach::bare, .summary = "The same, for lists"}},
        {get, "/stories/{id}/objection", Access::visitor(), &show_objection},
        {post,
         "/stories/{id}/objection",
         Access::visitor(),
         &create_objection,
         {.summary = "Hide a picture in which one is shown"}},
    };
}

}  // namespace agora::stories
