#pragma once

#include "acting.hpp"
#include "agora/base/date.hpp"
#include "sight.hpp"

// Who keeps the figures writes and corrects them. Nothing is overwritten: what stood there stays to be
// read, with who changed it and why.
namespace agora::money {

/// Gives its slug. Of the words only names and meanings count.
Result<std::string> make_figure(const Acting& acting, const access::Actor& actor, Unit unit,
                                Words words);
/// The usual ones, where there are none yet.
Result<Done> begin_with_usual(const Acting& acting, const access::Actor& actor);
/// `seen`: the version that the writer began from.
Result<Done> change_words(const Acting& acting, const access::Actor& actor, const Figure& figure,
                          Words words, std::int64_t seen);
/// A correction needs a reason. `seen`: the version that the writer began from; 0: there was none.
Result<Done> write_value(const Acting& acting, const access::Actor& actor, Value value,
                         std::int64_t seen, Date today);

}  // namespace agora::money
