#include "area_pages.hpp"

#include "agora/locale/text.hpp"
#include "agora/locale/formats.hpp"
#include "agora/places/events.hpp"
#include "agora/web/settings.hpp"
#include "area_store.hpp"
#include "letters.hpp"
#include "place_view.hpp"
#include "safe_counts.hpp"

#include <algorithm>

namespace agora::places {
namespace {

struct AreaLine {
    std::string name;
    std::string code;
    std::int64_t people = 0;
    std::int64_t depth = 0;    ///< 0: a country
    std::string removal = {};  ///< address
    std::string places_url = {};
};
AGORA_FIELDS(AreaLine, name, code, people, depth, removal, places_url)

/// A commune that was typed; nothing when it is unknown.
std::optional<std::string> typed_commune(const web::Call& call) {
    for (const territories::Territory* one : atlas_of(call)->named(trimmed(call.sent["commune"]))) {
        if (one->level() == territories::Level::commune) return std::string{one->code()};
    }
    return std::nullopt;
}

std::string places_near(const web::Call& call, std::string_view commune) {
    PlaceQuery query;
    query.near = atlas_of(call)->name(commune, call.language);
    return call.link("/places") + address_of(query);
}

AreaLine line_of(const web::Call& call, const std::string& commune, std::int64_t people) {
    return {.name = std::string{atlas_of(call)->name(commune, call.language)},
            .code = commune,
            .people = people,
            .places_url = places_near(call, commune)};
}

struct WishesPage {
    std::vector<AreaLine> own = {};
    std::vector<AreaLine> wished = {};
    std::int64_t least = 0;
    std::string typed = {};
    std::string error = {};
    Html form_keys = {};
};
AGORA_FIELDS(WishesPage, own, wished, least, typed, error, form_keys)

http::Response wishes_page(web::Call& call, const std::optional<Refusal>& refusal) {
    WishesPage model{.least = call.services.settings.number("places.least_told")};
    call.read([&](db::ReadTx& tx) {
        model.own.clear();
        model.wished.clear();
        for (const std::string& commune : list_wishes_of(tx, call.actor.account)) {
            model.own.push_back(line_of(call, commune, 0));
            model.own.back().removal = call.link("/places/wishes/" + commune + "/removal");
        }
        for (const Counted& one : list_wished(tx, model.least)) {
            model.wished.push_back(line_of(call, one.commune, one.people));
        }
    });
    if (refusal) {
        model.typed = locale::nfc(call.sent["commune"]);
        model.error = call.say(refusal->message());
    }
    model.form_keys = call.form_keys();
    const web::PageHead head{.view = "places/wishes", .title = call.say(tr("A space near me"))};
    return refusal ? web::refuse_form(call, head, model, {*refusal}) : web::page(call, head, model);
}

http::Response show_wishes(web::Call& call) {
    return wishes_page(call, std::nullopt);
}

http::Response create_wish(web::Call& call) {
    constexpr std::size_t kMostWishes = 5;
    const auto commune = typed_commune(call);
    if (!commune) return wishes_page(call, Refusal{PlaceRefusal::commune_unknown, "commune"});
    const std::int64_t threshold = call.services.settings.number("places.wishes_needed");
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto own = list_wishes_of(tx, call.actor.account);
        if (own.size() >= kMostWishes && std::ranges::find(own, *commune) == own.end()) {
            return Refusal{PlaceRefusal::too_many_wishes, "commune"};
        }
        put_wish(tx, call.actor.account, *commune, call.now);
        const bool enough = count_wishes(tx, *commune) >= threshold;
        // Told once, so not before there is somebody to tell.
        const bool can_tell = !call.services.settings.text("places.partners_mail").empty();
        if (enough && can_tell && note_told(tx, *commune, call.now)) {
            journal::emit(tx, {{}, call.now}, SpaceWished{threshold});
            mail_space_wished({tx, call.services, call.origin()}, *commune, threshold);
        }
        return Done{};
    });
    if (!done) return wishes_page(call, done.refusal());
    return web::redirect(call, "/places/wishes", {.text = tr("Noted. Only the number is told.")});
}

http::Response remove_wish(web::Call& call) {
    call.write(
        [&](db::WriteTx& tx) { delete_wish(tx, call.actor.account, call.path_value("commune")); });
    return web::redirect(call, "/places/wishes", {.text = tr("Taken away.")});
}

struct SubscriptionsPage {
    std::vector<AreaLine> own = {};
    std::string typed = {};
    std::string error = {};
    Html form_keys = {};
};
AGORA_FIELDS(SubscriptionsPage, own, typed, error, form_keys)

