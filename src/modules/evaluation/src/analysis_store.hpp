#pragma once

#include "agora/evaluation/analysis.hpp"

namespace agora::evaluation {

/// False when there is one of that year already.
bool insert_analysis(db::WriteTx& tx, const Analysis& analysis);
/// Only when the version before this one stands there.
bool update_analysis(db::WriteTx& tx, const Analysis& analysis);

}  // namespace agora::evaluation
