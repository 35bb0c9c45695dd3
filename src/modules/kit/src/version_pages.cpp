#include "pages.hpp"

#include "agora/base/text.hpp"
#include "agora/locale/formats.hpp"
#include "agora/markdown/markdown.hpp"
#include "item_store.hpp"
#include "kit_view.hpp"
#include "permissions.hpp"
#include "refusals.hpp"
#include "serve_file.hpp"

namespace agora::kit {
namespace {

struct VersionPage {
    ItemCard item = {};
    bool counts = false;
    bool ahead = false;
    std::string valid_from = {};
    Html body = {};
    std::string document_url = {};
    std::string address = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(VersionPage, item, counts, ahead, valid_from, body, document_url, address, crumbs)

struct Found {
    Seen seen = {};
    Version version = {};

    bool counts(Date today) const {
        return seen.is_valid_on(today) && seen.present->version == version.version;
    }
};

std::optional<Found> version_at(web::Call& call) {
    return call.read([&](db::ReadTx& tx) -> std::optional<Found> {
        const auto seen = item_at(call, tx);
        const auto number = parse_positive(call.path_value("version"));
        if (!seen || !number) return std::nullopt;
        const auto version = find_version(tx, seen->item.item_id, *number);
        if (!version) return std::nullopt;
        return Found{*seen, *version};
    });
}

http::Response show_version(web::Call& call) {
    const auto found = version_at(call);
    if (!found) return web::refuse(call, KitRefusal::version_not_found);
    const Version& version = found->version;
    const std::string own = path_of(version.item_id);
    VersionPage model{.item = card_of(call, found->seen.item, version),
                      .counts = found->counts(today_of(call)),
                      .ahead = version.valid_from > today_of(call),
                      .valid_from = locale::date(call.language, version.valid_from),
                      .body = markdown::render(version.body),
                      .address = version.address,
                      .crumbs = crumbs_of(call)};
    if (!version.file.empty()) {
        model.document_url =
            call.link(own + "/versions/" + std::to_string(version.version) + "/document");
    }
    model.crumbs.push_back({call.link(own), version.title});
    return web::page(call, {.view = "kit/version", .title = version.title}, model);
}

http::Response show_document(web::Call& call) {
    const auto found = version_at(call);
    if (!found || found->version.file.empty()) {
        return web::refuse(call, KitRefusal::version_not_found);
    }
    const bool counts = found->counts(today_of(call));
    const bool ahead = found->version.valid_from > today_of(call);
    return serve_file(call, found->version, found->seen.item.kind,
                      counts || ahead ? Standing::valid : Standing::no_longer_valid);
}

}  // namespace

std::vector<web::Route> version_routes() {
    using enum http::Method;
    const auto keepers = web::Access::needing(kKeepKit);
    return {
        {get,
         "/kit/{item}/versions/{version}",
         keepers,
         &show_version,
         {.summary = "One version, for those who keep the kit"}},
        {get,
         "/kit/{item}/versions/{version}/document",
         keepers,
         &show_document,
         {.summary = "Its file; one that counts no more says so in its name"}},
    };
}

}  // namespace agora::kit
