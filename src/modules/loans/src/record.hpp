#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "agora/files/pictures.hpp"
#include "sight.hpp"

#include <optional>
#include <string>

namespace agora::loans {

/// What one side writes down, with a picture or without.
struct Written {
    RecordKind kind = RecordKind::note;
    Condition condition = Condition::good;
    std::string words = {};
    const files::MadePicture* picture = nullptr;
    std::string language = {};  ///< of what it shows
    std::string alternative_text = {};
};
/// Handing over makes it lent; giving back asks the lender to look, or, when the lender writes it, ends the loan:
/// damaged, it is in dispute. A dispute stays until both agree how it is settled, or who cares for loans says so; a
/// thing that is away meanwhile stays away until the lender says or confirms that it is back.
Result<Done> write_record(const Acting& acting, const SeenLoan& seen, Written written);
/// The day before its first day: from then on it can be written down that it is handed over.
Date hand_over_from(const Loan& loan);
/// While it is out, and for a month after its return.
bool may_dispute(const SeenLoan& seen, Instant now);
/// The lender said or confirmed that it is back.
bool is_back(const std::vector<Record>& records);
/// The last of these that the other side wrote and that waits for this side's yes, if any.
const Record* to_confirm(const std::vector<Record>& records, const SeenLoan& seen);
/// The record that was looked at; another one that waits meanwhile is not confirmed unseen.
Result<Done> confirm(const Acting& acting, const SeenLoan& seen, RecordId looked_at);

struct Spared {
    std::int64_t cents = 0;
    std::int64_t km = 0;
};
/// By the borrower, when it is back.
Result<Done> note_spared(const Acting& acting, const SeenLoan& seen, Spared spared);

}  // namespace agora::loans
