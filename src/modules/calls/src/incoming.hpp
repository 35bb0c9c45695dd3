#pragma once

#include "acting.hpp"
#include "agora/calls/call.hpp"
#include "agora/notices/notice.hpp"
#include "source_store.hpp"
#include "version_store.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::calls {

/// A call as it comes in, from a notice or by hand.
struct Incoming {
    std::string notice_key = {};               ///< stable over versions
    std::string tag = {};                      ///< the source's version; empty when it has none
    std::vector<std::string> other_keys = {};  ///< by which the same call may be known
    std::vector<std::string> further_keys =
        {};          ///< by which corrections may find it, when no other call has them
    Call call = {};  ///< without ids, times and moderation
    std::vector<Text> texts = {};
    std::vector<Lot> lots = {};
    std::vector<Condition> conditions = {};
    std::optional<Contact> contact = {};
    std::vector<Change> stated = {};                  ///< what the source says that it changes
    bool partial = false;                             ///< says only what it changes: the rest stays
    bool adds = false;                                ///< what it leaves out stays, field by field
    std::vector<notices::TakenBack> taken_back = {};  ///< but for this
    bool untitled = false;                            ///< its title is its number
    bool ends = false;                                ///< the call is called off
};

/// The source document in the store.
struct Document {
    std::string file = {};  ///< its digest
    std::string type = {};  ///< "xml"
};

enum class Taken {
    added,
    changed,
    same,   ///< nothing new
    alone,  ///< changes or ends a call that isn't here
};

/// Puts it in: the same version twice is the same, another one is kept beside the others with what
/// differs, and whoever follows is told once. The account of the origin is who did it by hand.
Taken take_in(const Acting& acting, Incoming incoming, const Document& document);

/// The same of a call that is known, whoever changes it: by hand, or from its source.
Taken change_call(const Acting& acting, CallId call, Incoming incoming, const Document& document);

/// Field by field, in the order of Field.
struct Whole {
    Call call = {};
    std::vector<Text> texts = {};
    std::vector<Lot> lots = {};
    std::vector<Condition> conditions = {};
};
std::vector<Change> differences(const Whole& before, const Whole& after);

}  // namespace agora::calls
