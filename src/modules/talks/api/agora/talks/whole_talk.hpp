#pragma once

#include "agora/access/actor.hpp"
#include "agora/base/instant.hpp"
#include "agora/db/transaction.hpp"

#include <array>
#include <string>
#include <vector>

namespace agora::talks {

/// Somebody of a talk group, under the name that the others read.
struct WholeVoice {
    access::AccountId account;
    std::string alias;
};

struct WholeMessage {
    access::AccountId account;
    std::string body;
    Instant at;
};

/// A talk group as it stands after a life of its own: for demonstrations.
struct WholeTalk {
    std::string language;
    std::string name;
    std::string summary;
    std::string for_whom;
    std::string rules;
    Instant opened_at;
    std::array<access::AccountId, 2> moderators;
    std::vector<WholeVoice> members;
    std::vector<WholeMessage> messages;
};

/// Writes it down as if it had happened at its times, without any mail. There is no way to read it back.
void put_whole_talk(db::WriteTx& tx, const WholeTalk& whole);

}  // namespace agora::talks
