#include "agora/lottery/draw.hpp"

#include "agora/base/assert.hpp"
#include "criteria.hpp"
#include "draw_store.hpp"
#include "people_store.hpp"

namespace agora::lottery {
namespace {

Pool pool_of(const WholeDraw& whole) {
    const Draw& draw = whole.draw;
    Pool pool{.draw = draw.number,
              .title = draw.title,
              .frozen_at = *draw.frozen_at,
              .seats = draw.seats,
              .reserves = draw.reserves,
              .value_what = draw.value_what,
              .value_numbers = draw.value_numbers,
              .value_at = draw.value_at,
              .strata = whole.strata};
    for (const Witness& witness : whole.witnesses) {
        pool.commitments.push_back(witness.commitment);
    }
    const auto criteria = criteria_of(whole.strata);
    for (const Candidate& candidate : whole.candidates) {
        pool.entrants.push_back({candidate.number, *values_of(criteria, candidate.choices)});
    }
    return pool;
}

void put_places(std::vector<Candidate>& candidates, const std::vector<std::int64_t>& numbers,
                std::int64_t Candidate::*place) {
    std::int64_t count = 0;
    for (const std::int64_t number : numbers) {
        candidates[static_cast<std::size_t>(number - 1)].*place = ++count;
    }
}

}  // namespace

DrawId put_whole_draw(db::WriteTx& tx, WholeDraw whole) {
    Draw& draw = whole.draw;
    draw.draw_id = tx.new_id<DrawId>();
    draw.number = next_draw_number(tx);
    std::int64_t number = 0;
    Seeds seeds{.value = whole.value, .secrets = {}};
    for (Witness& witness : whole.witnesses) {
        witness.draw_id = draw.draw_id;
        witness.number = ++number;
        witness.commitment = commitment_of(draw.number, number, witness.secret);
        seeds.secrets.push_back(witness.secret);
        if (draw.state != State::drawn) witness.secret.clear();
    }
    number = 0;
    for (Candidate& candidate : whole.candidates) {
        candidate.draw_id = draw.draw_id;
        candidate.number = ++number;
    }
    std::string file;
    std::string record;
    if (draw.frozen_at) {
        const Pool pool = pool_of(whole);
        file = write_pool(pool);
        draw.pool_hash = hash_of_pool(file);
        if (draw.state == State::drawn) {
            record = write_record(file, pool, seeds);
            const Outcome outcome = draw_from(pool, seeds);
            put_places(whole.candidates, outcome.drawn, &Candidate::drawn_place);
            put_places(whole.candidates, outcome.reserves, &Candidate::reserve_place);
        }
    }
    insert_draw(tx, draw);
    put_pool_file(tx, draw.draw_id, file);
    put_record(tx, draw.draw_id, record);
    number = 0;
    for (const Stratum& stratum : whole.strata) {
        insert_stratum(tx, draw.draw_id, ++number, stratum);
    }
    for (const Candidate& candidate : whole.candidates) insert_candidate(tx, candidate);
    for (const Witness& witness : whole.witnesses) {
        insert_witness(tx, witness);
        if (whole.value.empty()) continue;
        put_typed_value(tx, draw.draw_id, {witness.account_id, whole.value, draw.value_at});
    }
    const journal::Origin origin{draw.announced_by, draw.announced_at};
    journal::emit(tx, origin, DrawAnnounced{draw.draw_id}, journal::Audit::yes);
    return draw.draw_id;
}

}  // namespace agora::lottery
