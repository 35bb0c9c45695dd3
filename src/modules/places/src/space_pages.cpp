#include "space_pages.hpp"

#include "agora/places/events.hpp"
#include "agora/territories/hours_text.hpp"
#include "claim.hpp"
#include "place_form_fields.hpp"
#include "space_view.hpp"

#include <algorithm>

namespace agora::places {
namespace {

constexpr std::string_view kRoomPart = tr("The room");
constexpr std::string_view kOwnHoursPart = tr("Its own hours, when they differ from the place's");
constexpr std::string_view kRulesPart = tr("Who may have it, and for how long");

constexpr std::array kWhoOptions{
    fields::Option{"members", tr("Every member")},
    fields::Option{"animators", tr("Animators of groups and the team")},
    fields::Option{"team", tr("The team")},
};

constexpr fields::FormField own_day(std::string_view name, std::string_view label) {
    return {.name = name, .label = label, .group = kOwnHoursPart, .maximum = 120};
}
constexpr fields::FormField number(std::string_view name, std::string_view label,
                                   std::string_view hint, std::int64_t least, std::int64_t most) {
    return {.name = name,
            .type = fields::FieldType::number,
            .label = label,
            .hint = hint,
            .group = kRulesPart,
            .required = true,
            .least = least,
            .most = most};
}

constexpr std::array kSpaceForm{
    fields::FormField{.name = "name",
                      .label = tr("What is the room called?"),
                      .group = kRoomPart,
                      .required = true,
                      .maximum = 80},
    fields::FormField{.name = "words",
                      .type = fields::FieldType::textarea,
                      .label = tr("What to know about it"),
                      .hint = tr("What is in it, where the key is, what it costs."),
                      .group = kRoomPart,
                      .maximum = 1000,
                      .rows = 3},
    number("people", tr("How many people fit"), tr("Zero: not known."), 0, 10'000),
    number("seats", tr("How many bookings at once"),
           tr("One for a room; ten for ten desks that are booked one by one."), 1, 500),
    fields::FormField{.name = "who",
                      .type = fields::FieldType::radios,
                      .label = tr("Who may book"),
                      .group = kRulesPart,
                      .required = true,
                      .options = kWhoOptions},
    number("longest_minutes", tr("For how many minutes at most"),
           tr("Zero: as long as it is open."), 0, 1440),
    number("days_ahead", tr("How many days ahead"), {}, 1, 366),
    own_day("monday", tr("Monday")),
    own_day("tuesday", tr("Tuesday")),
    own_day("wednesday", tr("Wednesday")),
    own_day("thursday", tr("Thursday")),
    own_day("friday", tr("Friday")),
    own_day("saturday", tr("Saturday")),
    own_day("sunday", tr("Sunday")),
    fields::FormField{.name = "closed",
                      .type = fields::FieldType::checkbox,
                      .label = tr("It cannot be booked at the moment.")},
    fields::FormField{.name = "version", .type = fields::FieldType::hidden},
};

struct TypedSpace {
    std::string name;
    std::string words;
    std::int64_t people = 0;
    std::int64_t seats = 1;
    Who who = Who::members;
    std::int64_t longest_minutes = 0;
    std::int64_t days_ahead = 90;
    bool closed = false;
    std::int64_t version = 0;
};
AGORA_FIELDS(TypedSpace, name, words, people, seats, who, longest_minutes, days_ahead, closed,
             version)

struct SpaceFormPage {
    PlaceCard place;
    bool is_new = true;
    std::string action;
    fields::FormView form = {};
    Html form_keys = {};
};
AGORA_FIELDS(SpaceFormPage, place, is_new, action, form, form_keys)

/// The place whose spaces the reader may say; the space, when one is changed.
struct Edited {
    Listed listed;
    std::optional<Space> space;
};

/// Whether the address names a space that is there already.
enum class Which { fresh, existing };

Result<Edited> edited_of(const web::Call& call, db::ReadTx& tx, Which which) {
    auto listed = place_at(call, tx);
    if (!listed) return PlaceRefusal::place_not_found;
    if (!looks_after(tx, call.actor, listed->place.place_id)) return PlaceRefusal::not_your_place;
    Edited edited{std::move(*listed), {}};
    if (which == Which::fresh) return edited;
    auto at = space_at(call, tx);
    if (!at) return PlaceRefusal::space_not_found;
    edited.space = std::move(at->space);
    return edited;
}

http::Response page_of(web::Call& call, const Edited& edited, fields::FormView form,
                       const std::vector<Refusal>& refusals) {
    SpaceFormPage model{
        .place = card_of(call, edited.listed),
        .is_new = !edited.space,
        .action = call.link(edited.space ? path_of(*edited.space)
                                         : path_of(edited.listed.place.place_id, "/spaces")),
        .form = std::move(form),
        .form_keys = call.form_keys()};
    const web::PageHead head{
        .view = "places/space_form",
        .title = call.say(model.is_new ? tr("A room to book") : tr("Change a room"))};
    return refusals.empty() ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, refusals);
}

fields::NameValues values_of(const web::Call& call, const std::optional<Space>& space) {
    if (!space) return fields::to_values(TypedSpace{});
    fields::NameValues values = fields::to_values(
        TypedSpace{space->name, space->words, space->people, space->seats, space->who,
                   space->longest_minutes, space->days_ahead, space->closed, space->version});
    const auto week = split(space->week, '|');
    for (std::size_t day = 0; day < std::min(week.size(), kDays.size()); ++day) {
        const auto blocks = territories::parse_blocks(week[day]);
        if (blocks) {
            values.add(std::string{kDays[day]}, territories::blocks_text(call.language, *blocks));
        }
    }
    return values;
}

http::Response show_form(web::Call& call, Which which) {
    const auto edited = call.read([&](db::ReadTx& tx) { return edited_of(call, tx, which); });
    if (!edited) return web::refuse(call, edited.refusal());
    return page_of(call, *edited, web::show_form(call, kSpaceForm, values_of(call, edited->space)),
                   {});
}

/// The hours of the seven days between bars; empty when none is given.
std::string week_of(fields::FormState& state) {
    std::vector<std::string> week;
    bool any = false;
    for (const std::string_view day : kDays) {
        const auto blocks = territories::parse_blocks(state.values[day], day);
        if (!blocks && !state.refuses(day)) state.refusals.push_back(blocks.refusal());
        week.push_back(blocks ? territories::blocks_text(Language::en, *blocks) : "");
        any = any || !week.back().empty();
    }
    return any ? joined(week, "|") : std::string{};
}

Result<Space> write_space(web::Call& call, Which which, const TypedSpace& typed,
                          const std::string& week) {
    return call.write([&](db::WriteTx& tx) -> Result<Space> {
        const auto edited = edited_of(call, tx, which);
        if (!edited) return edited.refusal();
        Space space = edited->space.value_or(Space{});
        if (edited->space && space.version != typed.version) return PlaceRefusal::changed_meanwhile;
        space.name = trimmed(typed.name);
        space.words = trimmed(typed.words);
        space.people = typed.people;
        space.seats = typed.seats;
        space.who = typed.who;
        space.week = week;
        space.longest_minutes = typed.longest_minutes;
        space.days_ahead = typed.days_ahead;
        space.closed = typed.closed;
        if (edited->space) {
            ++space.version;
            update_space(tx, space);
        } else {
            space.space_id = tx.new_id<SpaceId>();
            space.place_id = edited->listed.place.place_id;
            space.language = code(call.language);
            insert_space(tx, space);
        }
        journal::emit(tx, call.origin(), SpaceChanged{space.space_id});
        return space;
    });
}

http::Response save(web::Call& call, Which which) {
    const auto edited = call.read([&](db::ReadTx& tx) { return edited_of(call, tx, which); });
    if (!edited) return web::refuse(call, edited.refusal());
    auto typed = web::read_form<TypedSpace>(call, kSpaceForm);
    const std::string week = week_of(typed.state);
    if (typed.ok()) {
        const auto saved = write_space(call, which, typed.value, week);
        if (saved) return web::redirect(call, path_of(*saved), {.text = tr("Saved.")});
        typed.state.refusals.push_back(saved.refusal());
    }
    return page_of(call, *edited, web::show_form(call, kSpaceForm, typed.state),
                   typed.state.refusals);
}

http::Response show_new(web::Call& call) {
    return show_form(call, Which::fresh);
}

http::Response show_edit(web::Call& call) {
    return show_form(call, Which::existing);
}

http::Response create_space(web::Call& call) {
    return save(call, Which::fresh);
}

http::Response save_space(web::Call& call) {
    return save(call, Which::existing);
}

}  // namespace

std::vector<web::Route> space_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/places/{id}/spaces/new",
         Access::member(),
         &show_new,
         {.summary = "A new room to book, by who looks after the place"}},
        {post,
         "/places/{id}/spaces",
         Access::member(),
         &create_space,
         {.summary = "Add a room to book"}},
        {get,
         "/places/{id}/spaces/{space}/edit",
         Access::member(),
         &show_edit,
         {.summary = "Change a room"}},
        {post,
         "/places/{id}/spaces/{space}",
         Access::member(),
         &save_space,
         {.summary = "Save a room"}},
    };
}

}  // namespace agora::places
