#include "view.hpp"

#include "agora/accounts/names.hpp"
#include "agora/locale/formats.hpp"
#include "agora/territories/atlas.hpp"
#include "agora/vocabulary/terms.hpp"
#include "agora/web/settings.hpp"
#include "labels.hpp"
#include "permissions.hpp"
#include "words.hpp"

#include <array>

namespace agora::ambassadors {
namespace {

constexpr std::string_view kHome =
    "be";  ///< its regions stand for themselves, other countries whole
constexpr std::array kLanguages{"nl", "fr", "en", "de", "es", "it", "pt", "ar", "tr"};

/// Every word of a list that has a name, by that name.
template <typename NameOf>
std::vector<std::string> named(const std::string& list, NameOf&& name_of) {
    std::vector<std::string> names;
    for (const std::string& word : words_of(list)) {
        std::string name{name_of(word)};
        if (!name.empty()) names.push_back(std::move(name));
    }
    return names;
}

}  // namespace

bool is_support(const access::Actor& actor) {
    return actor.is_member() && actor.may(kSupport);
}

bool is_board(const access::Actor& actor) {
    return actor.is_member() && actor.may(kBoard);
}

bool is_team(const access::Actor& actor) {
    if (!actor.is_member()) return false;
    if (actor.facts.works_here) return true;
    for (const access::Role role : kTeam.roles) {
        if (actor.has_role_anywhere(role)) return true;
    }
    return false;
}

Acting acting(db::WriteTx& tx, web::Call& call) {
    return {tx, call.services, call.origin()};
}

std::int64_t paid_cap(const web::Call& call) {
    return call.services.settings.number("ambassadors.paid_cap");
}

std::map<AccountId, std::string> names_of(db::ReadTx& tx, std::vector<AccountId> accounts) {
    std::erase(accounts, AccountId{});
    std::map<AccountId, std::string> names;
    for (const accounts::NameRow& row : accounts::names_of(tx, accounts)) {
        names[row.account_id] = row.name;
    }
    return names;
}

std::string name_in(const std::map<AccountId, std::string>& names, AccountId account) {
    const auto found = names.find(account);
    return found == names.end() ? std::string{} : found->second;
}

std::vector<fields::Choice> region_choices(const web::Call& call) {
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    std::vector<fields::Choice> choices;
    const auto put = [&](const territories::Territory& one) {
        choices.push_back(
            {std::string{one.code()}, std::string{atlas->name(one.code(), call.language)}, {}, {}});
    };
    for (const territories::Territory* region : atlas->children(kHome)) put(*region);
    for (const territories::Territory* country : atlas->countries()) {
        if (country->code() != kHome) put(*country);
    }
    return choices;
}

std::vector<fields::Choice> sector_choices(const web::Call& call) {
    const auto terms = call.services.state<vocabulary::TermsHolder>().current();
    std::vector<fields::Choice> choices;
    for (const vocabulary::Term* term : terms->all(vocabulary::Kind::sector, call.language)) {
        choices.push_back({to_string(term->term_id), term->label(call.language), {}, {}});
    }
    return choices;
}

std::vector<fields::Choice> language_choices(const web::Call& call) {
    std::vector<fields::Choice> choices;
    for (const char* language : kLanguages) {
        choices.push_back({language, locale::language_name(call.language, language), {}, {}});
    }
    return choices;
}

std::string region_name(const web::Call& call, const std::string& code) {
    if (code.empty()) return {};
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    return std::string{atlas->name(code, call.language)};
}

std::string sector_name(const web::Call& call, const std::string& term) {
    const auto id = parse_id<vocabulary::TermId>(term);
    if (!id) return {};
    const auto terms = call.services.state<vocabulary::TermsHolder>().current();
    return std::string{terms->label(*id, call.language)};
}

SheetView view_of(const web::Call& call, const Sheet& sheet, std::string name) {
    return {
        .number = sheet.number,
        .name = std::move(name),
        .standing = sheet.standing,
        .standing_label = call.say(label_of(sheet.standing)),
        .hours = sheet.hours,
        .languages = named(
            sheet.languages,
            [&](const std::string& word) { return locale::language_name(call.language, word); }),
        .sectors =
            named(sheet.sectors, [&](const std::string& word) { return sector_name(call, word); }),
        .regions =
            named(sheet.regions, [&](const std::string& word) { return region_name(call, word); }),
        .themes = named(sheet.themes,
                        [&](const std::string& word) {
                            const auto theme = fields::enum_value<Theme>(word);
                            return theme ? call.say(label_of(*theme)) : std::string{};
                        }),
        .links = named(sheet.links,
                       [&](const std::string& word) {
                           const auto label = label_of_link(word);
                           return label.empty() ? std::string{} : call.say(label);
                       }),
        .competences = sheet.competences,
        .motivation = sheet.motivation,
        .video = sheet.video,
        .transcript = sheet.transcript,
        .appeal = sheet.appeal,
        .applied_at = sheet.applied_at,
        .url = call.link("/ambassadors/applications/" + std::to_string(sheet.number))};
}

MissionCard card_of(const web::Call& call, const Mission& mission) {
    return {.number = mission.number,
            .url = call.link(path_of(mission)),
            .title = mission.title,
            .lang = mission.language == code(call.language) ? "" : mission.language,
            .axis = call.say(label_of(mission.axis)),
            .intervention = call.say(label_of(mission.intervention)),
            .level = call.say(label_of(mission.level)),
            .audience = mission.audience,
            .place = mission.place,
            .region = region_name(call, mission.region),
            .sector = sector_name(call, mission.sector),
            .own_premises = mission.own_premises,
            .starts_at = mission.starts_at,
            .ends_at = mission.ends_at,
            .state = mission.state,
            .state_label = call.say(label_of(mission.state)),
            .places = mission.places};
}

std::string path_of(const Mission& mission, std::string_view rest) {
    return "/missions/" + std::to_string(mission.number) + std::string{rest};
}

}  // namespace agora::ambassadors
