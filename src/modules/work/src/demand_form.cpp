#include "demand_form.hpp"

#include "agora/circles/names.hpp"
#include "agora/territories/atlas.hpp"
#include "agora/web/settings.hpp"
#include "asked.hpp"
#include "labels.hpp"
#include "permissions.hpp"
#include "refusals.hpp"

#include <algorithm>
#include <array>

namespace agora::work {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::chrono::days kUsualDays{30};

constexpr std::string_view kWhat = tr("What it is");
constexpr std::string_view kWho = tr("Who you are");
constexpr std::string_view kSkills = tr("Whom you look for, or what you can do");
constexpr std::string_view kWhere = tr("Where and when");
constexpr std::string_view kPrice = tr("What there is for it");
constexpr std::string_view kReaders = tr("Who reads it");

constexpr std::array kForm{
    FormField{.name = "kind",
              .type = FieldType::radios,
              .label = tr("What kind of work?"),
              .group = kWhat,
              .required = true,
              .options = kKindOptions},
    FormField{.name = "side",
              .type = FieldType::radios,
              .label = tr("Do you look for it or offer it?"),
              .group = kWhat,
              .required = true,
              .options = kSideOptions},
    FormField{.name = "title",
              .label = tr("In one sentence"),
              .hint = tr("“Photographer for a theatre play in March”"),
              .group = kWhat,
              .required = true,
              .minimum = 8,
              .maximum = 140},
    FormField{.name = "body",
              .type = FieldType::textarea,
              .label = tr("Tell about it"),
              .hint = tr("What is to be done, for whom, and what is there already?"),
              .group = kWhat,
              .required = true,
              .minimum = 20,
              .maximum = 8000,
              .rows = 8,
              .markdown = true},
    FormField{.name = "asks_reason",
              .type = FieldType::textarea,
              .label = tr("Why does this work need it?"),
              .hint = tr("Only moderators read this."),
              .group = kWhat,
              .maximum = 1000,
              .rows = 3},
    FormField{.name = "expires_on",
              .type = FieldType::date,
              .label = tr("Last day for answers"),
              .hint = tr("At most 90 days ahead. You are told before it ends."),
              .group = kWhat,
              .required = true},
    FormField{.name = "client_name",
              .label = tr("Your name, or that of your organisation"),
              .hint = tr("It stands beside what you post."),
              .group = kWho,
              .required = true,
              .maximum = 100,
              .autocomplete = "organization"},
    FormField{.name = "client_mail",
              .type = FieldType::email,
              .label = tr("Your e-mail address"),
              .hint = tr("For the link to your answers. Nobody sees it but those whom you choose."),
              .group = kWho,
              .required = true,
              .autocomplete = "email"},
    FormField{.name = "profession",
              .type = FieldType::select,
              .label = tr("Profession"),
              .group = kSkills},
    FormField{.name = "must",
              .type = FieldType::select,
              .label = tr("Skills that are needed"),
              .group = kSkills,
              .multiple = true},
    FormField{.name = "nice",
              .type = FieldType::select,
              .label = tr("Skills that help"),
              .group = kSkills,
              .multiple = true},
    FormField{.name = "languages",
              .type = FieldType::checkboxes,
              .label = tr("Languages to work in"),
              .group = kSkills},
    FormField{
        .name = "place", .label = tr("Town, commune or postcode"), .group = kWhere, .maximum = 80},
    FormField{.name = "remote",
              .type = FieldType::checkbox,
              .label = tr("It can be done from afar"),
              .group = kWhere},
    FormField{
        .name = "starts_on", .type = FieldType::date, .label = tr("Begins on"), .group = kWhere},
    FormField{.name = "ends_on", .type = FieldType::date, .label = tr("Ends on"), .group = kWhere},
    FormField{.name = "budget",
              .type = FieldType::select,
              .label = tr("Budget"),
              .group = kPrice,
              .options = kBudgetOptions},
    FormField{.name = "budget_from",
              .type = FieldType::money,
              .label = tr("From, without VAT"),
              .group = kPrice},
    FormField{.name = "budget_to", .type = FieldType::money, .label = tr("Up to"), .group = kPrice},
    FormField{.name = "currency",
              .type = FieldType::select,
              .label = tr("Currency"),
              .group = kPrice,
              .options = kCurrencyOptions},
    FormField{.name = "circle",
              .type = FieldType::select,
              .label = tr("Place it in a group"),
              .hint = tr("It then stands on the home of the group, too, and in its feed."),
              .group = kReaders},
    FormField{.name = "audience",
              .type = FieldType::radios,
              .label = tr("Who may read it?"),
              .group = kReaders,
              .options = kAudienceOptions},
    FormField{.name = "blind",
              .type = FieldType::checkbox,
              .label = tr("Show me answers without names until I choose"),
              .hint = tr("Name, picture and address stay hidden: you choose by the work."),
              .group = kReaders},
    FormField{.name = "own",
              .type = FieldType::checkbox,
              .label = tr("It is an assignment of the cooperative itself"),
              .hint = tr("Members read it first; everybody else some days later."),
              .group = kReaders},
    FormField{.name = "seen", .type = FieldType::hidden},
};

std::vector<fields::Choice> terms_to_choose(const web::Call& call, vocabulary::Kind kind) {
    const auto terms = call.services.state<vocabulary::TermsHolder>().current();
    std::vector<fields::Choice> choices;
    for (const vocabulary::Term* term : terms->all(kind, call.language)) {
        choices.push_back({to_string(term->term_id), term->label(call.language)});
    }
    return choices;
}

std::vector<fields::Choice> languages_to_choose(const web::Call& call) {
    std::vector<fields::Choice> choices;
    for (const char* code : {"nl", "fr", "en", "de", "es", "it", "hu", "sv"}) {
        choices.push_back({code, locale::language_name(call.language, code)});
    }
    return choices;
}

std::vector<fields::Choice> groups_to_choose(web::Call& call) {
    std::vector<fields::Choice> choices{{"", call.say(tr("In no group"))}};
    call.read([&](db::ReadTx& tx) {
        choices.resize(1);
        const auto names = circles::circle_names(call.services, tx, call.language);
        for (const auto& own : circles::memberships_of(tx, call.actor.account)) {
            const auto name = names->find(own.circle_id);
            if (name == names->end() || name->second.state == circles::State::closed) continue;
            choices.push_back(
                {to_string(own.circle_id), name->second.name, {}, name->second.language});
        }
    });
    return choices;
}

/// The commune that is meant most often by this name or postcode; empty when there is none.
std::string commune_of(const web::Call& call, std::string_view typed) {
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    for (const territories::Territory* one : atlas->named(typed)) {
        if (one->level() == territories::Level::commune) return std::string{one->code()};
    }
    return {};
}

std::vector<Skill> skills_of(const TypedDemand& typed) {
    std::vector<Skill> skills;
    for (const auto& [terms, must] :
         {std::pair{&typed.must, true}, std::pair{&typed.nice, false}}) {
        for (const TermId term : *terms) {
            const auto same = std::ranges::find(skills, term, &Skill::skill_id);
            if (same == skills.end()) skills.push_back({term, must});
        }
    }
    return skills;
}

}  // namespace

