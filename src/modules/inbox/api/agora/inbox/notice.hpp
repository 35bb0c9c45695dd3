#pragma once

#include "agora/access/actor.hpp"
#include "agora/base/text.hpp"
#include "agora/db/transaction.hpp"
#include "agora/outbox/outbox.hpp"

#include <cstdint>
#include <string>

namespace agora::web {
struct Services;
}

// What a person is told, in one place and each thing once. Modules tell it in the transaction that
// causes it. In a site without this module the letters leave as they are.
namespace agora::inbox {

using access::AccountId;

/// `service` comes whatever the person chose, at once and never in a digest: security, decisions of
/// moderation, what one takes part in and does not take place.
enum class Kind { message, answer, group, event, place, people, call, proposal, service };
AGORA_ENUM(Kind, message, answer, group, event, place, people, call, proposal, service)

/// Whether a letter leaves for each telling, or only for the first since it was read; what comes
/// after that one goes into a digest.
enum class Mailing { each, first };

struct Notice {
    Kind kind = Kind::service;
    std::string about;  ///< "forum.thread 12": told again, it is the same line once more
    std::string path;   ///< of the page that shows it; being there is having read it
    /// One line in tr(), shown in the reader's language; {who} and {name} are who caused it.
    Message sentence;
    AccountId caused_by = {};  ///< when the account is erased, the name goes too
    std::string who = {};      ///< what the person who is told may call them
    std::int64_t circle = 0;   ///< number of the group that it belongs to
    Mailing mailing = Mailing::each;
};

/// Puts it in the inbox of the letter's account; the letter leaves now, or the thing waits for a
/// digest, or for the end of quiet hours, or no mail comes, as the person chose. Accounts that are
/// not active are told nothing but `service`. What leaves at once also goes to the person's devices.
/// Costs four queries.
void tell(db::WriteTx& tx, web::Services& services, const Notice& notice, outbox::Letter letter,
          Instant now);

/// In nobody's inbox any more: the thing is gone.
void forget(db::WriteTx& tx, const web::Services& services, std::string_view about);

}  // namespace agora::inbox
