#include "agora/circles/names.hpp"
#include "agora/circles/standing.hpp"
#include "agora/locale/text.hpp"
#include "agora/places/shown.hpp"
#include "agora/qr/qr.hpp"
#include "agora/territories/atlas.hpp"
#include "listing_store.hpp"
#include "listing_view.hpp"
#include "pages.hpp"
#include "refusals.hpp"
#include "short_code.hpp"
#include "sight.hpp"

#include <algorithm>
#include <map>

// Boards for paper: what hangs on a wall is read by everybody, so they show what visitors may see.
namespace agora::exchange {
namespace {

constexpr std::size_t kMostOnPaper = 48;

struct BoardLink {
    std::string url = {};
    std::string name = {};
    std::string lang = {};
    std::int64_t listings = 0;
};
AGORA_FIELDS(BoardLink, url, name, lang, listings)

struct BoardsPage {
    std::vector<BoardLink> towns = {};
    std::vector<BoardLink> places = {};
    std::vector<BoardLink> groups = {};
    std::string code = {};
    bool code_unknown = false;
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(BoardsPage, towns, places, groups, code, code_unknown, crumbs)

struct PosterEntry {
    ListingCard listing = {};
    std::string qr_url = {};
};
AGORA_FIELDS(PosterEntry, listing, qr_url)

struct PosterPage {
    std::string heading = {};
    std::string lang = {};
    std::vector<PosterEntry> offers = {};
    std::vector<PosterEntry> wants = {};
    std::int64_t total = 0;
    Instant at = {};
    bool large = false;
    std::string other_size = {};
    std::string code_address = {};
    std::string new_url = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(PosterPage, heading, lang, offers, wants, total, at, large, other_size, code_address,
             new_url, crumbs)

bool is_public_now(const web::Call& call, const Listing& listing) {
    return is_current(listing, today_of(call)) && may_see({}, listing);
}

/// The newest of those on the board that a visitor may see.
template <typename OnBoard>
void fill_poster(const web::Call& call, db::ReadTx& tx, OnBoard&& on_board, PosterPage& model) {
    const auto all = listings_of(call.services, tx);
    for (const auto& one : all->listings) {
        if (!on_board(*one) || !is_public_now(call, *one)) continue;
        ++model.total;
        if (model.offers.size() + model.wants.size() == kMostOnPaper) continue;
        auto& entries = one->side == Side::offer ? model.offers : model.wants;
        entries.push_back({card_of(call, *one), "/exchange/qr/" + one->code});
    }
}

http::Response poster(web::Call& call, PosterPage model, std::string_view path) {
    model.at = call.now;
    model.large = call.query("size") == "a3";
    model.other_size = call.link(path) + (model.large ? "" : "?size=a3");
    model.code_address = call.services.origin + "/exchange/code";
    model.crumbs = {{call.link("/exchange"), call.say(tr("Lend, give, swap"))},
                    {call.link("/exchange/posters"), call.say(tr("Boards for paper"))}};
    return web::page(call, {.view = "exchange/poster", .title = model.heading}, model);
}

http::Response show_town_poster(web::Call& call) {
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    const auto* town = atlas->find(call.path_value("town"));
    if (town == nullptr || town->level() != territories::Level::commune) {
        return web::refuse(call, ExchangeRefusal::board_not_found);
    }
    const std::string commune{town->code()};
    PosterPage model{.heading = std::string{atlas->name(commune, call.language)},
                     .new_url = call.link("/exchange/new")};
    call.read([&](db::ReadTx& tx) {
        fill_poster(
            call, tx, [&](const Listing& one) { return one.commune == commune; }, model);
    });
    return poster(call, std::move(model), "/exchange/posters/towns/" + commune);
}

http::Response show_place_poster(web::Call& call) {
    const auto id = call.id<PlaceId>("place");
    std::optional<places::ShownPlace> place;
    PosterPage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        place = id ? places::find_shown(call, tx, *id) : std::nullopt;
        if (!place) return;
        const auto on_board = [&](const Listing& one) {
            return one.place_id == *id || one.commune == place->commune;
        };
        fill_poster(call, tx, on_board, model);
    });
    if (!place) return web::refuse(call, ExchangeRefusal::board_not_found);
    model.heading = place->name;
    model.lang = place->lang;
    model.new_url = call.link("/exchange/new") + "?place=" + to_string(*id);
    return poster(call, std::move(model), "/exchange/posters/places/" + to_string(*id));
}

http::Response show_group_poster(web::Call& call) {
    std::optional<circles::Standing> standing;
    PosterPage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        standing = circles::standing_at(call, tx);
        if (!standing) return;
        const CircleId circle = standing->circle.circle_id;
        fill_poster(
            call, tx, [&](const Listing& one) { return one.circle_id == circle; }, model);
    });
    if (!standing) return web::refuse(call, ExchangeRefusal::group_not_found);
    model.heading = standing->name.name;
    model.lang = standing->name.language;
    model.new_url = call.link("/exchange/new") + "?circle=" + to_string(standing->circle.circle_id);
    return poster(call, std::move(model), "/exchange/posters/groups/" + standing->circle.slug);
}

