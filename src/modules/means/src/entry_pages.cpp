#include "book.hpp"
#include "entry_store.hpp"
#include "means_pages.hpp"
#include "means_view.hpp"
#include "refusals.hpp"

#include <array>

namespace agora::means {
namespace {

constexpr std::int64_t kMinutesOfHour = 60;
constexpr std::int64_t kMinorOfOne = 100;

constexpr std::array kUnitOptions{
    fields::Option{"minutes", tr("hours")},
    fields::Option{"cents", tr("euros")},
};
constexpr fields::FormField kUnit{.name = "unit",
                                  .type = fields::FieldType::radios,
                                  .label = tr("Hours or money?"),
                                  .required = true,
                                  .options = kUnitOptions};
constexpr fields::FormField kAmount{.name = "amount",
                                    .type = fields::FieldType::decimal,
                                    .label = tr("How much?"),
                                    .hint = tr("Two hours and a half is 2,5; an amount is 12,50."),
                                    .required = true,
                                    .least = 0,
                                    .most = 1'000'000};
constexpr fields::FormField kPurpose{
    .name = "purpose", .label = tr("What for?"), .required = true, .minimum = 3, .maximum = 200};
constexpr fields::FormField kDay{
    .name = "on_day", .type = fields::FieldType::date, .label = tr("Which day?"), .required = true};
constexpr fields::FormField kWho{
    .name = "who",
    .label = tr("Who pledges it, if not you?"),
    .hint =
        tr("Somebody without an account. Name a person only if they agree: the group reads it."),
    .maximum = 100};
constexpr std::array kBookForm{kUnit, kAmount, kPurpose, kDay};
constexpr std::array kPledgeForm{kAmount, kPurpose, kDay, kWho};

struct TypedBooking {
    std::optional<Unit> unit = {};
    std::string amount = {};
    std::string purpose = {};
    std::optional<Date> on_day = {};
};
AGORA_FIELDS(TypedBooking, unit, amount, purpose, on_day)

struct TypedPledge {
    std::string amount = {};
    std::string purpose = {};
    std::optional<Date> on_day = {};
    std::string who = {};
};
AGORA_FIELDS(TypedPledge, amount, purpose, on_day, who)

struct EntryPage {
    web::Link group = {};
    std::string lang = {};
    std::string heading = {};
    std::string lead = {};
    std::vector<SumsView> sums = {};
    std::string action = {};
    std::string back = {};
    fields::FormView form = {};
    Html form_keys = {};
};
AGORA_FIELDS(EntryPage, group, lang, heading, lead, sums, action, back, form, form_keys)

std::string_view folder_of(Kind kind) {
    switch (kind) {
        case Kind::granted:
            return "/means/grants";
        case Kind::used:
            return "/means/uses";
        case Kind::pledged:
            return "/means/pledges";
    }
    return {};
}

std::string_view heading_of(Kind kind) {
    switch (kind) {
        case Kind::granted:
            return tr("Grant hours or money");
        case Kind::used:
            return tr("Write down what was used");
        case Kind::pledged:
            return tr("Pledge hours");
    }
    return {};
}

std::string_view lead_of(Kind kind) {
    switch (kind) {
        case Kind::granted:
            return tr("The group reads who granted it and what for.");
        case Kind::used:
            return tr("With the day and what for. Nothing can be used beyond what is left.");
        case Kind::pledged:
            return tr(
                "Time that you give to the group. An animator ticks it off when it was given.");
    }
    return {};
}

/// The group of the address for whoever may write such a line, or why there is no page.
Result<circles::Standing> entered(db::ReadTx& tx, const web::Call& call, Kind kind) {
    auto standing = circles::standing_at(call, tx);
    if (!standing) return MeansRefusal::group_not_found;
    if (kind == Kind::granted && !is_team(call.actor)) return MeansRefusal::not_of_the_team;
    if (kind == Kind::used && !standing->looks_after) return MeansRefusal::not_its_animator;
    if (standing->circle.state == circles::State::closed) return MeansRefusal::group_has_ended;
    return std::move(*standing);
}

fields::Form form_of(Kind kind) {
    return kind == Kind::pledged ? fields::Form{kPledgeForm} : fields::Form{kBookForm};
}

/// Only an animator writes down somebody else's pledge.
fields::FormContext context_of(Kind kind, const circles::Standing& standing) {
    if (kind != Kind::pledged || standing.looks_after) return {};
    return {.unasked = {"who"}};
}

http::Response page_of(web::Call& call, const circles::Standing& standing, Kind kind,
                       fields::FormView form, const std::vector<Refusal>& refusals) {
    EntryPage model{.group = {call.link(circles::path_of(standing.circle)), standing.name.name},
                    .lang = standing.name.language,
                    .heading = call.say(heading_of(kind)),
                    .lead = call.say(lead_of(kind)),
                    .sums = {},
                    .action = call.link(circles::path_of(standing.circle, folder_of(kind))),
                    .back = call.link(circles::path_of(standing.circle)),
                    .form = std::move(form),
                    .form_keys = call.form_keys()};
    if (kind != Kind::pledged) {
        model.back = call.link(circles::path_of(standing.circle, "/means"));
        model.sums = call.read(
            [&](db::ReadTx& tx) { return sums_views(call, tx, standing.circle.circle_id); });
    }
    const web::PageHead head{.view = "means/entry", .title = model.heading};
    return refusals.empty() ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, refusals);
}

http::Response show_new(web::Call& call, Kind kind) {
    const auto standing = call.read([&](db::ReadTx& tx) { return entered(tx, call, kind); });
    if (!standing) return web::refuse(call, standing.refusal());
    fields::NameValues values{{"on_day", to_string(today_of(call))}};
    if (kind != Kind::pledged) values.add("unit", "minutes");
    return page_of(call, *standing, kind,
                   web::show_form(call, form_of(kind), values, context_of(kind, *standing)), {});
}

/// Whole minutes or cents of "2,5".
std::int64_t amount_in(std::string_view typed, Unit unit) {
    const std::int64_t minor = parse_minor_units(trimmed(typed)).value_or(0);
    if (unit == Unit::cents) return minor;
    return (minor * kMinutesOfHour + kMinorOfOne / 2) / kMinorOfOne;
}

struct ReadEntry {
    NewEntry entry;
    fields::FormState state = {};
};

ReadEntry read_entry(web::Call& call, Kind kind, const circles::Standing& standing) {
    if (kind == Kind::pledged) {
        auto typed = web::read_form<TypedPledge>(call, kPledgeForm, context_of(kind, standing));
        const TypedPledge& value = typed.value;
        return {{kind, Unit::minutes, amount_in(value.amount, Unit::minutes), value.purpose,
                 value.who, value.on_day.value_or(today_of(call))},
                std::move(typed.state)};
    }
    auto typed = web::read_form<TypedBooking>(call, kBookForm);
    const TypedBooking& value = typed.value;
    const Unit unit = value.unit.value_or(Unit::minutes);
    return {{kind,
             unit,
             amount_in(value.amount, unit),
             value.purpose,
             {},
             value.on_day.value_or(today_of(call))},
            std::move(typed.state)};
}

http::Response create(web::Call& call, Kind kind) {
    const auto standing = call.read([&](db::ReadTx& tx) { return entered(tx, call, kind); });
    if (!standing) return web::refuse(call, standing.refusal());
    ReadEntry read = read_entry(call, kind, *standing);
    if (read.state.ok()) {
        bool sees = false;
        bool is_short = false;
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto now = entered(tx, call, kind);
            if (!now) return now.refusal();
            auto put_down =
                put(acting(tx, call), call.actor, *now, read.entry, today_of(call), call.language);
            sees = may_see_sums(tx, call.actor, *now);
            is_short = sums_of(tx, now->circle.circle_id, read.entry.unit).is_short();
            return put_down;
        });
        if (done) {
            const std::string path = circles::path_of(standing->circle, sees ? "/means" : "");
            if (kind == Kind::used && is_short) {
                return web::redirect(call, path,
                                     {tr("Written down. Little is left: ask the team for more in "
                                         "time."),
                                      web::FlashKind::warning});
            }
            return web::redirect(call, path, {.text = tr("Written down.")});
        }
        if (done.refusal().kind() != RefusalKind::field) return web::refuse(call, done.refusal());
        read.state.refusals.push_back(done.refusal());
    }
    return page_of(call, *standing, kind, web::show_form(call, form_of(kind), read.state),
                   read.state.refusals);
}

template <Kind kind>
http::Response show_new_entry(web::Call& call) {
    return show_new(call, kind);
}
template <Kind kind>
http::Response create_entry(web::Call& call) {
    return create(call, kind);
}

}  // namespace

std::vector<web::Route> entry_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/groups/{slug}/means/grants/new", Access::member(), &show_new_entry<Kind::granted>},
        {get, "/groups/{slug}/means/uses/new", Access::member(), &show_new_entry<Kind::used>},
        {get, "/groups/{slug}/means/pledges/new", Access::member(), &show_new_entry<Kind::pledged>},
        {post,
         "/groups/{slug}/means/grants",
         Access::member(),
         &create_entry<Kind::granted>,
         {.summary = "Grant hours or money to a group: the team"}},
        {post,
         "/groups/{slug}/means/uses",
         Access::member(),
         &create_entry<Kind::used>,
         {.summary = "Write down what a group used: its animators"}},
        {post,
         "/groups/{slug}/means/pledges",
         Access::member(),
         &create_entry<Kind::pledged>,
         {.summary = "Pledge hours to a group"}},
    };
}

}  // namespace agora::means
