#include "bodies.hpp"

#include "agora/accounts/account.hpp"
#include "agora/base/text.hpp"
#include "drawn_seats.hpp"
#include "letters.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::assemblies {
namespace {

constexpr std::int64_t kMostSeats = 200;
constexpr std::size_t kLongestSlug = 60;
constexpr Date kFirstDay{1900, 1, 1};
constexpr Date kLastDay{2100, 12, 31};

bool is_slug(std::string_view slug) {
    const auto fits = [](char sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') || sign == '-';
    };
    return !slug.empty() && slug.size() <= kLongestSlug && std::ranges::all_of(slug, fits) &&
           slug.front() != '-' && slug.back() != '-' && slug != "new" && slug != "usual";
}

std::optional<Refusal> fault_of_term(const Seat& seat) {
    const auto fits = [](Date day) { return day >= kFirstDay && day <= kLastDay; };
    if (!fits(seat.from_day)) return Refusal{AssemblyRefusal::day_too_far, "from_day"};
    if (!seat.until_day) return std::nullopt;
    if (!fits(*seat.until_day)) return Refusal{AssemblyRefusal::day_too_far, "until_day"};
    if (*seat.until_day < seat.from_day) {
        return Refusal{AssemblyRefusal::term_ends_before, "until_day"};
    }
    return std::nullopt;
}

}  // namespace

Result<Body> put_body(const Acting& acting, Body body) {
    if (body.body_id) {
        update_body(acting.tx, body);
    } else {
        if (!is_slug(body.slug)) return Refusal{AssemblyRefusal::slug_malformed, "slug"};
        if (find_body_by_slug(acting.tx, body.slug)) {
            return Refusal{AssemblyRefusal::slug_taken, "slug"};
        }
        body.body_id = acting.tx.new_id<BodyId>();
        insert_body(acting.tx, body);
    }
    journal::emit(acting.tx, acting.origin, BodyChanged{body.body_id}, journal::Audit::yes);
    return body;
}

Result<Done> put_seat(const Acting& acting, Seat seat, const std::string& mail, DrawId draw) {
    if (const auto fault = fault_of_term(seat)) return *fault;
    if (seat.seat_id) {
        if (const auto drawn = change_draw(acting.tx, seat, draw); !drawn) return drawn;
        update_seat(acting.tx, seat);
        journal::emit(acting.tx, acting.origin, SeatChanged{seat.body_id, seat.account_id},
                      journal::Audit::yes);
        return Done{};
    }
    const auto account = accounts::find_account_by_mail(acting.tx, trimmed(mail));
    if (!account || account->standing != access::Standing::active) {
        return Refusal{AssemblyRefusal::account_unknown, "mail", {{"mail", mail}}};
    }
    if (count_seats(acting.tx, seat.body_id) >= kMostSeats) {
        return Refusal{AssemblyRefusal::seats_too_many, "mail"};
    }
    seat.seat_id = acting.tx.new_id<SeatId>();
    seat.account_id = account->account_id;
    if (draw && !lottery::find_drawn(acting.tx, draw, seat.account_id)) {
        return Refusal{AssemblyRefusal::person_not_drawn, "draw"};
    }
    insert_seat(acting.tx, seat);
    if (draw) put_drawn_seat(acting.tx, seat.seat_id, draw);
    tell_of_seat(acting, seat);
    journal::emit(acting.tx, acting.origin, SeatGiven{seat.body_id, seat.account_id},
                  journal::Audit::yes);
    return Done{};
}

Result<Done> show_seat(const Acting& acting, SeatId id, Shown shown) {
    const auto seat = find_seat(acting.tx, id);
    if (!seat) return AssemblyRefusal::seat_not_found;
    if (seat->account_id != acting.origin.account) return AssemblyRefusal::not_your_seat;
    set_shown(acting.tx, id, shown);
    journal::emit(acting.tx, acting.origin, SeatShown{id});
    return Done{};
}

SeatId put_seat(db::WriteTx& tx, Seat seat) {
    seat.seat_id = tx.new_id<SeatId>();
    insert_seat(tx, seat);
    return seat.seat_id;
}

}  // namespace agora::assemblies
