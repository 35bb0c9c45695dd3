#include "passkey_sign_in_pages.hpp"

#include "entrance.hpp"
#include "form_page.hpp"
#include "mailed_link.hpp"
#include "passkey.hpp"
#include "sign_in_view.hpp"

#include <array>

namespace agora::accounts {
namespace {

using fields::FieldType;

/// Filled by the browser; a sign-in is at most 4,096 bytes of each, so 5,500 characters.
constexpr std::array kForm{
    fields::FormField{.name = "question", .type = FieldType::hidden},
    fields::FormField{.name = "credential", .type = FieldType::hidden},
    fields::FormField{.name = "client_data", .type = FieldType::hidden, .maximum = 6'000},
    fields::FormField{.name = "authenticator_data", .type = FieldType::hidden, .maximum = 6'000},
    fields::FormField{.name = "signature", .type = FieldType::hidden},
    fields::FormField{.name = "user", .type = FieldType::hidden, .maximum = 100},
    fields::FormField{.name = "to", .type = FieldType::hidden},
};
struct Typed {
    std::string question;
    std::string credential;
    std::string client_data;
    std::string authenticator_data;
    std::string signature;
    std::string user;
    std::string to;
};
AGORA_FIELDS(Typed, question, credential, client_data, authenticator_data, signature, user, to)

}  // namespace

http::Response sign_in_with_passkey(web::Call& call) {
    const auto typed = web::read_form<Typed>(call, kForm);
    const Typed& value = typed.value;
    const auto refuse = [&](std::vector<Refusal> refusals) {
        return refuse_sign_in(call, {{}, std::move(refusals), {}}, value.to);
    };
    if (!typed.ok()) return refuse(typed.state.refusals);
    const auto proof = check_passkey(call, desk_of(call),
                                     {value.question, value.credential, value.client_data,
                                      value.authenticator_data, value.signature, value.user});
    if (!proof) return refuse({proof.refusal()});
    const auto entrance = call.write([&](db::WriteTx& tx) -> Result<Entrance> {
        const auto account = take_passkey(tx, *proof, call.now);
        if (!account) return account.refusal();
        return let_in(tx, call, *account, Way::passkey);
    });
    if (!entrance) return refuse({entrance.refusal()});
    return entered(call, *entrance, value.to);
}

}  // namespace agora::accounts
