#pragma once

#include "agora/outbox/pen.hpp"
#include "note_store.hpp"

namespace agora::credits {

/// One step as one person hears of it.
struct Told {
    Step step = Step::asked;
    bool asked_to_receive = false;  ///< their side is to be paid
    std::string who = {};           ///< the other side; empty: somebody who left
    std::string amount = {};
    std::string group = {};  ///< for which they act; empty: for themselves
};

Message sentence_of(const Told& told, const outbox::Pen& pen);
std::string_view what_now(const Told& told);
Message reason_of(const Told& told);

}  // namespace agora::credits
