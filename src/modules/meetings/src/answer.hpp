#pragma once

#include "agora/base/result.hpp"
#include "agora/journal/journal.hpp"
#include "answer_store.hpp"

namespace agora::meetings {

/// Whether this question can still be answered.
bool is_open(const Question& question, Instant now);

/// What somebody who was asked says; the answer is counted once and not kept beside the person
/// (EVT-12).
Result<Done> answer(db::WriteTx& tx, const journal::Origin& origin, EventId event, Mood mood,
                    Contact contact);

/// Since when questions are open now.
Instant open_since(Instant now);

}  // namespace agora::meetings
