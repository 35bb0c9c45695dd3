#pragma once

#include "agora/observatory/count.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::observatory {

/// Members of a profession within some kilometres of a commune that no network of theirs reaches.
struct Gap {
    std::string profession;  ///< slug
    std::string commune;     ///< code
    std::int64_t people = 0;
};
AGORA_FIELDS(Gap, profession, commune, people)

std::optional<Date> last_counted_day(db::ReadTx& tx);
/// Of one day, those with the most people first.
std::vector<Count> list_counts(db::ReadTx& tx, Date day, bool for_members);
/// Of all people together, by day from the first.
std::vector<Count> list_growth(db::ReadTx& tx, bool for_members);
/// The last counted day up to this one.
std::optional<Date> counted_day_before(db::ReadTx& tx, Date day);
void delete_counts_of(db::WriteTx& tx, Date day);
/// Keeps of what is before this day only the first count of each month.
void thin_counts_before(db::WriteTx& tx, Date day);

void replace_gaps(db::WriteTx& tx, const std::vector<Gap>& gaps);
/// The biggest first.
std::vector<Gap> list_gaps(db::ReadTx& tx);

}  // namespace agora::observatory
