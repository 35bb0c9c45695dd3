#include "reported_booking.hpp"

#include "fair_view.hpp"

namespace agora::fairs {
namespace {

struct Place {
    StandId stand;
    AccountId account;
};

constexpr std::string_view kStands = "/stands/";
constexpr std::string_view kBookings = "/bookings/";

std::optional<Place> place_in(std::string_view path) {
    const auto stand = web::id_below<StandId>(kStands, path);
    if (!stand) return std::nullopt;
    path.remove_prefix(kStands.size() + to_string(*stand).size());
    const auto account = web::id_below<AccountId>(kBookings, path);
    return account ? std::optional{Place{*stand, *account}} : std::nullopt;
}

std::string path_of(const Place& place) {
    return web::path_below(kStands, place.stand) + web::path_below(kBookings, place.account);
}

std::optional<web::ReportedThing> find(db::ReadTx& tx, const access::Actor& actor,
                                       std::string_view path, Date today) {
    const auto place = place_in(path);
    const auto stand = place && actor.is_member() ? find_stand(tx, place->stand) : std::nullopt;
    const auto booking = stand ? find_booking(tx, place->stand, place->account) : std::nullopt;
    if (!booking) return std::nullopt;
    const auto seen = events::find_seen(tx, actor, stand->event_id, Language::en, today);
    if (!seen || !is_fair(seen->event) || !may_read(actor, seen->looks_after, *booking)) {
        return std::nullopt;
    }
    return web::ReportedThing{path_of(*place),
                              booking->words + " · " + stand->title,
                              booking->account_id,
                              {},
                              booking->words};
}

void take(const web::TakenMeasure& taken) {
    const auto place = place_in(taken.path);
    auto booking = place ? find_booking(taken.tx, place->stand, place->account) : std::nullopt;
    const web::Moderation moderation = web::moderation_of(taken.measure);
    if (!booking || booking->moderation == moderation) return;
    booking->moderation = moderation;
    update_moderation(taken.tx, *booking);
    const BookingModerated told{place->stand, place->account, moderation};
    journal::emit(taken.tx, taken.origin, told, journal::Audit::yes);
}

}  // namespace

web::Reportable reportable_booking() {
    return {.kind = "fair_booking",
            .label = tr("What somebody shows at a fair"),
            .measures = {web::Measure::hidden},
            .find = &find,
            .take = &take};
}

}  // namespace agora::fairs