fields::Form demand_form() {
    return kForm;
}

fields::FormContext context_for(web::Call& call, Writer writer, const fields::NameValues& values) {
    auto professions = terms_to_choose(call, vocabulary::Kind::profession);
    professions.insert(professions.begin(), fields::Choice{"", call.say(tr("Any profession"))});
    auto skills = terms_to_choose(call, vocabulary::Kind::skill);
    fields::FormContext context{.choices = {{"profession", std::move(professions)},
                                            {"must", skills},
                                            {"nice", std::move(skills)},
                                            {"languages", languages_to_choose(call)}}};
    if (writer == Writer::client) {
        context.unasked = {"kind", "side", "circle", "audience", "own", "seen"};
    } else {
        context.unasked = {"client_name", "client_mail"};
        if (writer == Writer::member) context.unasked.push_back("seen");
        if (writer == Writer::changes || !call.actor.may(kPostOwn))
            context.unasked.push_back("own");
        auto groups = groups_to_choose(call);
        // Who sends one nevertheless is told that it can't be.
        if (groups.size() == 1 && values["circle"].empty()) context.unasked.push_back("circle");
        context.choices.push_back({"circle", std::move(groups)});
    }
    if (call.services.settings.yes("work.blind")) context.unasked.push_back("blind");
    const std::string said = std::string{values["title"]} + "\n" + std::string{values["body"]};
    if (asked_for(call.services, said).ground == Asked::nothing) {
        context.unasked.push_back("asks_reason");
    }
    return context;
}

