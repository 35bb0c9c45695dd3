#include "thing_form.hpp"

#include "agora/circles/names.hpp"
#include "agora/locale/text.hpp"
#include "agora/members/trade.hpp"
#include "agora/places/structures.hpp"
#include "agora/search/held_words.hpp"
#include "agora/territories/atlas.hpp"
#include "agora/territories/hours_text.hpp"
#include "labels.hpp"
#include "refusals.hpp"
#include "sight.hpp"
#include "thing_store.hpp"

#include <algorithm>
#include <array>

namespace agora::loans {
namespace {

constexpr std::string_view kWhat = tr("What you lend");
constexpr std::string_view kWhere = tr("Where it is, and who sees it");
constexpr std::string_view kHow = tr("How you lend it");
constexpr std::string_view kWhen = tr("When it can be picked up");

constexpr std::array kShownOptions{
    fields::Option{"members", tr("Members")},
    fields::Option{"everyone", tr("Everybody"),
                   tr("Visitors see the thing and its town, not who lends it.")}};
constexpr std::array kAcceptanceOptions{
    fields::Option{"by_lender", tr("I answer each request")},
    fields::Option{"automatic", tr("Whoever reserves free days has them")}};

constexpr fields::FormField day(std::string_view name, std::string_view label,
                                std::string_view hint = {}) {
    return {.name = name, .label = label, .hint = hint, .group = kWhen, .maximum = 120};
}

constexpr std::array kForm{
    fields::FormField{.name = "title",
                      .label = tr("What is the thing called?"),
                      .group = kWhat,
                      .required = true,
                      .minimum = 3,
                      .maximum = 100},
    fields::FormField{.name = "body",
                      .type = fields::FieldType::textarea,
                      .label = tr("What is it for, what comes with it, what is to be known?"),
                      .group = kWhat,
                      .required = true,
                      .minimum = 10,
                      .maximum = 5000,
                      .rows = 6,
                      .markdown = true},
    fields::FormField{.name = "category",
                      .type = fields::FieldType::select,
                      .label = tr("Kind"),
                      .group = kWhat,
                      .required = true,
                      .options = kCategoryOptions},
    fields::FormField{.name = "condition",
                      .type = fields::FieldType::select,
                      .label = tr("Condition"),
                      .group = kWhat,
                      .required = true,
                      .options = kConditionOptions},
    fields::FormField{.name = "lender",
                      .type = fields::FieldType::select,
                      .label = tr("Who lends it?"),
                      .group = kWhat},
    fields::FormField{.name = "commune",
                      .label = tr("Town or postcode"),
                      .group = kWhere,
                      .required = true,
                      .maximum = 80},
    fields::FormField{.name = "place",
                      .label = tr("Does it stand in one of the places?"),
                      .hint = tr("Its name as in Places and rooms. Empty: at yours; you tell who "
                                 "borrows it where."),
                      .group = kWhere,
                      .maximum = 120},
    fields::FormField{.name = "shown_to",
                      .type = fields::FieldType::radios,
                      .label = tr("Who sees it?"),
                      .group = kWhere,
                      .required = true,
                      .options = kShownOptions},
    fields::FormField{.name = "for_circle",
                      .type = fields::FieldType::select,
                      .label = tr("Who may borrow it?"),
                      .group = kWhere},
    fields::FormField{.name = "acceptance",
                      .type = fields::FieldType::radios,
                      .label = tr("What happens when somebody reserves it?"),
                      .hint = tr("The same holds for who has it and wants to keep it longer."),
                      .group = kHow,
                      .required = true,
                      .options = kAcceptanceOptions},
    fields::FormField{.name = "longest_days",
                      .type = fields::FieldType::number,
                      .label = tr("For how many days at most?"),
                      .group = kHow,
                      .required = true,
                      .least = 1,
                      .most = 180},
    fields::FormField{.name = "hold_days",
                      .type = fields::FieldType::number,
                      .label = tr("For how many days is it kept for who waited longest?"),
                      .hint = tr("When it is free again and others wait, the first of them has so "
                                 "many days to reserve it."),
                      .group = kHow,
                      .required = true,
                      .least = 1,
                      .most = 14},
    fields::FormField{.name = "skill",
                      .label = tr("Does one need a skill to use it?"),
                      .hint = tr("As profiles call it, such as “welding”. Whoever does not show "
                                 "it in their profile needs your yes."),
                      .group = kHow,
                      .maximum = 100},
    fields::FormField{.name = "deposit",
                      .type = fields::FieldType::money,
                      .label = tr("Deposit in euro"),
                      .hint = tr("Noted here and agreed between you: it is not paid on this site."),
                      .group = kHow},
    fields::FormField{.name = "credits_a_day",
                      .type = fields::FieldType::number,
                      .label = tr("Credits a day"),
                      .hint = tr("Empty or 0: you lend it for nothing."),
                      .group = kHow,
                      .least = 0,
                      .most = 1000},
    day("monday", tr("Monday"),
        tr("Such as 9-12:30, 17-18. All days empty: you agree it with each other.")),
    day("tuesday", tr("Tuesday")),
    day("wednesday", tr("Wednesday")),
    day("thursday", tr("Thursday")),
    day("friday", tr("Friday")),
    day("saturday", tr("Saturday")),
    day("sunday", tr("Sunday")),
    fields::FormField{.name = "seen", .type = fields::FieldType::hidden},
};

constexpr std::array<std::string_view, 7> kDays{"monday", "tuesday",  "wednesday", "thursday",
                                                "friday", "saturday", "sunday"};

void refuse_at(fields::FormState& state, const Refusal& refusal) {
    if (!state.refuses(refusal.field())) state.refusals.push_back(refusal);
}

std::string commune_of(const territories::Atlas& atlas, std::string_view typed) {
    for (const territories::Territory* one : atlas.named(trimmed(typed))) {
        if (one->level() == territories::Level::commune) return std::string{one->code()};
    }
    return {};
}

/// A place that this member sees in that town, by its name.
std::optional<PlaceId> place_of(web::Call& call, std::string_view commune, std::string_view typed) {
    const std::string wanted = search::folded_text(typed);
    const auto all =
        call.read([&](db::ReadTx& tx) { return places::structures_within(call, tx, commune); });
    const auto found = std::ranges::find_if(
        all, [&](const places::Structure& one) { return search::folded_text(one.name) == wanted; });
    if (found == all.end()) return std::nullopt;
    return web::id_below<PlaceId>("/places/", found->path);
}

void read_where(web::Call& call, fields::Filled<TypedThing>& typed, Thing& thing) {
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    thing.commune = commune_of(*atlas, typed.value.commune);
    if (thing.commune.empty()) {
        if (!trimmed(typed.value.commune).empty()) {
            refuse_at(typed.state, Refusal{LoanRefusal::commune_unknown, "commune"});
        }
        return;
    }
    if (trimmed(typed.value.place).empty()) return;
    const auto place = place_of(call, thing.commune, typed.value.place);
    if (place) thing.place_id = *place;
    if (!place) refuse_at(typed.state, Refusal{LoanRefusal::place_unknown, "place"});
}

void read_skill(const web::Call& call, fields::Filled<TypedThing>& typed, Thing& thing) {
    if (trimmed(typed.value.skill).empty()) return;
    const auto terms = call.services.state<vocabulary::TermsHolder>().current();
    const auto found = terms->matching(trimmed(typed.value.skill));
    const auto skill = std::ranges::find(found, vocabulary::Kind::skill,
                                         [](const auto* term) { return term->kind; });
    if (skill == found.end()) {
        refuse_at(typed.state, Refusal{LoanRefusal::skill_unknown, "skill"});
    } else {
        thing.skill_id = (*skill)->term_id;
    }
}

std::vector<Slot> read_slots(fields::Filled<TypedThing>& typed) {
    const TypedThing& value = typed.value;
    const std::array<const std::string*, 7> days{&value.monday,   &value.tuesday, &value.wednesday,
                                                 &value.thursday, &value.friday,  &value.saturday,
                                                 &value.sunday};
    std::vector<Slot> slots;
    for (std::size_t at = 0; at < days.size(); ++at) {
        const auto blocks = territories::parse_blocks(*days[at], kDays[at]);
        if (!blocks) {
            refuse_at(typed.state, blocks.refusal());
            continue;
        }
        for (const territories::Block& block : *blocks) {
            slots.push_back({.weekday = static_cast<std::int64_t>(at) + 1,
                             .opens = block.opens,
                             .closes = block.closes});
        }
    }
    return slots;
}

void add_group(std::vector<fields::Choice>& choices, const circles::CircleNames& names,
               CircleId circle) {
    const auto name = names.find(circle);
    const bool is_new = std::ranges::none_of(
        choices, [&](const fields::Choice& one) { return one.value == to_string(circle); });
    if (name != names.end() && is_new) {
        choices.push_back({.value = to_string(circle),
                           .label = name->second.name,
                           .lang = name->second.language});
    }
}

}  // namespace

fields::Form thing_form() {
    return kForm;
}

fields::FormContext thing_context(web::Call& call, const Thing& present) {
    std::vector<fields::Choice> lenders{{.value = "0", .label = call.say(tr("I do"))}};
    std::vector<fields::Choice> borrowers{
        {.value = "0", .label = call.say(tr("Every member of the cooperative"))}};
    call.read([&](db::ReadTx& tx) {
        lenders.resize(1);
        borrowers.resize(1);
        const auto names = circles::circle_names(call.services, tx, call.language);
        for (const auto& own : circles::memberships_of(tx, call.actor.account)) {
            if (circles::animates(own, day_of(call.now))) {
                add_group(lenders, *names, own.circle_id);
            }
            add_group(borrowers, *names, own.circle_id);
        }
        if (present.circle_id) add_group(lenders, *names, present.circle_id);
        if (present.for_circle) add_group(borrowers, *names, present.for_circle);
    });
    return {.choices = {{"lender", std::move(lenders)}, {"for_circle", std::move(borrowers)}}};
}

fields::NameValues values_of_new(web::Call& call) {
    fields::NameValues values{{"condition", "good"},       {"lender", "0"},
                              {"shown_to", "members"},     {"for_circle", "0"},
                              {"acceptance", "by_lender"}, {"longest_days", "7"},
                              {"hold_days", "2"},          {"seen", "0"}};
    const auto trade =
        call.read([&](db::ReadTx& tx) { return members::find_trade(tx, call.actor.account); });
    if (trade && !trade->commune.empty()) {
        const auto atlas = call.services.state<territories::AtlasHolder>().current();
        values.add("commune", std::string{atlas->name(trade->commune, call.language)});
    }
    return values;
}

fields::NameValues values_of(const web::Call& call, db::ReadTx& tx, const Thing& thing) {
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    const auto terms = call.services.state<vocabulary::TermsHolder>().current();
    fields::NameValues values{{"title", thing.title},
                              {"body", thing.body},
                              {"category", std::string{fields::enum_name(thing.category)}},
                              {"condition", std::string{fields::enum_name(thing.condition)}},
                              {"lender", to_string(thing.circle_id)},
                              {"commune", std::string{atlas->name(thing.commune, call.language)}},
                              {"shown_to", std::string{fields::enum_name(thing.shown_to)}},
                              {"for_circle", to_string(thing.for_circle)},
                              {"acceptance", std::string{fields::enum_name(thing.acceptance)}},
                              {"longest_days", std::to_string(thing.longest_days)},
                              {"hold_days", std::to_string(thing.hold_days)},
                              {"skill", std::string{terms->label(thing.skill_id, call.language)}},
                              {"seen", std::to_string(thing.version)}};
    if (thing.deposit > 0) {
        constexpr std::int64_t kCents = 100;
        const std::string cents = std::to_string(kCents + thing.deposit % kCents).substr(1);
        values.add("deposit", std::to_string(thing.deposit / kCents) + "." + cents);
    }
    if (thing.credits_a_day > 0) values.add("credits_a_day", std::to_string(thing.credits_a_day));
    if (thing.place_id) {
        const std::string path = "/places/" + to_string(thing.place_id);
        for (const auto& one : places::structures_within(call, tx, thing.commune)) {
            if (one.path == path) values.add("place", one.name);
        }
    }
    std::array<std::vector<territories::Block>, 7> week;
    for (const Slot& slot : list_slots(tx, thing.thing_id)) {
        week.at(static_cast<std::size_t>(slot.weekday - 1))
            .push_back({static_cast<int>(slot.opens), static_cast<int>(slot.closes)});
    }
    for (std::size_t at = 0; at < week.size(); ++at) {
        values.add(std::string{kDays[at]}, territories::blocks_text(call.language, week[at]));
    }
    return values;
}

Offered offered_of(web::Call& call, fields::Filled<TypedThing>& typed) {
    const TypedThing& value = typed.value;
    Offered offered{.thing = {.language = std::string{code(call.language)},
                              .title = std::string{trimmed(value.title)},
                              .body = value.body,
                              .category = value.category.value_or(Category::other),
                              .condition = value.condition.value_or(Condition::good),
                              .circle_id = CircleId{value.lender},
                              .deposit = value.deposit.value_or(Money{}).minor_units,
                              .credits_a_day = value.credits_a_day.value_or(0),
                              .shown_to = value.shown_to.value_or(ShownTo::members),
                              .for_circle = CircleId{value.for_circle},
                              .longest_days = value.longest_days,
                              .hold_days = value.hold_days,
                              .acceptance = value.acceptance.value_or(Acceptance::by_lender)}};
    read_where(call, typed, offered.thing);
    read_skill(call, typed, offered.thing);
    offered.slots = read_slots(typed);
    return offered;
}

}  // namespace agora::loans
