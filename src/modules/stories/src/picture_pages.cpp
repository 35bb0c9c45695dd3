#include "pages.hpp"

#include "agora/members/credited_picture.hpp"
#include "agora/members/picture_handlers.hpp"
#include "agora/members/picture_upload.hpp"
#include "picture_store.hpp"
#include "refusals.hpp"
#include "story_store.hpp"
#include "story_view.hpp"
#include "tell.hpp"

namespace agora::stories {
namespace {

constexpr members::UploadText kText{
    .heading = tr("Add a picture"),
    .why = tr("Whoever sees the story sees it. Whoever is shown in one can have it hidden at "
              "once, and a moderator decides later.")};

Result<Story> own_story(web::Call& call, db::ReadTx& tx) {
    const auto story = story_at(call, tx);
    if (!story) return StoryRefusal::story_not_found;
    if (!is_teller(call.actor, *story)) return StoryRefusal::picture_of_the_teller_only;
    return *story;
}

members::PictureUpload upload_of(const web::Call& call, const Story& story) {
    return {.text = kText,
            .page = path_of(story.story_id),
            .action = path_of(story.story_id, "/picture"),
            .back = call.say(tr("Your story"))};
}

http::Response show_new(web::Call& call) {
    const auto story = call.read([&](db::ReadTx& tx) { return own_story(call, tx); });
    if (!story) return web::refuse(call, story.refusal());
    return members::show_picture_form(call, upload_of(call, *story));
}

http::Response create_picture(web::Call& call) {
    const auto story = call.read([&](db::ReadTx& tx) { return own_story(call, tx); });
    if (!story) return web::refuse(call, story.refusal());
    const auto keep = [&](db::WriteTx& tx, const members::SentPicture& sent) -> Result<Done> {
        auto now = own_story(call, tx);
        if (!now) return now.refusal();
        Picture picture{
            .story_id = now->story_id, .account_id = now->told_by, .added_at = call.now};
        members::describe(picture, sent);
        const auto hidden = members::waits_hidden(tx, path_of(now->story_id), picture.file);
        if (!hidden) return hidden.refusal();
        picture.hidden = *hidden;
        put_picture(tx, picture);
        note_change(acting(tx, call), *now);
        return Done{};
    };
    return members::receive_picture(call, upload_of(call, *story), keep);
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

std::optional<members::ShownPicture> find_shown(web::Call& call, db::ReadTx& tx) {
    const auto story = story_at(call, tx);
    const auto picture = story ? find_picture(tx, story->story_id) : std::nullopt;
    if (!picture) return std::nullopt;
    return members::shown_picture(*picture, path_of(story->story_id), path_of(story->story_id));
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
         &members::send_large<&shown_at>,
         {.reach = web::Reach::bare, .summary = "The picture of a story"}},
        {get,
         "/stories/{id}/small.webp",
         Access::visitor(),
         &members::send_small<&shown_at>,
         {.reach = web::Reach::bare, .summary = "The same, for lists"}},
        {get, "/stories/{id}/objection", Access::visitor(),
         &members::show_objection_to<&find_shown>},
        {post,
         "/stories/{id}/objection",
         Access::visitor(),
         &members::create_objection_to<&find_shown>,
         {.summary = "Hide a picture in which one is shown"}},
    };
}

}  // namespace agora::stories
