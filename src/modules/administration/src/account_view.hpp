#pragma once

#include "agora/accounts/account.hpp"
#include "agora/web/answer.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace agora::administration {

/// "uses the services", "holds a share", "works here": those that hold.
std::vector<std::string> fact_words(const web::Call& call, const accounts::Account& account);

/// The forms of the page of one account.
enum class AccountForm { none, facts, role, suspension, erasure };

/// A form that was refused, with what was typed.
struct Refused {
    AccountForm form = AccountForm::none;
    fields::FormState state = {};
};

/// Roles and scopes to choose from at this moment.
fields::FormContext role_choices(web::Call& call);
/// "office:12" as a scope; nothing when it is none of those offered.
std::optional<access::Scope> read_scope(std::string_view value);

http::Response show_account(web::Call& call);
http::Response refuse_on_account(web::Call& call, const Refused& refused);

}  // namespace agora::administration
