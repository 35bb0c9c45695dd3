#include "build_pages.hpp"

#include "agora/web/answer.hpp"
#include "make.hpp"
#include "refusals.hpp"
#include "run.hpp"
#include "sight.hpp"

namespace agora::surveys {
namespace {

constexpr std::size_t kLongestReason = 500;

/// Does it as whoever looks after the survey, then shows the desk again.
template <typename Work>
http::Response done_by_keeper(web::Call& call, const web::Flash& flash, Work&& work) {
    const auto done = call.write([&](db::WriteTx& tx) -> Result<SurveyId> {
        auto seen = kept_at(call, tx);
        if (!seen) return seen.refusal();
        const SurveyId id = seen->survey.survey_id;
        const auto acted = work(acting(tx, call), seen->survey);
        if (!acted) return acted.refusal();
        return id;
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path_of(*done, "/edit"), flash);
}

http::Response create_publication(web::Call& call) {
    return done_by_keeper(call, {.text = tr("Published. Invitations leave within minutes.")},
                          &publish);
}

http::Response create_opening(web::Call& call) {
    return done_by_keeper(call, {.text = tr("Open to everybody whom it is for.")}, &open_to_all);
}

http::Response create_reminder(web::Call& call) {
    return done_by_keeper(call, {.text = tr("Who has not answered gets a mail within minutes.")},
                          &remind);
}

http::Response create_closure(web::Call& call) {
    const std::string reason{trimmed(call.sent["reason"])};
    const bool fits = !reason.empty() && utf8_length(reason) <= kLongestReason;
    if (!fits) return web::refuse(call, Refusal{SurveyRefusal::text_missing, "reason"});
    return done_by_keeper(call, {.text = tr("The survey has ended.")},
                          [&](const Acting& acting, const Survey& survey) {
                              return close_early(acting, survey, reason);
                          });
}

http::Response create_copy(web::Call& call) {
    const auto made = call.write([&](db::WriteTx& tx) -> Result<SurveyId> {
        const auto seen = kept_at(call, tx);
        if (!seen) return seen.refusal();
        return copy(acting(tx, call), call.actor, seen->survey);
    });
    if (!made) return web::refuse(call, made.refusal());
    return web::redirect(call, path_of(*made, "/edit"), {.text = tr("This is the copy.")});
}

http::Response create_removal(web::Call& call) {
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto seen = kept_at(call, tx);
        if (!seen) return seen.refusal();
        return throw_away(acting(tx, call), seen->survey);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, "/surveys", {.text = tr("The draft is gone.")});
}

}  // namespace

std::vector<web::Route> act_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {post,
         "/surveys/{id}/publication",
         Access::member(),
         &create_publication,
         {.summary = "Publish a survey: its pilot first, if it has one"}},
        {post,
         "/surveys/{id}/opening",
         Access::member(),
         &create_opening,
         {.summary = "Open a survey to everybody after its pilot"}},
        {post,
         "/surveys/{id}/reminders",
         Access::member(),
         &create_reminder,
         {.summary = "Remind those who have not answered, without knowing who answered what"}},
        {post,
         "/surveys/{id}/closure",
         Access::member(),
         &create_closure,
         {.summary = "End a survey before its day, with the reason"}},
        {post,
         "/surveys/{id}/copies",
         Access::member(),
         &create_copy,
         {.summary = "A new draft with the same questions"}},
        {post,
         "/surveys/{id}/removal",
         Access::member(),
         &create_removal,
         {.summary = "Throw a draft away"}},
    };
}

}  // namespace agora::surveys
