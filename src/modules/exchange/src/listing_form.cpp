#include "listing_form.hpp"

#include "agora/circles/names.hpp"
#include "agora/territories/atlas.hpp"
#include "agora/web/settings.hpp"
#include "categories.hpp"
#include "listing_store.hpp"
#include "refusals.hpp"
#include "sight.hpp"

#include <algorithm>

namespace agora::exchange {
namespace {

std::vector<fields::Choice> category_choices(const web::Call& call) {
    std::vector<fields::Choice> choices{{"", call.say(tr("Choose"))}};
    for (const Category& one : categories_of(call.services).all()) {
        choices.push_back({one.code, one.label(call.language)});
    }
    return choices;
}

std::vector<fields::Choice> mode_choices(const web::Call& call) {
    const Modes allowed = modes_of_cooperative(call.services);
    std::vector<fields::Choice> choices;
    for (const Mode mode : {Mode::free, Mode::barter, Mode::credits, Mode::paid}) {
        if (!allowed.has(mode)) continue;
        choices.push_back({std::string{fields::enum_name(mode)}, call.say(label_of(mode))});
    }
    return choices;
}

struct Groups {
    std::vector<fields::Choice> choices = {};
    bool any_without_end = false;
};

Groups groups_of(const web::Call& call, db::ReadTx& tx, AccountId owner) {
    Groups groups{.choices = {{"", call.say(tr("In no group"))}}};
    const auto names = circles::circle_names(call.services, tx, call.language);
    for (const circles::Membership& own : circles::memberships_of(tx, owner)) {
        const auto name = names->find(own.circle_id);
        if (name == names->end() || name->second.state == circles::State::closed) continue;
        groups.choices.push_back(
            {to_string(own.circle_id), name->second.name, {}, name->second.language});
        const auto modes = find_group_modes(tx, own.circle_id);
        groups.any_without_end = groups.any_without_end || (modes && modes->without_end);
    }
    return groups;
}

std::string commune_of(const web::Call& call, std::string_view typed, const Listing* before,
                       std::vector<Refusal>& refusals) {
    if (typed.empty()) return {};
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    // Several towns have one name: what was not typed anew stays.
    if (before != nullptr && typed == atlas->name(before->commune, call.language)) {
        return before->commune;
    }
    for (const territories::Territory* one : atlas->named(typed)) {
        if (one->level() == territories::Level::commune) return std::string{one->code()};
    }
    refusals.push_back(Refusal{ExchangeRefusal::town_unknown, "town"});
    return {};
}

}  // namespace

fields::FormContext context_of(const web::Call& call, db::ReadTx& tx, AccountId owner) {
    Groups groups = groups_of(call, tx, owner);
    fields::FormContext context{.choices = {{"category", category_choices(call)},
                                            {"modes", mode_choices(call)},
                                            {"circle", groups.choices}}};
    // Who sends it nevertheless is told that it can't be.
    const bool has_groups = groups.choices.size() > 1 || !call.sent["circle"].empty();
    if (!has_groups) context.unasked.push_back("circle");
    const bool may_stay = groups.any_without_end || !call.sent["without_end"].empty() ||
                          call.services.settings.yes("exchange.without_end");
    if (!may_stay) context.unasked.push_back("without_end");
    return context;
}

TypedListing typed_of(const web::Call& call, const Listing& listing) {
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    TypedListing typed{.side = listing.side,
                       .thing = listing.thing,
                       .category = listing.category,
                       .title = listing.title,
                       .body = listing.body,
                       .asks = listing.asks,
                       .town = std::string{atlas->name(listing.commune, call.language)},
                       .remote = listing.remote,
                       .audience = listing.audience,
                       .without_end = !listing.ends_on,
                       .seen = listing.version};
    for (const Mode mode : {Mode::free, Mode::paid, Mode::barter, Mode::credits}) {
        if (listing.modes().has(mode)) typed.modes.push_back(mode);
    }
    if (listing.credits > 0) typed.credits = listing.credits;
    if (listing.circle_id) typed.circle = listing.circle_id;
    if (listing.place_id) typed.place = listing.place_id;
    return typed;
}

Said said_of(const web::Call& call, const TypedListing& typed, const Listing* before,
             std::vector<Refusal>& refusals) {
    const auto has = [&](Mode mode) {
        return std::ranges::find(typed.modes, mode) != typed.modes.end();
    };
    const std::string town{trimmed(typed.town)};
    Listing content{.side = typed.side.value_or(Side::offer),
                    .thing = typed.thing.value_or(Thing::good),
                    .category = typed.category,
                    .for_free = has(Mode::free),
                    .for_pay = has(Mode::paid),
                    .for_barter = has(Mode::barter),
                    .for_credits = has(Mode::credits),
                    .credits = typed.credits.value_or(0),
                    .asks = std::string{trimmed(typed.asks)},
                    .language = std::string{code(call.language)},
                    .title = std::string{trimmed(typed.title)},
                    .body = typed.body,
                    .commune = commune_of(call, town, before, refusals),
                    .remote = typed.remote,
                    .circle_id = typed.circle.value_or(CircleId{}),
                    .place_id = typed.place.value_or(PlaceId{}),
                    .audience = typed.audience.value_or(Audience::members)};
    return {std::move(content), typed.without_end};
}

}  // namespace agora::exchange
