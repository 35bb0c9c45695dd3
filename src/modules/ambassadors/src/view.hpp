#pragma once

#include "acting.hpp"
#include "agora/ambassadors/mission.hpp"
#include "agora/web/answer.hpp"
#include "agora/web/call.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

// What several pages show alike.
namespace agora::ambassadors {

bool is_support(const access::Actor& actor);
bool is_board(const access::Actor& actor);
/// Who works here, or advises members.
bool is_team(const access::Actor& actor);

Acting acting(db::WriteTx& tx, web::Call& call);
/// Paid missions that one person may have in a year.
std::int64_t paid_cap(const web::Call& call);

/// Names of accounts; empty for one that is gone.
std::map<AccountId, std::string> names_of(db::ReadTx& tx, std::vector<AccountId> accounts);
std::string name_in(const std::map<AccountId, std::string>& names, AccountId account);

/// Regions of Belgium and the other countries, and sectors: to choose from.
std::vector<fields::Choice> region_choices(const web::Call& call);
std::vector<fields::Choice> sector_choices(const web::Call& call);
std::vector<fields::Choice> language_choices(const web::Call& call);
std::string region_name(const web::Call& call, const std::string& code);
std::string sector_name(const web::Call& call, const std::string& term);

/// The words of a sheet, in the reader's language.
struct SheetView {
    std::int64_t number = 0;
    std::string name = {};
    Standing standing = Standing::applied;
    std::string standing_label = {};
    std::int64_t hours = 0;
    std::vector<std::string> languages = {};
    std::vector<std::string> sectors = {};
    std::vector<std::string> regions = {};
    std::vector<std::string> themes = {};
    std::vector<std::string> links = {};
    std::string competences = {};
    std::string motivation = {};
    std::string video = {};
    std::string transcript = {};
    std::string appeal = {};
    Instant applied_at = {};
    std::string url = {};  ///< for the support group
};
AGORA_FIELDS(SheetView, number, name, standing, standing_label, hours, languages, sectors, regions,
             themes, links, competences, motivation, video, transcript, appeal, applied_at, url)
SheetView view_of(const web::Call& call, const Sheet& sheet, std::string name);

/// A mission as lists show it.
struct MissionCard {
    std::int64_t number = 0;
    std::string url = {};
    std::string title = {};
    std::string lang = {};
    std::string axis = {};
    std::string intervention = {};
    std::string level = {};
    std::string audience = {};
    std::string place = {};
    std::string region = {};
    std::string sector = {};
    bool own_premises = false;
    Instant starts_at = {};
    Instant ends_at = {};
    MissionState state = MissionState::open;
    std::string state_label = {};
    std::int64_t places = 0;
};
AGORA_FIELDS(MissionCard, number, url, title, lang, axis, intervention, level, audience, place,
             region, sector, own_premises, starts_at, ends_at, state, state_label, places)
MissionCard card_of(const web::Call& call, const Mission& mission);
std::string path_of(const Mission& mission, std::string_view rest = {});

}  // namespace agora::ambassadors
