#include "history_pages.hpp"

#include "content_json.hpp"
#include "differences.hpp"
#include "kinds.hpp"
#include "people_view.hpp"
#include "place_view.hpp"
#include "propose.hpp"
#include "picture_store.hpp"
#include "translate.hpp"
#include "agora/locale/formats.hpp"

namespace agora::places {
namespace {

struct VersionView {
    std::int64_t version = 1;
    Instant written_at;
    PersonName author;
    std::string deed;
    bool current = false;
    bool confirmed = false;
    std::vector<PersonName> confirmed_by = {};
    std::vector<Difference> differences = {};
    std::string reversion = {};  ///< address that goes back to it, for members
};
AGORA_FIELDS(VersionView, version, written_at, author, deed, current, confirmed, confirmed_by,
             differences, reversion)

/// A translation as it was written once.
struct TranslationView {
    std::string language;
    std::int64_t version = 1;
    std::int64_t of_version = 1;
    Instant written_at;
    PersonName author;
    bool current = false;  ///< the newest in its language
    std::string reversion = {};
};
AGORA_FIELDS(TranslationView, language, version, of_version, written_at, author, current, reversion)

/// That a picture came or went.
struct PictureDeedView {
    Instant done_at;
    PersonName person;
    PictureDeed deed = PictureDeed::added;
};
AGORA_FIELDS(PictureDeedView, done_at, person, deed)

struct HistoryPage {
    PlaceCard place;
    std::int64_t seen = 1;
    std::vector<VersionView> versions = {};
    std::vector<TranslationView> translations = {};
    std::vector<PictureDeedView> pictures = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(HistoryPage, place, seen, versions, translations, pictures, crumbs, form_keys)

std::vector<VersionView> views_of(web::Call& call, db::ReadTx& tx, const Listed& listed) {
    const auto versions = list_versions(tx, listed.place.place_id);
    const auto confirmations = list_confirmations(tx, listed.place.place_id);
    std::vector<AccountId> accounts;
    for (const Version& one : versions) accounts.push_back(one.author);
    for (const Confirmation& one : confirmations) accounts.push_back(one.account_id);
    const auto people = people_of(call, tx, accounts);
    std::vector<VersionView> views;
    for (std::size_t at = 0; at < versions.size(); ++at) {
        const Version& one = versions[at];
        VersionView view{.version = one.version,
                         .written_at = one.written_at,
                         .author = people.at(one.author),
                         .deed = call.say(label_of(one.deed))};
        view.current = one.version == listed.place.version;
        view.confirmed = one.version == listed.place.confirmed_version;
        for (const Confirmation& said : confirmations) {
            if (said.version == one.version)
                view.confirmed_by.push_back(people.at(said.account_id));
        }
        if (at + 1 < versions.size()) {
            view.differences =
                differences(call, content_of(versions[at + 1].content), content_of(one.content));
        }
        if (!view.current) {
            view.reversion = call.link(path_of(
                listed.place.place_id, "/history/" + std::to_string(one.version) + "/reversion"));
        }
        views.push_back(std::move(view));
    }
    return views;
}

std::vector<TranslationView> translations_of(web::Call& call, db::ReadTx& tx, PlaceId place) {
    const auto all = list_translations(tx, place);
    std::vector<AccountId> accounts;
    std::map<std::string, std::int64_t> newest;
    for (const Translation& one : all) {
        accounts.push_back(one.author);
        newest[one.language] = std::max(newest[one.language], one.version);
    }
    const auto people = people_of(call, tx, accounts);
    std::vector<TranslationView> views;
    for (const Translation& one : all) {
        TranslationView view{.language = locale::language_name(call.language, one.language),
                             .version = one.version,
                             .of_version = one.of_version,
                             .written_at = one.written_at,
                             .author = people.at(one.author),
                             .current = newest.at(one.language) == one.version};
        if (!view.current) {
            view.reversion =
                call.link(path_of(place, "/translations/" + one.language + "/" +
                                             std::to_string(one.version) + "/reversion"));
        }
        views.push_back(std::move(view));
    }
    return views;
}

std::vector<PictureDeedView> deeds_of(web::Call& call, db::ReadTx& tx, PlaceId place) {
    const auto all = list_deeds(tx, place);
    std::vector<AccountId> accounts;
    for (const NotedDeed& one : all) accounts.push_back(one.account_id);
    const auto people = people_of(call, tx, accounts);
    std::vector<PictureDeedView> views;
    for (const NotedDeed& one : all) {
        views.push_back(
            {one.done_at, one.account_id ? people.at(one.account_id) : PersonName{}, one.deed});
    }
    return views;
}

http::Response show_history(web::Call& call) {
    auto model = call.read([&](db::ReadTx& tx) -> std::optional<HistoryPage> {
        const auto listed = place_at(call, tx);
        if (!listed) return std::nullopt;
        return HistoryPage{.place = card_of(call, *listed),
                           .seen = listed->place.version,
                           .versions = views_of(call, tx, *listed),
                           .translations = translations_of(call, tx, listed->place.place_id),
                           .pictures = deeds_of(call, tx, listed->place.place_id)};
    });
    if (!model) return web::refuse(call, PlaceRefusal::place_not_found);
    model->crumbs = {{call.link("/places"), call.say(tr("Places and rooms"))},
                     {model->place.url, model->place.name}};
    model->form_keys = call.form_keys();
    return web::page(
        call,
        {.view = "places/history",
         .title = call.say({tr("History of “{place}”"), {{"place", model->place.name}}})},
        *model);
}

http::Response create_reversion(web::Call& call) {
    const auto version = parse_positive(call.path_value("version"));
    const auto seen = parse_positive(call.sent["seen"]);
    return act_on_place(call, tr("It says again what it said then."),
                        [&](const Acting& acting, const Place& place) {
                            return revert(acting, call.actor, place, version.value_or(0),
                                          seen.value_or(0));
                        });
}

}  // namespace

std::vector<web::Route> history_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/places/{id}/history",
         Access::member(),
         &show_history,
         {.summary = "Every version of a place, by whom and when"}},
        {post,
         "/places/{id}/history/{version}/reversion",
         Access::member(),
         &create_reversion,
         {.summary = "Go back to a version"}},
    };
}

}  // namespace agora::places
