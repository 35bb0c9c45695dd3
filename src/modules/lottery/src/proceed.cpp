#include "proceed.hpp"

#include "agora/base/assert.hpp"
#include "agora/clock/clock.hpp"
#include "criteria.hpp"
#include "draw_store.hpp"
#include "letters.hpp"
#include "people_store.hpp"
#include "pool_givers.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::lottery {
namespace {

Pool pool_of(db::ReadTx& tx, const Draw& draw) {
    Pool pool{.draw = draw.number,
              .title = draw.title,
              .frozen_at = draw.frozen_at.value_or(Instant{}),
              .seats = draw.seats,
              .reserves = draw.reserves,
              .value_what = draw.value_what,
              .value_numbers = draw.value_numbers,
              .value_at = draw.value_at,
              .strata = list_strata(tx, draw.draw_id)};
    for (const Witness& witness : list_witnesses(tx, draw.draw_id)) {
        pool.commitments.push_back(witness.commitment);
    }
    const auto criteria = criteria_of(pool.strata);
    for (const Candidate& candidate :
         list_candidates(tx, draw.draw_id, 0, static_cast<std::int64_t>(kMostCandidates))) {
        auto values = values_of(criteria, candidate.choices);
        AGORA_ASSERT(values.has_value());
        pool.entrants.push_back({candidate.number, std::move(*values)});
    }
    return pool;
}

Seeds seeds_of(db::ReadTx& tx, const Draw& draw) {
    Seeds seeds{.value = agreed_value(list_typed_values(tx, draw.draw_id)), .secrets = {}};
    for (const Witness& witness : list_witnesses(tx, draw.draw_id)) {
        seeds.secrets.push_back(witness.secret);
    }
    return seeds;
}

void put_places(db::WriteTx& tx, DrawId id, const Outcome& outcome) {
    std::int64_t place = 0;
    for (const std::int64_t number : outcome.drawn) {
        update_place(tx, {.draw_id = id, .number = number, .drawn_place = ++place});
    }
    place = 0;
    for (const std::int64_t number : outcome.reserves) {
        update_place(tx, {.draw_id = id, .number = number, .reserve_place = ++place});
    }
}

bool has_secret(db::ReadTx& tx, DrawId id) {
    return std::ranges::any_of(list_witnesses(tx, id), [](const Witness& witness) {
        return witness.revealed_at.has_value();
    });
}

/// One draw, in a transaction of its own.
void proceed(const Acting& acting, const Draw& draw) {
    if (draw.state == State::open) {
        if (acting.origin.at >= draw.value_at) {
            (void)cancel(acting, draw, {});
        } else if (!not_to_freeze(acting.tx, draw, acting.origin.at)) {
            (void)freeze(acting, draw);
        }
        return;
    }
    if (acting.origin.at >= draw.value_at && !has_secret(acting.tx, draw.draw_id)) {
        (void)cancel(acting, draw, {});
        return;
    }
    draw_when_ready(acting, draw);
}

}  // namespace

std::optional<Refusal> not_to_freeze(db::ReadTx& tx, const Draw& draw, Instant now) {
    if (draw.state != State::open) return DrawRefusal::draw_not_open;
    if (now < draw.entries_until) return DrawRefusal::freeze_too_soon;
    if (now >= draw.value_at) return DrawRefusal::value_moment_passed;
    if (list_witnesses(tx, draw.draw_id).size() < kFewestWitnesses) {
        return DrawRefusal::too_few_witnesses;
    }
    if (count_candidates(tx, draw.draw_id) < 2) return DrawRefusal::too_few_candidates;
    return std::nullopt;
}

Result<Done> freeze(const Acting& acting, Draw draw) {
    if (draw.state == State::open && acting.origin.at >= draw.entries_until) {
        drop_candidates(acting, draw);
    }
    if (const auto why = not_to_freeze(acting.tx, draw, acting.origin.at)) return *why;
    draw.state = State::frozen;
    // The file tells whole seconds.
    draw.frozen_at = Instant::from_seconds(acting.origin.at.seconds());
    const Pool pool = pool_of(acting.tx, draw);
    const std::string file = write_pool(pool);
    AGORA_ASSERT(read_pool(file).has_value());
    draw.pool_hash = hash_of_pool(file);
    put_pool_file(acting.tx, draw.draw_id, file);
    update_draw(acting.tx, draw);
    journal::emit(acting.tx, acting.origin, DrawFrozen{draw.draw_id, std::ssize(pool.entrants)},
                  journal::Audit::yes);
    ask_for_secrets(acting, draw);
    return Done{};
}

Result<Done> type_value(const Acting& acting, const Draw& draw, std::string_view value) {
    if (draw.state == State::open) return DrawRefusal::draw_not_frozen;
    if (draw.state != State::frozen) return DrawRefusal::draw_has_ended;
    if (acting.origin.at < draw.value_at) return DrawRefusal::value_not_known_yet;
    if (!is_public_value(value, draw.value_numbers)) {
        return Refusal{DrawRefusal::value_malformed, "value"};
    }
    if (!has_secret(acting.tx, draw.draw_id)) return DrawRefusal::no_secret_in;
    put_typed_value(acting.tx, draw.draw_id,
                    {acting.origin.account, std::string{value}, acting.origin.at});
    journal::emit(acting.tx, acting.origin, ValueTyped{draw.draw_id}, journal::Audit::yes);
    draw_when_ready(acting, draw);
    return Done{};
}

bool is_ready(db::ReadTx& tx, const Draw& draw, Instant now) {
    return draw.state == State::frozen && now >= draw.value_at && has_secret(tx, draw.draw_id) &&
           !agreed_value(list_typed_values(tx, draw.draw_id)).empty();
}

bool draw_when_ready(const Acting& acting, Draw draw) {
    if (!is_ready(acting.tx, draw, acting.origin.at)) return false;
    const std::string file = pool_file_of(acting.tx, draw.draw_id);
    const auto pool = read_pool(file);
    AGORA_ASSERT(pool.has_value());
    const Seeds seeds = seeds_of(acting.tx, draw);
    put_record(acting.tx, draw.draw_id, write_record(file, *pool, seeds));
    put_places(acting.tx, draw.draw_id, draw_from(*pool, seeds));
    draw.state = State::drawn;
    draw.ended_at = acting.origin.at;
    update_draw(acting.tx, draw);
    journal::emit(acting.tx, acting.origin, DrawDone{draw.draw_id}, journal::Audit::yes);
    tell_candidates(acting.tx, draw, acting.origin.at);
    return true;
}

Result<Done> cancel(const Acting& acting, Draw draw, std::string reason) {
    if (draw.state != State::open && draw.state != State::frozen) {
        return DrawRefusal::draw_has_ended;
    }
    draw.state = State::cancelled;
    draw.ended_at = acting.origin.at;
    draw.reason = std::move(reason);
    update_draw(acting.tx, draw);
    journal::emit(acting.tx, acting.origin, DrawCancelled{draw.draw_id}, journal::Audit::yes);
    tell_candidates(acting.tx, draw, acting.origin.at);
    return Done{};
}

void proceed_all(web::Services& services, Instant now) {
    constexpr std::int64_t kMost = 50;
    const auto draws =
        services.database.read([](db::ReadTx& tx) { return list_running(tx, kMost); });
    for (const Draw& draw : draws) {
        services.database.write([&](db::WriteTx& tx) {
            const auto current = find_draw_by_id(tx, draw.draw_id);
            if (current) proceed({tx, services, {{}, now}}, *current);
        });
    }
}

}  // namespace agora::lottery
