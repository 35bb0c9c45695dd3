#include "agora/web/answer.hpp"
#include "edit_page.hpp"
#include "listing_form.hpp"
#include "project_search_pages.hpp"
#include "project_search_store.hpp"

#include "agora/clock/clock.hpp"

#include <chrono>

namespace agora::members {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view kPage = "/profile/looks";
constexpr std::int64_t kMostLooks = 200;
constexpr std::chrono::days kNews{14};

struct LooksPage {
    bool allowed = false;
    std::string question;
    std::vector<Looked> looks;
    Html form_keys;
};
AGORA_FIELDS(LooksPage, allowed, question, looks, form_keys)

http::Response show_looks(web::Call& call) {
    LooksPage page;
    page.allowed = own_profile(call).row.allow_project_search;
    page.question = call.say(kProjectQuestion);
    page.looks = call.read(
        [&](db::ReadTx& tx) { return list_looks_for(tx, call.actor.account, kMostLooks); });
    page.form_keys = call.form_keys();
    return web::page(call, {.view = "members/looks", .title = call.say(tr("Who looked for me"))},
                     page);
}

http::Response take_looks(web::Call& call) {
    const bool allowed = call.sent["allowed"] == "yes";
    if (!allowed && call.sent["allowed"] != "no") {
        return web::refuse(call, Refusal{fields::FieldRefusal::option_unknown, "allowed"});
    }
    call.write([&](db::WriteTx& tx) {
        change_project_search(tx, edit_of(call), allowed, project_words(call, allowed));
    });
    const web::Flash flash{allowed ? tr("The team may find you from now on.")
                                   : tr("The team no longer finds you, from this moment on.")};
    return web::redirect(call, kPage, flash);
}

}  // namespace

std::vector<web::TodayLine> looks_today(web::Call& call) {
    if (!call.actor.is_member()) return {};
    const auto looks =
        call.read([&](db::ReadTx& tx) { return list_looks_for(tx, call.actor.account, 1); });
    if (looks.empty() || call.now - looks.front().searched_at > kNews) return {};
    web::TodayLine line;
    line.rank = 3;
    line.text = call.say(
        Message{tr("The team found you for “{project}”"), {{"project", looks.front().project}}});
    line.reason = call.say(tr("You allowed it; each search is here for you to see."));
    line.act = call.say(tr("See who and why"));
    line.path = kPage;
    return {line};
}

std::vector<web::Route> look_routes() {
    using enum http::Method;
    const auto access = web::Access::member();
    return {
        {get, kPage, access, &show_looks, {.summary = "Who looked for me"}},
        {post, kPage, access, &take_looks, {.summary = "Whether the team may find me"}},
    };
}

std::vector<jobs::Periodic> project_search_periodic(web::Services& services) {
    return {{"members.forget_project_searches", 24h,
             [&services] { delete_old_project_searches(services); }, tr("Old searches of the team"),
             tr("Removes the team's searches for a project, and who was found in them, after the "
                "days of the setting.")}};
}

}  // namespace agora::members
