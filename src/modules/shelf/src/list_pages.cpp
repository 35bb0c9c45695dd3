#include "list_pages.hpp"

#include "agora/locale/formats.hpp"
#include "agora/web/settings.hpp"
#include "item_store.hpp"
#include "item_view.hpp"
#include "refusals.hpp"

namespace agora::shelf {
namespace {

constexpr std::int64_t kMegabyte = 1'000'000;

struct ShelfPage {
    GroupLink group = {};
    std::vector<ItemCard> texts = {};
    std::vector<ItemCard> files = {};
    std::vector<ItemCard> links = {};
    bool empty = false;
    bool inside = false;
    bool may_add = false;
    bool ended = false;
    std::string used = {};  ///< "12 MB", of all files
    std::string most = {};
    std::string sign_in_url = {};  ///< of a visitor
    std::string action = {};       ///< before texts, files, links
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(ShelfPage, group, texts, files, links, empty, inside, may_add, ended, used, most,
             sign_in_url, action, crumbs)

void put_cards(ShelfPage& model, std::vector<ItemCard> cards) {
    model.empty = cards.empty();
    for (ItemCard& card : cards) {
        std::vector<ItemCard>& pile = card.kind == Kind::text   ? model.texts
                                      : card.kind == Kind::file ? model.files
                                                                : model.links;
        pile.push_back(std::move(card));
    }
}

http::Response show_shelf(web::Call& call) {
    std::optional<circles::Standing> standing;
    ShelfPage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        standing = circles::standing_at(call, tx);
        if (!standing) return;
        put_cards(model, cards_of(call, tx, *standing, list_visible(tx, call.actor, *standing)));
        const Kept kept = count_kept(tx, standing->circle.circle_id);
        if (standing->is_inside() && kept.files > 0)
            model.used = locale::file_size(call.language, kept.bytes);
    });
    if (!standing) return web::refuse(call, ShelfRefusal::group_not_found);
    model.group = group_of(call, *standing);
    model.inside = standing->is_inside();
    model.may_add = standing->may_add();
    model.ended = standing->circle.state == circles::State::closed;
    model.most = locale::file_size(
        call.language, call.services.settings.number("shelf.most_megabytes") * kMegabyte);
    const std::string path = circles::path_of(standing->circle, "/shelf");
    if (!call.actor.is_member()) model.sign_in_url = call.link("/session/new?to=" + path);
    model.action = call.link(path);
    model.crumbs = crumbs_of(call, *standing);
    model.crumbs.pop_back();
    return web::page(
        call,
        {.view = "shelf/shelf",
         .title = call.say({tr("Shared folder of “{group}”"), {{"group", standing->name.name}}})},
        model);
}

}  // namespace

std::vector<web::Route> list_routes() {
    return {
        {http::Method::get,
         "/groups/{slug}/shelf",
         web::Access::visitor(),
         &show_shelf,
         {.cached = web::Cached::for_visitors, .summary = "Texts, files and links of a group"}}};
}

}  // namespace agora::shelf
