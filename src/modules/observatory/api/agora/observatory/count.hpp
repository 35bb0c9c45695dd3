#pragma once

#include "agora/base/date.hpp"
#include "agora/db/transaction.hpp"
#include "agora/fields/fields.hpp"

#include <cstdint>
#include <string>

namespace agora::observatory {

/// What is counted; the value is a slug of the vocabulary or the code of an area, empty for people.
enum class Subject { people, profession, sector, area };
AGORA_ENUM(Subject, people, profession, sector, area)

/// A count of one day as it is shown: a multiple of kStep, never less than it.
struct Count {
    Date day;
    bool for_members = false;  ///< of what members see in the directory, else of what visitors see
    Subject subject = Subject::people;
    std::string value;
    std::int64_t people = 0;
};
AGORA_FIELDS(Count, day, for_members, subject, value, people)

/// Fewer people than this are not shown, and all counts are rounded down to a multiple of it: neither a
/// difference between two of them nor a sum finds a small group or one person.
inline constexpr std::int64_t kStep = 5;

/// What may be shown of an exact count; 0: nothing.
std::int64_t coarse(std::int64_t people);

/// Puts a count, rounded; nothing of too few. A count that stands already gives way.
void put_count(db::WriteTx& tx, Count count);

struct Counted {
    static constexpr std::string_view kName = "observatory.counted";
    std::int64_t people = 0;  ///< as shown to members
};
AGORA_FIELDS(Counted, people)

}  // namespace agora::observatory
