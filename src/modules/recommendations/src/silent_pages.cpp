#include "silent_pages.hpp"

#include "agora/web/settings.hpp"
#include "agora/web/answer.hpp"
#include "silent_view.hpp"

namespace agora::recommendations {
namespace {

constexpr std::int64_t kPageSize = 50;

struct SilentPage {
    bool accepted = false;  ///< shows those that were accepted, else those never answered
    std::int64_t months = 0;
    std::int64_t unanswered_total = 0;
    std::int64_t accepted_total = 0;
    std::string unanswered_url = {};
    std::string accepted_url = {};
    std::vector<Card> recommendations = {};
    std::string previous = {};
    std::string next = {};
    bool paged = false;
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(SilentPage, accepted, months, unanswered_total, accepted_total, unanswered_url,
             accepted_url, recommendations, previous, next, paged, crumbs)

http::Response show_silent(web::Call& call) {
    SilentPage model;
    const std::int64_t page = call.page_number();
    model.accepted = call.query("list") == "accepted";
    model.unanswered_url = call.link("/recommendations/silent");
    model.accepted_url = model.unanswered_url + "?list=accepted";
    model.months = call.services.settings.number("recommendations.silent_months");
    call.read([&](db::ReadTx& tx) {
        const auto all = register_of(call.services, tx);
        const SilentLists lists = silent_lists(call, *all);
        model.unanswered_total = std::ssize(lists.never_answered);
        model.accepted_total = std::ssize(lists.accepted_but_silent);
        model.recommendations =
            cards_of(call, *all, model.accepted ? lists.accepted_but_silent : lists.never_answered,
                     static_cast<std::size_t>((page - 1) * kPageSize), kPageSize);
    });
    const std::int64_t total = model.accepted ? model.accepted_total : model.unanswered_total;
    const std::string own = model.accepted ? model.accepted_url + "&" : model.unanswered_url + "?";
    if (page > 1) model.previous = own + "page=" + std::to_string(page - 1);
    if (page * kPageSize < total) model.next = own + "page=" + std::to_string(page + 1);
    model.paged = total > kPageSize;
    model.crumbs = {
        {call.link("/recommendations"), call.say(tr("What became of recommendations"))}};
    return web::page(call,
                     {.view = "recommendations/silent",
                      .title = call.say(tr("Recommendations without news")),
                      .description = call.say(tr("What members asked for and nobody answered, and "
                                                 "what was accepted and of which nothing was heard "
                                                 "since.")),
                      .may_be_indexed = true},
                     model);
}

}  // namespace

std::vector<web::Route> silent_routes() {
    return {{http::Method::get,
             "/recommendations/silent",
             web::Access::visitor(),
             &show_silent,
             {.summary = "Never answered, or accepted and silent"}}};
}

}  // namespace agora::recommendations
