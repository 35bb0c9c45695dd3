#include "check_pages.hpp"

#include "draw_store.hpp"
#include "draw_view.hpp"
#include "refusals.hpp"
#include "sight.hpp"

namespace agora::lottery {
namespace {

struct CheckPage {
    DrawCard draw = {};
    bool sound = false;
    std::string fault = {};
    std::string pool_hash = {};
    std::int64_t candidates = 0;
    std::int64_t secrets = 0;
    std::string value = {};
    std::string seed = {};
    std::vector<std::int64_t> drawn = {};
    std::string record_url = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(CheckPage, draw, sound, fault, pool_hash, candidates, secrets, value, seed, drawn,
             record_url, crumbs)

struct Files {
    Draw draw;
    std::string content;
};

/// The draw of the address with one of its files; nothing while there is none.
std::optional<Files> files_at(web::Call& call, std::string (*content_of)(db::ReadTx&, DrawId)) {
    return call.read([&](db::ReadTx& tx) -> std::optional<Files> {
        auto draw = draw_at(call, tx);
        if (!draw) return std::nullopt;
        Files files{.draw = std::move(*draw), .content = {}};
        files.content = content_of(tx, files.draw.draw_id);
        if (files.content.empty()) return std::nullopt;
        return files;
    });
}

http::Response show_check(web::Call& call) {
    const auto files = files_at(call, &record_of);
    if (!files) return web::refuse(call, DrawRefusal::draw_not_found);
    const Check check = check_record(files->content, files->draw.pool_hash);
    CheckPage model{.draw = card_of(call, files->draw),
                    .sound = !check.fault,
                    .pool_hash = check.pool_hash,
                    .candidates = std::ssize(check.pool.entrants),
                    .value = check.seeds.value,
                    .seed = check.outcome.seed,
                    .drawn = check.outcome.drawn,
                    .record_url = path_of(files->draw, "/record.txt"),
                    .crumbs = {{call.link("/draws"), call.say(tr("Draws"))},
                               {call.link(path_of(files->draw)), files->draw.title}}};
    for (const std::string& secret : check.seeds.secrets) {
        if (!secret.empty()) ++model.secrets;
    }
    if (check.fault) model.fault = call.say(sentence_of(*check.fault));
    return web::page(
        call,
        {.view = "lottery/check",
         .title = call.say({tr("“{title}” recomputed"), {{"title", files->draw.title}}})},
        model);
}

http::Response give(web::Call& call, std::string (*content_of)(db::ReadTx&, DrawId),
                    std::string_view kind) {
    auto files = files_at(call, content_of);
    if (!files) return web::not_found(call);
    const std::string name =
        "draw-" + std::to_string(files->draw.number) + "-" + std::string{kind} + ".txt";
    return web::download("text/plain; charset=utf-8", name, std::move(files->content));
}

http::Response give_pool(web::Call& call) {
    return give(call, &pool_file_of, "pool");
}

http::Response give_record(web::Call& call) {
    return give(call, &record_of, "record");
}

}  // namespace

std::vector<web::Route> check_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/draws/{number}/check",
         Access::visitor(),
         &show_check,
         {.cached = web::Cached::for_visitors, .summary = "Recompute a draw from its record"}},
        {get,
         "/draws/{number}/pool.txt",
         Access::visitor(),
         &give_pool,
         {.reach = web::Reach::bare, .summary = "The frozen list of a draw"}},
        {get,
         "/draws/{number}/record.txt",
         Access::visitor(),
         &give_record,
         {.reach = web::Reach::bare, .summary = "The record of a draw"}},
    };
}

}  // namespace agora::lottery
