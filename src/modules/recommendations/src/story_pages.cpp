#include "story_pages.hpp"

#include "form_page.hpp"
#include "refusals.hpp"
#include "story_model.hpp"
#include "tip_store.hpp"

namespace agora::recommendations {
namespace {

http::Response show_story(web::Call& call) {
    StoryPage model;
    std::string elsewhere;
    const bool found = call.read([&](db::ReadTx& tx) {
        model = {};
        const auto all = register_of(call.services, tx);
        const Entry* entry = entry_at(call, *all);
        if (entry == nullptr) {
            elsewhere = canonical_path(call, *all, call.path_value("number"));
            return false;
        }
        read_story(call, tx, *all, *entry, model);
        return true;
    });
    if (!elsewhere.empty()) return web::redirect(call, elsewhere);
    if (!found) return web::refuse(call, RecommendationRefusal::recommendation_not_found);
    model.crumbs = {{call.link("/recommendations"), call.say(tr("What became of recommendations"))},
                    model.card.cycle};
    if (model.may_follow) model.form_keys = call.form_keys();
    return web::page(call,
                     {.view = "recommendations/story",
                      .title = model.card.number + " · " + model.card.title,
                      .description = model.card.status + ". " + model.meaning,
                      .may_be_indexed = model.newest && !model.limited && !model.hidden,
                      .feed = model.feed},
                     model);
}

/// "/recommendations/000/9e.iii", as the source prints it.
http::Response lead_from_printed(web::Call& call) {
    const std::string typed =
        std::string{call.path_value("number")} + "/" + std::string{call.path_value("printed")};
    const std::string path = call.read([&](db::ReadTx& tx) {
        return canonical_path(call, *register_of(call.services, tx), typed);
    });
    if (path.empty()) return web::refuse(call, RecommendationRefusal::recommendation_not_found);
    return web::redirect(call, path);
}

enum class Following { begins, ends };

/// True when it changed.
Result<bool> set_following(web::Call& call, Following wanted) {
    return call.write([&](db::WriteTx& tx) -> Result<bool> {
        const auto all = register_of(call.services, tx);
        const Entry* entry = entry_at(call, *all);
        if (entry == nullptr) return RecommendationRefusal::recommendation_not_found;
        const RecommendationId id = entry->row.recommendation_id;
        return wanted == Following::begins ? insert_follow(tx, id, call.actor.account, call.now)
                                           : delete_follow(tx, id, call.actor.account);
    });
}

http::Response start_following(web::Call& call) {
    const auto done = set_following(call, Following::begins);
    if (!done) return web::refuse(call, done.refusal());
    return back_to_story(call, tr("You will be told what becomes of it."));
}

http::Response end_following(web::Call& call) {
    const auto done = set_following(call, Following::ends);
    if (!done) return web::refuse(call, done.refusal());
    return back_to_story(call, tr("You are told no more of it."));
}

}  // namespace

std::vector<web::Route> story_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/recommendations/{number}",
         Access::visitor(),
         &show_story,
         {.cached = web::Cached::for_visitors, .summary = "The story of one recommendation"}},
        {get,
         "/recommendations/{number}/{printed}",
         Access::visitor(),
         &lead_from_printed,
         {.summary = "Leads from a number as the source prints it to the page"}},
        {post,
         "/recommendations/{number}/following",
         Access::member(),
         &start_following,
         {.summary = "Be told what becomes of it"}},
        {post,
         "/recommendations/{number}/following/end",
         Access::member(),
         &end_following,
         {.summary = "Be told no more"}},
    };
}

}  // namespace agora::recommendations
