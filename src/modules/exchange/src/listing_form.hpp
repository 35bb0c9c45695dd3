#pragma once

#include "agora/web/answer.hpp"
#include "labels.hpp"
#include "place.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace agora::exchange {

inline constexpr std::string_view kWhatPart = tr("What it is");
inline constexpr std::string_view kHowPart = tr("For what");
inline constexpr std::string_view kWherePart = tr("Where and for whom");

inline constexpr std::array kListingForm{
    fields::FormField{.name = "side",
                      .type = fields::FieldType::radios,
                      .label = tr("Do you offer it or look for it?"),
                      .group = kWhatPart,
                      .required = true,
                      .options = kSideOptions},
    fields::FormField{.name = "thing",
                      .type = fields::FieldType::radios,
                      .label = tr("What is it?"),
                      .group = kWhatPart,
                      .required = true,
                      .options = kThingOptions},
    fields::FormField{.name = "category",
                      .type = fields::FieldType::select,
                      .label = tr("Category"),
                      .group = kWhatPart,
                      .required = true},
    fields::FormField{.name = "title",
                      .label = tr("In one line"),
                      .hint = tr("As you would call it to a neighbour: cargo bike for a weekend."),
                      .group = kWhatPart,
                      .required = true,
                      .minimum = 4,
                      .maximum = 120},
    fields::FormField{
        .name = "body",
        .type = fields::FieldType::textarea,
        .label = tr("What else one should know"),
        .hint = tr("State, size, when, how it is fetched. Leave out telephone numbers: "
                   "answers reach you here."),
        .group = kWhatPart,
        .maximum = 4000,
        .rows = 5,
        .markdown = true},
    fields::FormField{.name = "modes",
                      .type = fields::FieldType::checkboxes,
                      .label = tr("In which ways?"),
                      .group = kHowPart,
                      .required = true},
    fields::FormField{
        .name = "credits",
        .type = fields::FieldType::number,
        .label = tr("How many credits"),
        .hint = tr("Leave it empty to agree on it. In a barter ring it says what your "
                   "part is worth."),
        .group = kHowPart,
        .least = 1,
        .most = 100'000},
    fields::FormField{.name = "asks",
                      .label = tr("What for it, in words"),
                      .hint = tr("Such as: an hour of French, or 15 euro a day."),
                      .group = kHowPart,
                      .maximum = 120},
    fields::FormField{.name = "town",
                      .label = tr("Town or postcode"),
                      .hint = tr("Only the town is shown, never an address."),
                      .group = kWherePart,
                      .maximum = 80,
                      .autocomplete = "address-level2"},
    fields::FormField{.name = "remote",
                      .type = fields::FieldType::checkbox,
                      .label = tr("Can be done from afar"),
                      .group = kWherePart},
    fields::FormField{.name = "circle",
                      .type = fields::FieldType::select,
                      .label = tr("Place it in a group"),
                      .hint = tr("It then stands on the home of the group, too, and on its board."),
                      .group = kWherePart},
    fields::FormField{.name = "audience",
                      .type = fields::FieldType::radios,
                      .label = tr("Who sees it?"),
                      .group = kWherePart,
                      .required = true,
                      .options = kAudienceOptions},
    fields::FormField{.name = "without_end",
                      .type = fields::FieldType::checkbox,
                      .label = tr("It has no end date"),
                      .group = kWherePart},
    fields::FormField{.name = "place", .type = fields::FieldType::hidden},
    fields::FormField{.name = "seen", .type = fields::FieldType::hidden},
};

struct TypedListing {
    std::optional<Side> side = {};
    std::optional<Thing> thing = {};
    std::string category = {};
    std::string title = {};
    std::string body = {};
    std::vector<Mode> modes = {};
    std::optional<std::int64_t> credits = {};
    std::string asks = {};
    std::string town = {};
    bool remote = false;
    std::optional<CircleId> circle = {};
    std::optional<Audience> audience = {};
    bool without_end = false;
    std::optional<PlaceId> place = {};
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedListing, side, thing, category, title, body, modes, credits, asks, town, remote,
             circle, audience, without_end, place, seen)

/// What can be chosen now: categories, allowed ways, one's groups. `owner` zero: whose groups are not known yet.
fields::FormContext context_of(const web::Call& call, db::ReadTx& tx, AccountId owner);
TypedListing typed_of(const web::Call& call, const Listing& listing);
/// What was typed as a listing; a town that isn't there is refused at its field. `before`: whose town was not typed
/// anew stays.
Said said_of(const web::Call& call, const TypedListing& typed, const Listing* before,
             std::vector<Refusal>& refusals);

}  // namespace agora::exchange
