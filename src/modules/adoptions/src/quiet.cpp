#include "quiet.hpp"

#include "adopt.hpp"
#include "adoption_store.hpp"
#include "agora/locale/formats.hpp"
#include "agora/web/settings.hpp"
#include "letters.hpp"
#include "offer_store.hpp"

namespace agora::adoptions {
namespace {

constexpr std::int64_t kAtOnce = 100;

std::chrono::weeks weeks(const web::Services& services, std::string_view key) {
    return std::chrono::weeks{services.settings.number(key)};
}

void care_for(const Acting& acting, AdoptionId id) {
    auto adoption = find_adoption(acting.tx, id);
    if (!adoption || adoption->state != State::running) return;
    const auto circle = circles::find_circle(acting.tx, adoption->circle_id);
    const bool ended = !circle || circle->state == circles::State::closed;
    const Instant now = acting.origin.at;
    const bool unanswered =
        adoption->asked_at &&
        *adoption->asked_at < now - weeks(acting.services, "adoptions.answer_weeks");
    if (ended || unanswered) {
        return lapse(acting, *adoption, locale::local_date(now, {}));
    }
    const bool quiet = adoption->moved_at < now - weeks(acting.services, "adoptions.quiet_weeks");
    const auto offer = find_offer(acting.tx, adoption->recommendation_id);
    if (!quiet || adoption->asked_at || !offer) return;
    adoption->asked_at = now;
    update_adoption(acting.tx, *adoption);
    journal::emit(acting.tx, acting.origin, AdoptionMoved{id});
    mail_quiet(acting, *offer, *adoption);
}

}  // namespace

void care_for_the_quiet(web::Services& services, Instant now) {
    AdoptionId after;
    while (true) {
        const auto running = services.database.read(
            [&](db::ReadTx& tx) { return list_running(tx, after, kAtOnce); });
        for (const Adoption& one : running) {
            services.database.write([&](db::WriteTx& tx) {
                care_for({tx, services, {{}, now}}, one.adoption_id);
            });
            after = one.adoption_id;
        }
        if (std::ssize(running) < kAtOnce) return;
    }
}

}  // namespace agora::adoptions