fields::NameValues first_values(const web::Call& call) {
    TypedDemand typed;
    if (const auto kind = fields::enum_value<Kind>(call.query("kind"))) typed.kind = *kind;
    if (const auto side = fields::enum_value<Side>(call.query("side"))) typed.side = *side;
    if (const auto circle = parse_positive(call.query("circle"))) typed.circle = CircleId{*circle};
    typed.expires_on = today_of(call) + kUsualDays;
    typed.currency = "EUR";
    return fields::to_values(typed);
}

fields::NameValues values_of(const web::Call& call, const Demand& demand,
                             const std::vector<Skill>& skills) {
    TypedDemand typed{.kind = demand.kind,
                      .side = demand.side,
                      .title = demand.title,
                      .body = demand.body,
                      .asks_reason = demand.asks_reason,
                      .expires_on = demand.expires_on,
                      .remote = demand.remote,
                      .starts_on = demand.starts_on,
                      .ends_on = demand.ends_on,
                      .budget = demand.budget,
                      .currency = demand.currency,
                      .audience = demand.audience,
                      .blind = demand.blind,
                      .seen = demand.version};
    if (demand.circle_id) typed.circle = demand.circle_id;
    if (demand.profession_id) typed.profession = demand.profession_id;
    if (demand.budget_from != 0) typed.budget_from = Money{demand.budget_from};
    if (demand.budget_to != 0) typed.budget_to = Money{demand.budget_to};
    for (const Skill& skill : skills) {
        (skill.must ? typed.must : typed.nice).push_back(skill.skill_id);
    }
    for (const std::string_view code : split(demand.languages, ' ')) {
        if (!code.empty()) typed.languages.emplace_back(code);
    }
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    typed.place = atlas->name(demand.commune, call.language);
    return fields::to_values(typed);
}

ReadDemand read_demand(web::Call& call, Writer writer) {
    auto typed = web::read_form<TypedDemand>(call, kForm, context_for(call, writer, call.sent));
    TypedDemand& value = typed.value;
    ReadDemand read{
        .skills = skills_of(value), .seen = value.seen, .state = std::move(typed.state)};
    const std::string commune = commune_of(call, value.place);
    if (commune.empty() && !trimmed(value.place).empty() && !read.state.refuses("place")) {
        read.state.refusals.push_back(Refusal{WorkRefusal::commune_unknown, "place"});
    }
    read.demand = {.kind = value.kind,
                   .side = value.side,
                   .client_name = std::move(value.client_name),
                   .client_mail = std::move(value.client_mail),
                   .client_language = std::string{code(call.language)},
                   .audience = value.audience,
                   .own = value.own,
                   .blind = value.blind,
                   .language = std::string{code(call.language)},
                   .title = std::move(value.title),
                   .body = std::move(value.body),
                   .profession_id = value.profession.value_or(TermId{}),
                   .commune = commune,
                   .remote = value.remote,
                   .starts_on = value.starts_on,
                   .ends_on = value.ends_on,
                   .budget = value.budget,
                   .currency = value.currency.empty() ? "EUR" : value.currency,
                   .languages = joined(value.languages, " "),
                   .expires_on = value.expires_on.value_or(Date{}),
                   .asks_reason = std::string{trimmed(value.asks_reason)},
                   .circle_id = value.circle.value_or(CircleId{})};
    if (value.budget == Budget::to_agree) return read;
    if (value.budget_from) read.demand.budget_from = value.budget_from->minor_units;
    if (value.budget_to) read.demand.budget_to = value.budget_to->minor_units;
    return read;
}

}  // namespace agora::work
