#pragma once

#include "agora/db/transaction.hpp"
#include "agora/work/demand.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace agora::work {

void insert_demand(db::WriteTx& tx, const Demand& demand);
/// All but number, poster, client and when it was posted.
void update_demand(db::WriteTx& tx, const Demand& demand);
void set_moderation(db::WriteTx& tx, DemandId demand, Moderation moderation);
void set_warned(db::WriteTx& tx, DemandId demand, std::int64_t warned);
void put_skills(db::WriteTx& tx, DemandId demand, const std::vector<Skill>& skills);

std::optional<Demand> find_demand(db::ReadTx& tx, DemandId demand);
std::optional<Demand> find_demand_by_token(db::ReadTx& tx, std::string_view token_hash);
std::vector<Skill> list_skills(db::ReadTx& tx, DemandId demand);

/// The oldest first; at most 200.
std::vector<DemandId> list_in_state(db::ReadTx& tx, State state);
std::int64_t count_in_state(db::ReadTx& tx, State state);
/// Open, told less than so often, and ending on that day or before.
std::vector<DemandId> list_ending(db::ReadTx& tx, Date until, std::int64_t warned_less_than);
std::int64_t count_posted_since(db::ReadTx& tx, AccountId account, Instant since);
std::int64_t count_from_client_since(db::ReadTx& tx, std::string_view mail, Instant since);

/// What clients typed and never confirmed goes; gives how many.
std::int64_t delete_unconfirmed_before(db::WriteTx& tx, Instant before);
/// Words, names and addresses of clients whose demand was closed, or ended, before.
void blank_clients_before(db::WriteTx& tx, Instant before, Date ended_before);

/// An open one as lists need it.
struct Listed {
    DemandId demand_id = {};
    Kind kind = Kind::assignment;
    Side side = Side::wanted;
    AccountId posted_by = {};
    std::string client_name = {};
    Audience audience = Audience::everyone;
    bool own = false;
    std::string language = {};
    std::string title = {};
    TermId profession_id = {};
    std::string commune = {};
    bool remote = false;
    std::optional<Date> starts_on = {};
    std::optional<Date> ends_on = {};
    Budget budget = Budget::to_agree;
    std::int64_t budget_from = 0;
    std::int64_t budget_to = 0;
    std::string currency = {};
    std::string languages = {};
    Date expires_on = {};
    Instant members_until = {};
    Instant opened_at = {};
    Moderation moderation = Moderation::none;
    std::int64_t version = 1;
    CircleId circle_id = {};
};
AGORA_FIELDS(Listed, demand_id, kind, side, posted_by, client_name, audience, own, language, title,
             profession_id, commune, remote, starts_on, ends_on, budget, budget_from, budget_to,
             currency, languages, expires_on, members_until, opened_at, moderation, version,
             circle_id)

/// That take answers on this day or later, the newest first.
std::vector<Listed> list_open(db::ReadTx& tx, Date from);

struct SkillOf {
    DemandId demand_id = {};
    TermId skill_id = {};
    bool must = false;
};
AGORA_FIELDS(SkillOf, demand_id, skill_id, must)
/// Of the same, by demand.
std::vector<SkillOf> list_open_skills(db::ReadTx& tx, Date from);

struct BodyOf {
    DemandId demand_id = {};
    std::string body = {};
};
AGORA_FIELDS(BodyOf, demand_id, body)
std::vector<BodyOf> list_bodies(db::ReadTx& tx, std::span<const DemandId> demands);

}  // namespace agora::work