using Counts = std::map<std::string, std::int64_t>;

/// The fullest first.
std::vector<std::pair<std::string, std::int64_t>> fullest(const Counts& counts) {
    constexpr std::size_t kMost = 30;
    std::vector<std::pair<std::string, std::int64_t>> sorted(counts.begin(), counts.end());
    std::ranges::stable_sort(sorted, std::greater{}, [](const auto& one) { return one.second; });
    if (sorted.size() > kMost) sorted.resize(kMost);
    return sorted;
}

void add_boards(web::Call& call, db::ReadTx& tx, BoardsPage& model) {
    Counts towns;
    Counts places;
    Counts groups;
    const auto all = listings_of(call.services, tx);
    for (const auto& one : all->listings) {
        if (!is_public_now(call, *one)) continue;
        if (!one->commune.empty()) ++towns[one->commune];
        if (one->place_id) ++places[to_string(one->place_id)];
        if (one->circle_id) ++groups[to_string(one->circle_id)];
    }
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    for (const auto& [code, count] : fullest(towns)) {
        model.towns.push_back({call.link("/exchange/posters/towns/" + code),
                               std::string{atlas->name(code, call.language)},
                               {},
                               count});
    }
    for (const auto& [number, count] : fullest(places)) {
        const auto place = places::find_shown(call, tx, *parse_id<PlaceId>(number));
        if (!place) continue;
        model.places.push_back(
            {call.link("/exchange/posters/places/" + number), place->name, place->lang, count});
    }
    const auto names = circles::circle_names(call.services, tx, call.language);
    for (const auto& [number, count] : fullest(groups)) {
        const auto name = names->find(*parse_id<CircleId>(number));
        if (name == names->end()) continue;
        model.groups.push_back({call.link("/exchange/posters/groups/" + name->second.slug),
                                name->second.name, name->second.language, count});
    }
}

http::Response boards_page(web::Call& call, std::string code, bool code_unknown) {
    BoardsPage model{.code = std::move(code),
                     .code_unknown = code_unknown,
                     .crumbs = {{call.link("/exchange"), call.say(tr("Lend, give, swap"))}}};
    call.read([&](db::ReadTx& tx) {
        model.towns.clear();
        model.places.clear();
        model.groups.clear();
        add_boards(call, tx, model);
    });
    return web::page(call,
                     {.view = "exchange/boards",
                      .title = call.say(tr("Boards for paper")),
                      .status = code_unknown ? 404 : 200},
                     model);
}

http::Response show_boards(web::Call& call) {
    return boards_page(call, {}, false);
}

std::optional<Listing> with_code(web::Call& call, std::string_view typed) {
    const auto code = read_code(typed);
    if (!code) return std::nullopt;
    return call.read([&](db::ReadTx& tx) -> std::optional<Listing> {
        auto listing = find_listing_by_code(tx, *code);
        if (!listing || !may_see(call.actor, *listing)) return std::nullopt;
        return listing;
    });
}

http::Response open_code(web::Call& call, std::string_view typed) {
    const auto listing = with_code(call, typed);
    if (!listing) return boards_page(call, locale::shortened(typed, 20), true);
    return web::redirect(call, path_of(*listing));
}

http::Response open_typed_code(web::Call& call) {
    if (call.query("code").empty()) return boards_page(call, {}, false);
    return open_code(call, call.query("code"));
}

http::Response open_code_of_path(web::Call& call) {
    return open_code(call, call.path_value("code"));
}

http::Response show_qr(web::Call& call) {
    const auto listing = with_code(call, call.path_value("code"));
    auto svg = listing ? qr::svg_of(call.services.origin + "/exchange/code/" + listing->code)
                       : std::nullopt;
    if (!svg) return web::not_found(call);
    return http::with_type(200, "image/svg+xml", std::move(*svg));
}

}  // namespace

std::vector<web::Route> poster_routes() {
    using enum http::Method;
    using web::Access;
    using web::Cached;
    return {
        {get,
         "/exchange/posters",
         Access::visitor(),
         &show_boards,
         {.cached = Cached::for_visitors, .summary = "Boards of offers and wants for paper"}},
        {get,
         "/exchange/posters/towns/{town}",
         Access::visitor(),
         &show_town_poster,
         {.cached = Cached::for_visitors, .summary = "The board of a town"}},
        {get,
         "/exchange/posters/places/{place}",
         Access::visitor(),
         &show_place_poster,
         {.summary = "The board of a place and its town"}},
        {get,
         "/exchange/posters/groups/{slug}",
         Access::visitor(),
         &show_group_poster,
         {.summary = "The board of a group"}},
        {get,
         "/exchange/code",
         Access::visitor(),
         &open_typed_code,
         {.summary = "The offer or want of a short code that was typed"}},
        {get,
         "/exchange/code/{code}",
         Access::visitor(),
         &open_code_of_path,
         {.summary = "The offer or want of a short code"}},
        {get,
         "/exchange/qr/{code}",
         Access::visitor(),
         &show_qr,
         {.reach = web::Reach::bare, .summary = "QR code of a short code"}},
    };
}

}  // namespace agora::exchange
