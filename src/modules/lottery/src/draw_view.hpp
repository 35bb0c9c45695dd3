#pragma once

#include "agora/lottery/draw.hpp"
#include "agora/web/answer.hpp"
#include "agora/web/call.hpp"

#include <string>
#include <vector>

namespace agora::lottery {

/// A draw as lists show it.
struct DrawCard {
    std::int64_t number = 0;
    std::string url = {};
    std::string title = {};
    std::string lang = {};  ///< when it is another one than the page's
    State state = State::open;
    std::string state_label = {};
    std::int64_t seats = 0;
    Instant entries_until = {};
    Instant value_at = {};
    std::optional<Instant> ended_at = {};
};
AGORA_FIELDS(DrawCard, number, url, title, lang, state, state_label, seats, entries_until, value_at,
             ended_at)
DrawCard card_of(const web::Call& call, const Draw& draw);

struct QuotaRow {
    std::string criterion = {};
    std::string value = {};
    std::int64_t least = 0;
    std::int64_t most = 0;
};
AGORA_FIELDS(QuotaRow, criterion, value, least, most)

/// One candidate as the result shows them.
struct PersonRow {
    std::int64_t place = 0;
    std::int64_t number = 0;
    std::vector<std::string> values = {};
    std::string name = {};  ///< when this reader may know it
    bool you = false;
};
AGORA_FIELDS(PersonRow, place, number, values, name, you)

struct WitnessRow {
    std::int64_t number = 0;
    std::string name = {};  ///< for members
    std::string commitment = {};
    Instant sealed_at = {};
    bool revealed = false;
    bool withheld = false;
    std::string secret = {};  ///< once it is drawn
};
AGORA_FIELDS(WitnessRow, number, name, commitment, sealed_at, revealed, withheld, secret)

/// One step of the way, for the chain of circles.
struct StepRow {
    std::string mark = {};  ///< "is-done", "is-waiting", "is-later" or "is-stopped"
    std::string what = {};
    std::string about = {};
    Instant at = {};
    bool has_at = false;
};
AGORA_FIELDS(StepRow, mark, what, about, at, has_at)

}  // namespace agora::lottery
