#include "ending.hpp"
#include "kit_view.hpp"
#include "pages.hpp"
#include "permissions.hpp"

namespace agora::kit {
namespace {

constexpr std::chrono::days kAhead{90};

struct EndingRow {
    std::string title = {};
    std::string url = {};
    Date until = {};
    std::string kept_by = {};
    bool over = false;
};
AGORA_FIELDS(EndingRow, title, url, until, kept_by, over)

struct EndingPage {
    std::vector<EndingRow> rows = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(EndingPage, rows, crumbs)

http::Response show_ending(web::Call& call) {
    EndingPage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        const Date today = today_of(call);
        const auto all = list_ending(tx, call.language, today, today + kAhead);
        std::vector<AccountId> accounts;
        for (const Ending& one : all) accounts.push_back(one.kept_by);
        const auto names = names_of(tx, std::move(accounts));
        for (const Ending& one : all) {
            model.rows.push_back({one.title, call.link(one.path), one.until,
                                  name_in(names, one.kept_by), one.until < today});
        }
    });
    model.crumbs = crumbs_of(call);
    return web::page(call, {.view = "kit/ending", .title = call.say(tr("What ends"))}, model);
}

}  // namespace

std::vector<web::Route> expiring_routes() {
    return {{http::Method::get,
             "/kit/ending",
             web::Access::needing(kKeepKit),
             &show_ending,
             {.summary = "What ends within three months or has ended"}}};
}

}  // namespace agora::kit
