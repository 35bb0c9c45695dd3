#include "stand.hpp"

#include "agora/base/text.hpp"
#include "agora/db/database.hpp"
#include "agora/locale/formats.hpp"
#include "letters.hpp"
#include "refusals.hpp"
#include "split.hpp"

#include <algorithm>

namespace agora::fairs {
namespace {

std::int64_t tables_of(const std::vector<Booking>& bookings) {
    std::int64_t tables = 0;
    for (const Booking& booking : bookings) tables += booking.tables;
    return tables;
}

std::int64_t next_number(const std::vector<Booking>& bookings) {
    return bookings.empty() ? 1 : bookings.back().number + 1;
}

}  // namespace

bool is_fair(const events::Event& event) {
    return event.format == events::Format::fair && event.state == events::State::announced;
}

bool takes_bookings(const Stand& stand, const events::Event& event, Instant now) {
    return now < event.starts_at && locale::local_date(now, {}) <= stand.last_day;
}

std::map<AccountId, std::int64_t> shares_of(const Stand& stand,
                                            const std::vector<Booking>& bookings) {
    const bool as_told = stand.told && std::ranges::any_of(bookings, [](const Booking& one) {
                             return one.share > 0;
                         });
    std::vector<std::int64_t> parts;
    for (const Booking& booking : bookings) parts.push_back(booking.tables);
    const auto shares = split(stand.price, parts);
    std::map<AccountId, std::int64_t> by_account;
    for (std::size_t at = 0; at < bookings.size(); ++at) {
        by_account.emplace(bookings[at].account_id, as_told ? bookings[at].share : shares[at]);
    }
    return by_account;
}

std::int64_t share_if_booked(const Stand& stand, std::vector<Booking> bookings, AccountId account,
                             std::int64_t tables) {
    const auto own = std::ranges::find(bookings, account, &Booking::account_id);
    if (own != bookings.end()) {
        own->tables = tables;
    } else {
        const std::int64_t number = next_number(bookings);
        bookings.push_back({stand.stand_id, account, number, tables});
    }
    return shares_of(stand, bookings).at(account);
}

Result<Stand> put_up(const Acting& acting, const events::SeenEvent& seen, Stand wanted) {
    if (!seen.looks_after) return StandRefusal::not_its_organiser;
    const Date first = locale::local_date(seen.event.starts_at, {seen.event.time_zone});
    if (wanted.last_day < locale::local_date(acting.origin.at, {}) || wanted.last_day >= first) {
        return Refusal{StandRefusal::stand_last_day_wrong, "last_day"};
    }
    if (list_stands(acting.tx, seen.event.event_id).size() >= kMostStands) {
        return Refusal{StandRefusal::too_many_stands, "title"};
    }
    wanted.stand_id = acting.tx.new_id<StandId>();
    wanted.event_id = seen.event.event_id;
    wanted.title = std::string{trimmed(wanted.title)};
    wanted.words = std::string{trimmed(wanted.words)};
    wanted.made_at = acting.origin.at;
    insert_stand(acting.tx, wanted);
    return wanted;
}

Result<Done> take_down(const Acting& acting, const events::SeenEvent& seen, const Stand& stand) {
    if (!seen.looks_after) return StandRefusal::not_its_organiser;
    if (!list_bookings(acting.tx, stand.stand_id).empty()) return StandRefusal::stand_is_booked;
    delete_stand(acting.tx, stand.stand_id);
    return Done{};
}

Result<Done> book(const Acting& acting, const events::Event& event, const Stand& stand,
                  std::int64_t tables, std::string_view words) {
    constexpr std::size_t kMostWords = 200;
    if (!takes_bookings(stand, event, acting.origin.at)) return StandRefusal::booking_closed;
    if (tables < 1 || tables > kMostTablesOfOne) {
        return Refusal{StandRefusal::tables_wrong, "tables"};
    }
    const std::string shown{trimmed(words)};
    if (shown.empty() || utf8_length(shown) > kMostWords) {
        return Refusal{StandRefusal::show_words_wrong, "words"};
    }
    const auto bookings = list_bookings(acting.tx, stand.stand_id);
    const auto own = std::ranges::find(bookings, acting.origin.account, &Booking::account_id);
    const std::int64_t has = own == bookings.end() ? 0 : own->tables;
    const std::int64_t left = stand.tables - tables_of(bookings) + has;
    if (tables > left) {
        return Refusal{StandRefusal::too_few_tables_left,
                       "tables",
                       {{"left", std::to_string(std::max<std::int64_t>(0, left))}}};
    }
    put_booking(acting.tx,
                {stand.stand_id, acting.origin.account, next_number(bookings), tables, shown});
    return Done{};
}

Result<Done> give_back(const Acting& acting, const events::Event& event, const Stand& stand) {
    if (!takes_bookings(stand, event, acting.origin.at)) return StandRefusal::booking_closed;
    delete_booking(acting.tx, stand.stand_id, acting.origin.account);
    return Done{};
}

Result<Done> take_out(const Acting& acting, const events::SeenEvent& seen, const Stand& stand,
                      AccountId account) {
    if (!seen.looks_after) return StandRefusal::not_its_organiser;
    if (!takes_bookings(stand, seen.event, acting.origin.at)) return StandRefusal::booking_closed;
    const auto booking = find_booking(acting.tx, stand.stand_id, account);
    if (!booking || booking->tables == 0) return StandRefusal::booking_not_found;
    delete_booking(acting.tx, stand.stand_id, account);
    if (account != acting.origin.account) mail_taken_out(acting, stand, account);
    return Done{};
}

void tell_shares(web::Services& services, Instant now) {
    const auto past = services.database.read(
        [&](db::ReadTx& tx) { return list_past_stands(tx, locale::local_date(now, {})); });
    for (const Stand& listed : past) {
        services.database.write([&](db::WriteTx& tx) {
            const auto stand = find_stand(tx, listed.stand_id);
            if (!stand || stand->told) return;
            mark_told(tx, stand->stand_id);
            const auto event = events::find_event(tx, stand->event_id);
            if (!event || !is_fair(*event) || event->moderation == web::Moderation::hidden) return;
            const Acting acting{tx, services, {{}, now}};
            for (const auto& [account, cents] :
                 shares_of(*stand, list_bookings(tx, stand->stand_id))) {
                update_share(tx, stand->stand_id, account, cents);
                mail_share(acting, *stand, account, cents);
            }
        });
    }
}

}  // namespace agora::fairs
