#include "demand_view.hpp"

#include "agora/http/url.hpp"
#include "agora/locale/formats.hpp"
#include "labels.hpp"
#include "sight.hpp"

#include <algorithm>

namespace agora::work {
namespace {

std::string amount_in(const web::Call& call, const Listed& row, std::int64_t minor_units) {
    Money amount{minor_units};
    if (row.currency.size() == 3) std::ranges::copy(row.currency, amount.currency.begin());
    return locale::money(call.language, amount);
}

std::string budget_of(const web::Call& call, const Listed& row) {
    if (row.budget == Budget::to_agree) return call.say(tr("budget to agree together"));
    std::string amount = amount_in(call, row, row.budget_from);
    if (row.budget_to > row.budget_from) amount += " – " + amount_in(call, row, row.budget_to);
    const auto said = [&](std::string_view source) {
        return call.say(Message{source, {{"amount", amount}}});
    };
    switch (row.budget) {
        case Budget::per_day:
            return said(tr("{amount} a day"));
        case Budget::per_hour:
            return said(tr("{amount} an hour"));
        default:
            return said(tr("{amount} for the whole work"));
    }
}

void add_terms(const web::Call& call, const std::vector<Skill>& skills, DemandCard& card) {
    const auto terms = call.services.state<vocabulary::TermsHolder>().current();
    for (const Skill& skill : skills) {
        const std::string_view label = terms->label(skill.skill_id, call.language);
        if (!label.empty()) (skill.must ? card.must : card.nice).emplace_back(label);
    }
}

}  // namespace

Listed listed_of(const Demand& demand) {
    return {.demand_id = demand.demand_id,
            .kind = demand.kind,
            .side = demand.side,
            .posted_by = demand.posted_by,
            .client_name = demand.client_name,
            .audience = demand.audience,
            .own = demand.own,
            .language = demand.language,
            .title = demand.title,
            .profession_id = demand.profession_id,
            .commune = demand.commune,
            .remote = demand.remote,
            .starts_on = demand.starts_on,
            .ends_on = demand.ends_on,
            .budget = demand.budget,
            .budget_from = demand.budget_from,
            .budget_to = demand.budget_to,
            .currency = demand.currency,
            .languages = demand.languages,
            .expires_on = demand.expires_on,
            .members_until = demand.members_until,
            .opened_at = demand.opened_at,
            .moderation = demand.moderation,
            .version = demand.version,
            .circle_id = demand.circle_id};
}

DemandCard card_of(const web::Call& call, const Listed& row, const std::vector<Skill>& skills) {
    const auto terms = call.services.state<vocabulary::TermsHolder>().current();
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    DemandCard card{
        .url = call.link(path_of(row.demand_id)),
        .title = row.title,
        .lang = row.language,
        .kind = row.kind,
        .kind_label = call.say(label_of(row.kind)),
        .side = row.side,
        .side_label = call.say(label_of(row.side)),
        .client = row.client_name,
        .own = row.own,
        .profession = std::string{terms->label(row.profession_id, call.language)},
        .place = std::string{atlas->name(row.commune, call.language)},
        .remote = row.remote,
        .budget = budget_of(call, row),
        .starts_on = row.starts_on,
        .ends_on = row.ends_on,
        .expires_on = row.expires_on,
        .opened_at = row.opened_at,
        .for_members = row.audience == Audience::members || row.members_until > call.now,
        .limited = row.moderation == Moderation::limited,
        .hidden = row.moderation == Moderation::hidden};
    if (row.language != code(call.language)) {
        card.language = locale::language_name(call.language, row.language);
    }
    std::vector<std::string> languages;
    for (const std::string_view language : split(row.languages, ' ')) {
        if (!language.empty()) languages.push_back(locale::language_name(call.language, language));
    }
    if (!languages.empty()) card.languages = locale::list(call.language, languages);
    add_terms(call, skills, card);
    return card;
}

bool Filter::asks() const {
    return remote || !(q.empty() && kind.empty() && side.empty() && profession.empty() &&
                       skill.empty() && region.empty() && group.empty());
}

Filter filter_of(const web::Call& call) {
    Filter filter{.q = std::string{call.query("q").substr(0, 200)},
                  .remote = call.query("remote") == "yes"};
    if (fields::enum_value<Kind>(call.query("kind"))) filter.kind = call.query("kind");
    if (fields::enum_value<Side>(call.query("side"))) filter.side = call.query("side");
    const auto terms = call.services.state<vocabulary::TermsHolder>().current();
    const auto known = [&](vocabulary::Kind kind, std::string_view slug) {
        const vocabulary::Term* term = terms->by_slug(kind, slug);
        return term == nullptr ? std::string{} : term->slug;
    };
    filter.profession = known(vocabulary::Kind::profession, call.query("profession"));
    filter.skill = known(vocabulary::Kind::skill, call.query("skill"));
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    if (atlas->find(call.query("region")) != nullptr) filter.region = call.query("region");
    filter.group = call.query("group").substr(0, 100);
    return filter;
}

std::string query_of(const Filter& filter) {
    std::string query;
    const auto add = [&](std::string_view name, const std::string& value) {
        if (value.empty()) return;
        query += (query.empty() ? "?" : "&") + std::string{name} + "=" + http::encoded(value);
    };
    add("q", filter.q);
    add("kind", filter.kind);
    add("side", filter.side);
    add("profession", filter.profession);
    add("skill", filter.skill);
    add("region", filter.region);
    add("group", filter.group);
    add("remote", filter.remote ? "yes" : "");
    return query;
}

}  // namespace agora::work
