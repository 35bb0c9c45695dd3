#include "pages.hpp"

#include "agora/members/picture_form.hpp"
#include "agora/stories/video_file.hpp"
#include "refusals.hpp"
#include "story_store.hpp"
#include "story_view.hpp"
#include "tell.hpp"

#include <array>

namespace agora::stories {
namespace {

constexpr members::UploadText kText{
    .heading = tr("Add a video"),
    .lead = tr("Two minutes are enough. Whoever is heard or seen in it agrees, as you do."),
    .why = tr("It stays on our own machine: when you withdraw the story the file goes. What the "
              "file says about where and with what it was filmed stays in it; most phones can "
              "leave that out.")};
constexpr std::array kForm{
    fields::FormField{.name = "video",
                      .type = fields::FieldType::file,
                      .label = tr("Video file"),
                      .hint = tr("MP4 or WebM, at most 60 MB. What is said in it stands in the "
                                 "words of the story."),
                      .required = true,
                      .accept = ".mp4,.webm,video/mp4,video/webm"},
    fields::FormField{.name = "all_agreed",
                      .type = fields::FieldType::checkbox,
                      .label = tr("Everybody who is heard or seen in it agreed"),
                      .required = true}};
struct Typed {
    bool all_agreed = false;
};
AGORA_FIELDS(Typed, all_agreed)

Result<Story> own_story(web::Call& call, db::ReadTx& tx) {
    const auto story = story_at(call, tx);
    if (!story) return StoryRefusal::story_not_found;
    if (!is_teller(call.actor, *story)) return StoryRefusal::picture_of_the_teller_only;
    return *story;
}

http::Response page_of(web::Call& call, const Story& story, fields::FormView form,
                       const std::vector<Refusal>& refusals) {
    auto model =
        members::upload_page(call, kText, std::move(form),
                             {call.link(path_of(story.story_id)), call.say(tr("Your story"))});
    model.action = call.link(path_of(story.story_id, "/video"));
    const auto head = members::upload_head(call, kText);
    return refusals.empty() ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, refusals);
}

http::Response show_new(web::Call& call) {
    const auto story = call.read([&](db::ReadTx& tx) { return own_story(call, tx); });
    if (!story) return web::refuse(call, story.refusal());
    return page_of(call, *story, web::show_form(call, kForm), {});
}

http::Response create_video(web::Call& call) {
    const auto story = call.read([&](db::ReadTx& tx) { return own_story(call, tx); });
    if (!story) return web::refuse(call, story.refusal());
    auto typed = web::read_form<Typed>(call, kForm);
    const http::Upload* upload = call.request.upload("video");
    if (upload != nullptr && !typed.ok()) {
        typed.state.refusals.push_back(Refusal{StoryRefusal::choose_file_again, "video"});
    }
    if (typed.ok() && upload != nullptr) {
        const auto kept =
            keep_video(call.services.state<files::Store>(), upload->file.path(), "video");
        if (kept) {
            const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
                auto now = own_story(call, tx);
                if (!now) return now.refusal();
                now->video_file = kept->digest;
                now->video_kind = kept->kind;
                now->video_bytes = kept->bytes;
                note_change(acting(tx, call), *now);
                return Done{};
            });
            if (!done) return web::refuse(call, done.refusal());
            return web::redirect(call, path_of(story->story_id),
                                 {.text = tr("The video is added.")});
        }
        typed.state.refusals.push_back(kept.refusal());
    }
    return page_of(call, *story, web::show_form(call, kForm, typed.state), typed.state.refusals);
}

http::Response create_removal(web::Call& call) {
    return act_on_story(call, tr("The video is removed."),
                        [&](const Acting& acting, Story story) -> Result<Done> {
                            if (!is_teller(call.actor, story))
                                return StoryRefusal::picture_of_the_teller_only;
                            story.video_file.clear();
                            story.video_kind.clear();
                            story.video_bytes = 0;
                            note_change(acting, story);
                            return Done{};
                        });
}

http::Response show_video(web::Call& call) {
    const auto story = call.read([&](db::ReadTx& tx) { return story_at(call, tx); });
    if (!story || story->video_file.empty()) return web::not_found(call);
    return send_video(call, story->video_file, story->video_kind,
                      "story-" + to_string(story->story_id));
}

}  // namespace

std::vector<web::Route> video_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/stories/{id}/video/new", Access::member(), &show_new},
        {post,
         "/stories/{id}/video",
         Access::member(),
         &create_video,
         {.body_limit = kMostVideoUpload, .summary = "Add a video to one's own story"}},
        {post,
         "/stories/{id}/video/removal",
         Access::member(),
         &create_removal,
         {.summary = "Take the video away"}},
        {get,
         "/stories/{id}/video",
         Access::visitor(),
         &show_video,
         {.reach = web::Reach::bare, .summary = "The video of a story"}},
    };
}

}  // namespace agora::stories
