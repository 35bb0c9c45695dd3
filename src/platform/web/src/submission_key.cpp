#include "submission_key.hpp"

#include "agora/crypto/digest.hpp"
#include "agora/crypto/encoding.hpp"
#include "form_token.hpp"

namespace agora::web {
namespace {

std::string sender_of(const Call& call) {
    const bool is_for_all = call.route.access.identity == Identity::visitor;
    const std::string_view token = call.sent[kFormTokenField];
    if (!is_for_all || call.shape == Shape::json || token.empty()) {
        return to_string(call.actor.account);
    }
    return "form " + std::string{token};
}

}  // namespace

std::string submission_key_of(const Call& call) {
    std::string_view key = call.sent[kFormKeyField];
    if (key.empty()) key = call.request.headers["Idempotency-Key"];
    if (key.empty() || key.size() > 128) return {};
    std::string bound = std::string{key} + '\n' + sender_of(call) + '\n' +
                        std::string{call.route.pattern} + '\n' + call.address + '\n';
    for (const auto& [name, value] : call.sent) {
        if (name == kFormTokenField || name == kFormKeyField) continue;
        bound +=
            std::to_string(name.size()) + ':' + name + std::to_string(value.size()) + ':' + value;
    }
    return crypto::encode_hex(crypto::sha256(bound));
}

std::string form_key_of(const Call& call) {
    return crypto::sha256(std::string{call.sent[kFormTokenField]} + '\n' +
                          std::string{call.sent[kFormKeyField]});
}

}  // namespace agora::web
