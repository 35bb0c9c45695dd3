#pragma once

#include "sight.hpp"

#include <string>

// A group from taking it up to its end. Each act of the group is a sign that it goes on.
namespace agora::adoptions {

/// By whoever looks after the group; it stands in the story of the recommendation. One group at a
/// time, a group at most five.
Result<Done> adopt(const Acting& acting, const access::Actor& actor, const Seen& seen,
                   CircleId circle, Date today);
Result<Done> say_it_goes_on(const Acting& acting, const Seen& seen);

struct Ending {
    std::string language = {};
    std::string words = {};     ///< what was done, or why it is given back
    std::string evidence = {};  ///< an address, or empty
};
/// Carried out: the story says so, signed by members, and links to the page with the words.
Result<Done> finish(const Acting& acting, const access::Actor& actor, const Seen& seen,
                    const Ending& ending, Date today);
/// Free again; whoever would do it is told.
Result<Done> give_back(const Acting& acting, const access::Actor& actor, const Seen& seen,
                       const Ending& ending, Date today);
/// The same by itself: nobody answered, or the group has ended.
void lapse(const Acting& acting, const Adoption& adoption, Date today);

Result<Done> add_step(const Acting& acting, const Seen& seen, Step step, Date today);
Result<Done> complete_step(const Acting& acting, const Seen& seen, StepId id);
Result<Done> remove_step(const Acting& acting, const Seen& seen, StepId id);

/// Something happened: the question whether it goes on is answered too.
void note_move(const Acting& acting, Adoption adoption);

}  // namespace agora::adoptions
