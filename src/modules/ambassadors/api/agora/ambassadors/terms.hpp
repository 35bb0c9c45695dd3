#pragma once

#include "agora/ambassadors/mission.hpp"

// In which way a mission is paid, what the law allows, and in which language it is written down.
namespace agora::ambassadors {

using EntityId = Id<struct AmbassadorEntityTag>;

/// A body that sends people on missions.
struct Entity {
    EntityId entity_id = {};
    std::string name = {};
    std::string country = {};     ///< code of a territory
    bool not_for_profit = false;  ///< only these may pay volunteers a lump sum
    AccountId kept_by = {};
    Instant changed_at = {};
};
AGORA_FIELDS(Entity, entity_id, name, country, not_for_profit, kept_by, changed_at)

/// What one volunteer may get as lump sums, in cents.
struct Ceiling {
    std::string country = {};
    std::int64_t year = 0;
    std::int64_t per_day = 0;
    std::int64_t per_year = 0;
    std::string source = {};
    Date stated_on = {};
    AccountId kept_by = {};
};
AGORA_FIELDS(Ceiling, country, year, per_day, per_year, source, stated_on, kept_by)

/// Of a mission of Regime::lump_sum.
struct LumpSum {
    MissionId mission_id = {};
    EntityId entity_id = {};
    std::int64_t per_day = 0;  ///< in cents
};
AGORA_FIELDS(LumpSum, mission_id, entity_id, per_day)

/// How one person is paid: as the document says.
enum class Pay { proof, lump_sum, employment, invoice };
AGORA_ENUM(Pay, proof, lump_sum, employment, invoice)

struct Engagement {
    SeatId seat_id = {};
    AccountId account_id = {};
    Pay pay = Pay::proof;
    std::string place = {};     ///< of work, a code, when the place on the mission was confirmed
    std::string language = {};  ///< of the text that counts; empty: not known then
};
AGORA_FIELDS(Engagement, seat_id, account_id, pay, place, language)

/// Where somebody works, and the language in which they want their documents where the law leaves it to
/// them.
struct Workplace {
    AccountId account_id = {};
    std::string place = {};  ///< code of a commune, or of a country
    std::string language = {};
    Instant changed_at = {};
};
AGORA_FIELDS(Workplace, account_id, place, language, changed_at)

enum class TermsKept { entity_written, entity_taken_away, ceiling_written };
AGORA_ENUM(TermsKept, entity_written, entity_taken_away, ceiling_written)

struct TermsChanged {
    static constexpr std::string_view kName = "ambassadors.terms_changed";
    TermsKept what = TermsKept::entity_written;
};
AGORA_FIELDS(TermsChanged, what)

struct WorkplaceTold {
    static constexpr std::string_view kName = "ambassadors.workplace_told";
    AccountId account = {};
};
AGORA_FIELDS(WorkplaceTold, account)

struct PayChosen {
    static constexpr std::string_view kName = "ambassadors.pay_chosen";
    AccountId account = {};
    Pay pay = Pay::employment;
};
AGORA_FIELDS(PayChosen, account, pay)

/// For demonstrations.
EntityId put_entity(db::WriteTx& tx, Entity entity);
void put_workplace(db::WriteTx& tx, const Workplace& workplace);
void put_lump_sum(db::WriteTx& tx, const LumpSum& lump_sum);

}  // namespace agora::ambassadors
