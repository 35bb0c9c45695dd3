#pragma once

#include "agora/requests/case.hpp"
#include "sight.hpp"

#include <optional>
#include <string>
#include <vector>

// What the group asks the team for: each a case of the module requests.
namespace agora::adoptions {

struct Asked {
    NeedKind kind = NeedKind::room;
    std::int64_t amount = 0;  ///< minutes or cents
    std::string language = {};
    std::string words = {};
    std::optional<Date> needed_on = {};
};
/// By the animators.
Result<Done> ask_for_means(const Acting& acting, const Seen& seen, const Asked& asked, Date today);

struct Decision {
    bool granted = false;
    std::int64_t amount = 0;  ///< of hours or money
    AccountId contact = {};   ///< of the team, when it is granted; zero: nobody is named
    std::string words = {};
};
/// The team grants or refuses, with a reason: hours and money stand in the group's book, the case ends
/// and the animators are told.
Result<Done> decide_need(const Acting& acting, const access::Actor& actor, const Seen& seen,
                         std::int64_t case_number, const Decision& decision, Date today);

/// Hours or money that the answer grants and the group's book does not have yet.
bool is_unbooked(const Need& need, requests::State state);
/// While its case waits, or nothing is booked yet: what is granted is granted once.
bool may_be_decided(const Need& need, requests::State state);

/// Who can be named as a contact: advisers and administrators, at most fifty.
std::vector<AccountId> contacts(db::ReadTx& tx);

}  // namespace agora::adoptions
