#pragma once

#include "announce.hpp"
#include "import_plan.hpp"

#include <optional>

namespace agora::events {

/// Whether the actor may bring files into this voice: everybody their own, animators their group's,
/// the team the cooperative's.
std::optional<Refusal> fault_of_import(const Viewer& viewer, const Import& import);

/// Does what is planned of one date, by the rules of announcing, changing and cancelling; nobody is
/// asked. What somebody else brought in meanwhile stays as it is. Gives what was done.
Result<Step> bring_in(const Acting& acting, const Viewer& viewer, const Import& import,
                      PlannedDate& date);

/// Of dates that the file doesn't have any more what stands here, among the first `most`.
void add_words(db::ReadTx& tx, ImportPlan& plan, std::size_t most);

struct Undone {
    std::int64_t withdrawn = 0;
    std::int64_t kept = 0;  ///< somebody registered, or changed it since
};
/// Takes back the events that the import added and that are still to come: nobody but who brought them
/// in and the team sees them any more. The same file brings them in anew.
Undone undo_import(const Acting& acting, const Import& import);

}  // namespace agora::events
