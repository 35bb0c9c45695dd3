#pragma once

#include "agora/events/whole_event.hpp"

#include <string>
#include <vector>

namespace agora::events {

/// A calendar file that was brought in, with the events that it added: for demonstrations and transfers.
struct WholeImport {
    AccountId started_by = {};
    Instant started_at = {};
    std::string file_name = {};
    std::string language = {};  ///< of its texts
    Voice voice = Voice::member;
    CircleId circle = {};    ///< in whose name, of a group
    std::string place = {};  ///< code of a territory
    std::vector<WholeEvent> events = {};
};
void put_whole_import(db::WriteTx& tx, const WholeImport& whole);

}  // namespace agora::events
