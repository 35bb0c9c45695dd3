#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "refusals.hpp"

#include <string_view>

namespace agora::places {

/// How many other members have to say that a version is right.
inline constexpr std::size_t kConfirmationsNeeded = 2;

/// A new place, visible at once as unconfirmed; an editor's is confirmed at once (MAP-04). The actor
/// may be a visitor: then members see it first.
Result<Place> propose(const Acting& acting, const access::Actor& actor, const Content& content);

/// A place from a file, unconfirmed also when an editor brings it in.
Place import_place(const Acting& acting, const Content& content);

/// Another version. `seen` is the version that stood before the writer.
Result<Done> change(const Acting& acting, const access::Actor& actor, Place place,
                    const Content& content, std::int64_t seen);

/// A tool or machine as it should stand there; without a name the line goes. Number 0 adds one.
/// Other lines and texts stay as they are now, also when somebody changed them meanwhile (MAP-07).
Result<Done> correct_line(const Acting& acting, const access::Actor& actor, Place place,
                          const Equipment& line);

/// What an earlier version said, as a new one.
Result<Done> revert(const Acting& acting, const access::Actor& actor, Place place,
                    std::int64_t version, std::int64_t seen);

/// The actor says that this version, the newest, is right. Two members who did not write it, or one
/// editor, publish it.
Result<Done> confirm(const Acting& acting, const access::Actor& actor, Place place,
                     std::int64_t version);

/// It is there no more; who may say so is asked before.
Result<Done> close(const Acting& acting, Place place, std::string_view reason);
/// It is there again; for editors.
Result<Done> reopen(const Acting& acting, const access::Actor& actor, Place place);

}  // namespace agora::places
