#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "people_store.hpp"
#include "sight.hpp"

#include <string>
#include <string_view>

// Who comes, and who came.
namespace agora::assemblies {

struct Coming {
    Manner manner = Manner::in_person;
    std::string holder = {};  ///< address of who represents them
};
/// Who is convened says how they come, or changes that, until they are checked or it is over.
Result<Done> announce(const Acting& acting, const Seen& seen, const Coming& coming);
Result<Done> withdraw(const Acting& acting, const Seen& seen);

/// The secretary puts somebody on the list: of who is convened anybody, else as a guest.
Result<Done> add_attendee(const Acting& acting, const Seen& seen, std::string_view mail,
                          const Coming& coming);
/// Who they are was seen; whether they hold a share is looked up now. Without one only a guest is
/// checked where shareholders are convened, and while it is open a proxy only with its holder.
Result<Done> check(const Acting& acting, const Seen& seen, AccountId account);
/// Nobody knows where they are: they, and whoever they represent, count no more. Until it closes they can still be checked.
Result<Done> mark_absent(const Acting& acting, const Seen& seen, AccountId account);

/// While convened or open.
bool takes_attendance(const Meeting& meeting);

}  // namespace agora::assemblies