http::Response subscriptions_page(web::Call& call, const std::optional<Refusal>& refusal) {
    SubscriptionsPage model;
    model.typed = call.query("near");
    call.read([&](db::ReadTx& tx) {
        model.own.clear();
        for (const Subscription& one : list_subscriptions_of(tx, call.actor.account)) {
            AreaLine line = line_of(call, one.commune, one.within_km);
            line.removal = call.link("/places/subscriptions/" + one.commune + "/removal");
            model.own.push_back(std::move(line));
        }
    });
    if (refusal) {
        model.typed = locale::nfc(call.sent["commune"]);
        model.error = call.say(refusal->message());
    }
    model.form_keys = call.form_keys();
    const web::PageHead head{.view = "places/subscriptions",
                             .title = call.say(tr("Hear of places around me"))};
    return refusal ? web::refuse_form(call, head, model, {*refusal}) : web::page(call, head, model);
}

http::Response show_subscriptions(web::Call& call) {
    return subscriptions_page(call, std::nullopt);
}

http::Response create_subscription(web::Call& call) {
    constexpr std::size_t kMostAreas = 10;
    constexpr std::int64_t kMostKm = 100;
    const auto commune = typed_commune(call);
    if (!commune) {
        return subscriptions_page(call, Refusal{PlaceRefusal::commune_unknown, "commune"});
    }
    const std::int64_t km =
        std::clamp<std::int64_t>(parse_positive(call.sent["within"]).value_or(10), 1, kMostKm);
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto own = list_subscriptions_of(tx, call.actor.account);
        const bool known = std::ranges::find(own, *commune, &Subscription::commune) != own.end();
        if (own.size() >= kMostAreas && !known) {
            return Refusal{PlaceRefusal::too_many_wishes, "commune"};
        }
        put_subscription(tx, {call.actor.account, *commune, km, call.now});
        return Done{};
    });
    if (!done) return subscriptions_page(call, done.refusal());
    return web::redirect(call, "/places/subscriptions",
                         {.text = tr("You get a mail when something is new or changes there.")});
}

http::Response remove_subscription(web::Call& call) {
    call.write([&](db::WriteTx& tx) {
        delete_subscription(tx, call.actor.account, call.path_value("commune"));
    });
    return web::redirect(call, "/places/subscriptions", {.text = tr("Taken away.")});
}

struct DensityPage {
    std::vector<AreaLine> areas;
    std::int64_t least = 0;
};
AGORA_FIELDS(DensityPage, areas, least)

/// An area and what lies in it, in dictionary order.
void add_area(const web::Call& call, const std::map<std::string, std::int64_t>& told,
              const std::string& code, std::int64_t depth, std::vector<AreaLine>& lines) {
    const auto atlas = atlas_of(call);
    AreaLine line = line_of(call, code, told.at(code));
    line.depth = depth;
    lines.push_back(std::move(line));
    std::vector<const territories::Territory*> parts;
    for (const territories::Territory* part : atlas->children(code)) {
        if (told.contains(std::string{part->code()})) parts.push_back(part);
    }
    std::ranges::sort(parts, [&](const auto* one, const auto* other) {
        return locale::compare(call.language, atlas->name(one->code(), call.language),
                               atlas->name(other->code(), call.language)) < 0;
    });
    for (const territories::Territory* part : parts) {
        add_area(call, told, std::string{part->code()}, depth + 1, lines);
    }
}

http::Response show_density(web::Call& call) {
    DensityPage model{.areas = {}, .least = call.services.settings.number("places.least_told")};
    const Reader reader = call.actor.is_member() ? Reader::member : Reader::visitor;
    const auto communes = call.read([&](db::ReadTx& tx) { return list_density(tx, reader); });
    const auto told = safe_counts(*atlas_of(call), communes, model.least);
    for (const territories::Territory* country : atlas_of(call)->countries()) {
        const std::string code{country->code()};
        if (told.contains(code)) add_area(call, told, code, 0, model.areas);
    }
    return web::page(call,
                     {.view = "places/density",
                      .title = call.say(tr("Members by region")),
                      .may_be_indexed = true},
                     model);
}

}  // namespace

std::vector<web::Route> area_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/places/wishes",
         Access::member(),
         &show_wishes,
         {.summary = "Where members would use a shared space"}},
        {post,
         "/places/wishes",
         Access::member(),
         &create_wish,
         {.summary = "Say that one would use a shared space in a commune"}},
        {post, "/places/wishes/{commune}/removal", Access::member(), &remove_wish},
        {get,
         "/places/subscriptions",
         Access::member(),
         &show_subscriptions,
         {.summary = "Areas of which one hears by mail"}},
        {post,
         "/places/subscriptions",
         Access::member(),
         &create_subscription,
         {.summary = "Hear of new and changed places around a town"}},
        {post, "/places/subscriptions/{commune}/removal", Access::member(), &remove_subscription},
        {get,
         "/places/members",
         Access::visitor(),
         &show_density,
         {.cached = web::Cached::for_visitors,
          .summary = "How many members there are by area, without small numbers"}},
    };
}

}  // namespace agora::places
