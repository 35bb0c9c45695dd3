#pragma once

#include "agora/circles/standing.hpp"
#include "draft_store.hpp"

namespace agora::drafting {

/// A draft as somebody may see it.
struct Seen {
    Draft draft;
    circles::Standing standing;  ///< to its group
    bool secretary =
        false;  ///< hands in and takes back: a secretary, an animator, the staff of groups
    bool editor = false;  ///< keeps the register
};

bool is_editor(const access::Actor& actor);
/// A secretary or whoever looks after the group.
bool is_secretary(db::ReadTx& tx, const access::Actor& actor, const circles::Standing& standing,
                  Date today);
/// Who is in the group sees all of its drafts; editors what was handed in. To others it is not there.
std::optional<Seen> find_visible(const web::Call& call, db::ReadTx& tx, DraftId id);
/// The draft of the address.
std::optional<Seen> draft_at(const web::Call& call, db::ReadTx& tx);

/// "/drafts/12" and what follows it.
std::string path_of(DraftId id, std::string_view rest = {});

}  // namespace agora::drafting
