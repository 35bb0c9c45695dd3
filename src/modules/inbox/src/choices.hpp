#pragma once

#include "agora/inbox/notice.hpp"
#include "timing.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::inbox {

/// A kind by its name, or everything of one group.
struct Choice {
    std::string subject;
    Way way = Way::at_once;
};
AGORA_FIELDS(Choice, subject, way)

std::string subject_of(Kind kind);
std::string subject_of_group(std::int64_t circle);
/// The number of the group; nothing for a kind.
std::optional<std::int64_t> group_of(std::string_view subject);

/// What somebody chose about mails.
struct Chosen {
    std::vector<Choice> choices;
    Rhythm rhythm;

    /// What decides: the group when it has a choice of its own, else the kind.
    std::string subject(Kind kind, std::int64_t circle) const;
    Way way(Kind kind, std::int64_t circle) const;
};
Chosen chosen_by(db::ReadTx& tx, AccountId account);

/// What waits for a digest follows the choices of now.
void move_waiting(db::WriteTx& tx, AccountId account, Instant now);

/// No mail comes any more about the subject; "all" stands for every kind and group.
inline constexpr std::string_view kAll = "all";
void stop(db::WriteTx& tx, AccountId account, std::string_view subject, Instant now);
bool is_stopped(db::ReadTx& tx, AccountId account, std::string_view subject);

/// The kinds that one chooses about.
const std::vector<Kind>& chosen_kinds();

}  // namespace agora::inbox
