#pragma once

#include "agora/base/language.hpp"
#include "agora/db/transaction.hpp"
#include "agora/matching/need.hpp"
#include "agora/web/services.hpp"

#include <functional>
#include <optional>
#include <string>

namespace agora::matching {

/// A need as somebody who may see it finds it.
struct NeedShown {
    std::string title;
    std::string path;       ///< "/work/12"
    std::string lang = {};  ///< of the title
};

/// Where open needs come from: the module that keeps demands.
struct NeedSource {
    /// Every open need, once, in one consistent view.
    std::function<void(db::ReadTx&, const std::function<void(const Need&)>&)> each;
    /// One of them while it is open.
    std::function<std::optional<Need>(db::ReadTx&, NeedId)> find;
    /// Nothing when this member may not see it now.
    std::function<std::optional<NeedShown>(db::ReadTx&, AccountId member, NeedId, Language)> show;
    std::string events;  ///< events of this beginning, "work.", change a need …
    std::string word;    ///< … whose number is this word of their payload
};
/// While modules start, after this one.
void give_needs(const web::Services& services, NeedSource source);

/// A need was opened, changed or closed: right after this commit it is read again.
void need_changed(db::WriteTx& tx, web::Services& services, NeedId need);

}  // namespace agora::matching
