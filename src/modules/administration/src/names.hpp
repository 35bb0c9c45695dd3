#pragma once

#include "agora/accounts/account.hpp"
#include "agora/accounts/labels.hpp"
#include "agora/territories/offices.hpp"
#include "agora/web/call.hpp"

#include <map>
#include <string>
#include <string_view>

namespace agora::administration {

using accounts::label;
std::string_view label(access::Standing standing);
std::string_view label(accounts::EntryWay way);

/// Names at the time of showing: the journal holds numbers, and who was erased is "former member".
class Names {
 public:
    Names(const web::Call& call, db::ReadTx& tx) : call_(call), tx_(tx) {}

    std::string of(access::AccountId account);

 private:
    const web::Call& call_;
    db::ReadTx& tx_;
    std::map<std::int64_t, std::string> known_;
};

/// "be" in the reader's language.
std::string country_name(const web::Call& call, std::string_view code);
/// Where a role holds: the whole cooperative, a country, an office.
std::string scope_name(const web::Call& call, db::ReadTx& tx, const access::Scope& scope);

}  // namespace agora::administration
