#include "terms.hpp"

#include "agora/accounts/account.hpp"
#include "agora/locale/formats.hpp"
#include "agora/territories/offices.hpp"
#include "agora/web/settings.hpp"
#include "refusals.hpp"
#include "seat_store.hpp"
#include "terms_store.hpp"

#include <map>
#include <set>

namespace agora::ambassadors {
namespace {

using R = AmbassadorRefusal;

constexpr std::size_t kMostEntities = 100;
constexpr std::chrono::days kAround{2 * 366};

/// What a person gets on each day, this mission left out.
std::map<Date, std::int64_t> paid_on_days(db::ReadTx& tx, AccountId account, Instant from,
                                          MissionId besides) {
    std::map<Date, std::int64_t> paid;
    for (const DoneSeat& seat : list_done_seats_of(tx, account, from)) {
        if (seat.regime != Regime::lump_sum || seat.mission_id == besides) continue;
        const auto days = days_of(seat.starts_at, seat.ends_at);
        for (const Date day : days) paid[day] += seat.fee / std::ssize(days);
    }
    return paid;
}

std::int64_t sum_of_year(const std::map<Date, std::int64_t>& paid, int year) {
    std::int64_t sum = 0;
    for (const auto& [day, amount] : paid) {
        if (day.year == year) sum += amount;
    }
    return sum;
}

Pay pay_of(Regime regime) {
    switch (regime) {
        case Regime::expenses:
            return Pay::proof;
        case Regime::paid:
            return Pay::employment;
        case Regime::lump_sum:
            return Pay::lump_sum;
    }
    return Pay::proof;
}

}  // namespace

std::vector<Date> days_of(Instant starts_at, Instant ends_at) {
    const Date first = locale::local_date(starts_at, {});
    const Date last = locale::local_date(ends_at - std::chrono::seconds{1}, {});
    std::vector<Date> days{first};
    while (days.back() < last) days.push_back(days.back() + std::chrono::days{1});
    return days;
}

std::optional<Refusal> not_to_promise(db::ReadTx& tx, const LumpSum& wanted,
                                      const Mission& mission) {
    const auto entity = wanted.entity_id ? find_entity(tx, wanted.entity_id) : std::nullopt;
    if (!entity) return Refusal{R::entity_missing, "entity"};
    if (!entity->not_for_profit) return Refusal{R::entity_for_profit, "entity"};
    if (wanted.per_day <= 0) return Refusal{R::lump_sum_missing, "per_day"};
    for (const Date day : days_of(mission.starts_at, mission.ends_at)) {
        const auto ceiling = find_ceiling(tx, entity->country, day.year);
        if (!ceiling) return Refusal{R::ceiling_missing, "entity"};
        if (wanted.per_day > ceiling->per_day) return Refusal{R::day_ceiling_passed, "per_day"};
    }
    return std::nullopt;
}

std::optional<Refusal> not_to_pay(db::ReadTx& tx, const Mission& mission, AccountId account) {
    if (mission.regime != Regime::lump_sum) return std::nullopt;
    const auto lump_sum = find_lump_sum(tx, mission.mission_id);
    const auto entity = lump_sum ? find_entity(tx, lump_sum->entity_id) : std::nullopt;
    if (!entity) return R::entity_missing;
    if (const auto why = not_to_promise(tx, *lump_sum, mission)) return why;
    auto paid = paid_on_days(tx, account, mission.starts_at - kAround, mission.mission_id);
    std::set<int> years;
    for (const Date day : days_of(mission.starts_at, mission.ends_at)) {
        paid[day] += lump_sum->per_day;
        years.insert(day.year);
        const auto ceiling = find_ceiling(tx, entity->country, day.year);
        if (paid[day] > ceiling->per_day) return R::day_ceiling_reached;
    }
    for (const int year : years) {
        const auto ceiling = find_ceiling(tx, entity->country, year);
        if (sum_of_year(paid, year) > ceiling->per_year) {
            return Refusal{R::year_ceiling_reached, {}, {{"year", std::to_string(year)}}};
        }
    }
    return std::nullopt;
}

std::int64_t sum_of(const LumpSum& lump_sum, const Mission& mission) {
    return lump_sum.per_day * std::ssize(days_of(mission.starts_at, mission.ends_at));
}

std::int64_t lump_sums_of(db::ReadTx& tx, AccountId account, int year) {
    const Instant from = start_of({year, 1, 1}) - kAround;
    return sum_of_year(paid_on_days(tx, account, from, {}), year);
}

Result<Done> add_entity(const Acting& acting, Entity entity) {
    if (list_entities(acting.tx).size() >= kMostEntities) {
        return Refusal{R::too_many_entities, "name"};
    }
    entity.entity_id = acting.tx.new_id<EntityId>();
    entity.kept_by = acting.origin.account;
    entity.changed_at = acting.origin.at;
    insert_entity(acting.tx, entity);
    journal::emit(acting.tx, acting.origin, TermsChanged{TermsKept::entity_written},
                  journal::Audit::yes);
    return Done{};
}

Result<Done> remove_entity(const Acting& acting, EntityId id) {
    if (!find_entity(acting.tx, id)) return R::entity_not_found;
    if (!delete_entity(acting.tx, id)) return R::entity_in_use;
    journal::emit(acting.tx, acting.origin, TermsChanged{TermsKept::entity_taken_away},
                  journal::Audit::yes);
    return Done{};
}

Result<Done> note_ceiling(const Acting& acting, Ceiling ceiling) {
    if (ceiling.per_year < ceiling.per_day) return Refusal{R::ceilings_crossed, "per_year"};
    ceiling.kept_by = acting.origin.account;
    set_ceiling(acting.tx, ceiling);
    journal::emit(acting.tx, acting.origin, TermsChanged{TermsKept::ceiling_written},
                  journal::Audit::yes);
    return Done{};
}

Workplace workplace_of(db::ReadTx& tx, AccountId account) {
    if (const auto told = find_workplace(tx, account)) return *told;
    Workplace workplace{.account_id = account};
    const auto found = account ? accounts::find_account(tx, account) : std::nullopt;
    if (!found) return workplace;
    workplace.language = code(found->language);
    const auto office = found->office_id ? territories::find_office(
                                               tx, territories::OfficeId{found->office_id->value()})
                                         : std::nullopt;
    workplace.place = office ? office->commune : found->country;
    return workplace;
}

LegalLanguage legal_language_of(const web::Services& services, const Workplace& workplace) {
    const auto atlas = services.state<territories::AtlasHolder>().current();
    return legal_language(*atlas, workplace.place, workplace.language,
                          services.settings.text("ambassadors.document_languages"));
}

void tell_workplace(const Acting& acting, Workplace workplace) {
    workplace.account_id = acting.origin.account;
    workplace.changed_at = acting.origin.at;
    set_workplace(acting.tx, workplace);
    journal::emit(acting.tx, acting.origin, WorkplaceTold{workplace.account_id});
}

void put_engagement(const Acting& acting, const Mission& mission, const Seat& seat) {
    const Workplace workplace = workplace_of(acting.tx, seat.account_id);
    const LegalLanguage legal = legal_language_of(acting.services, workplace);
    Engagement engagement{
        .seat_id = seat.seat_id, .account_id = seat.account_id, .pay = pay_of(mission.regime)};
    if (legal.language) {
        engagement.place = workplace.place;
        engagement.language = fields::enum_name(*legal.language);
    }
    set_engagement(acting.tx, engagement);
}

Engagement engagement_of(db::ReadTx& tx, const Mission& mission, const Seat& seat) {
    const auto found = find_engagement(tx, seat.seat_id);
    if (found) return *found;
    return {.seat_id = seat.seat_id, .account_id = seat.account_id, .pay = pay_of(mission.regime)};
}

Result<Done> choose_pay(const Acting& acting, const Mission& mission, const Seat& seat, Pay pay) {
    const bool open = mission.state == MissionState::open && seat.state == SeatState::confirmed &&
                      acting.origin.at < mission.starts_at;
    const bool offered = pay == Pay::employment || pay == Pay::invoice;
    if (!open || !offered || mission.regime != Regime::paid) return R::pay_stands;
    Engagement engagement = engagement_of(acting.tx, mission, seat);
    engagement.pay = pay;
    set_engagement(acting.tx, engagement);
    journal::emit(acting.tx, acting.origin, PayChosen{seat.account_id, pay});
    return Done{};
}

}  // namespace agora::ambassadors
