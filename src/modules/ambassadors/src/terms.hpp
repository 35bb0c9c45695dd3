#pragma once

#include "acting.hpp"
#include "agora/ambassadors/terms.hpp"
#include "agora/base/result.hpp"
#include "legal_language.hpp"

#include <optional>
#include <vector>

// What may be paid to whom, and in which language it is written down.
namespace agora::ambassadors {

/// The days of a mission, by the cooperative's clock.
std::vector<Date> days_of(Instant starts_at, Instant ends_at);

/// Whether this body may pay so much for a day of this mission; nothing when it may.
std::optional<Refusal> not_to_promise(db::ReadTx& tx, const LumpSum& wanted,
                                      const Mission& mission);
/// Whether this person may get it besides what they get for other missions, by day and by year.
std::optional<Refusal> not_to_pay(db::ReadTx& tx, const Mission& mission, AccountId account);
/// For one person and the whole mission, in cents.
std::int64_t sum_of(const LumpSum& lump_sum, const Mission& mission);
/// Lump sums of this person in a year, of all missions that were not cancelled.
std::int64_t lump_sums_of(db::ReadTx& tx, AccountId account, int year);

Result<Done> add_entity(const Acting& acting, Entity entity);
Result<Done> remove_entity(const Acting& acting, EntityId id);
Result<Done> note_ceiling(const Acting& acting, Ceiling ceiling);

/// The place of work as its owner told it, else that of their office.
Workplace workplace_of(db::ReadTx& tx, AccountId account);
LegalLanguage legal_language_of(const web::Services& services, const Workplace& workplace);
void tell_workplace(const Acting& acting, Workplace workplace);

/// When a place on a mission is confirmed: how it is paid, and the language of its document, if known.
void put_engagement(const Acting& acting, const Mission& mission, const Seat& seat);
/// How a place is paid; what a mission's regime gives until somebody chose.
Engagement engagement_of(db::ReadTx& tx, const Mission& mission, const Seat& seat);
/// Who is paid by the grid chooses between employment and invoice, before the mission begins.
Result<Done> choose_pay(const Acting& acting, const Mission& mission, const Seat& seat, Pay pay);

}  // namespace agora::ambassadors
