#include "mail_address.hpp"

#include "agora/base/text.hpp"
#include "agora/crypto/random.hpp"

namespace agora::forum {
namespace {

constexpr std::size_t kTokenBytes = 16;
constexpr std::string_view kAlphabet = "abcdefghijkmnpqrstuvwxyz23456789";
static_assert(kAlphabet.size() == 32);

}  // namespace

std::string address_for(std::string_view base, const MailTarget& target) {
    const std::size_t at = base.rfind('@');
    if (at == std::string_view::npos) return {};
    const std::string what =
        target.thread ? "t" + to_string(target.thread) : "c" + to_string(target.category);
    return std::string{base.substr(0, at)} + "+" + what + "." + target.token +
           std::string{base.substr(at)};
}

std::optional<MailTarget> target_of(std::string_view base, std::string_view address) {
    const std::string ours = ascii_lower(base);
    const std::string theirs = ascii_lower(address);
    const std::size_t at = ours.rfind('@');
    if (at == std::string::npos || !theirs.ends_with(ours.substr(at))) return std::nullopt;
    std::string_view middle = theirs;
    middle.remove_suffix(ours.size() - at);
    if (!middle.starts_with(ours.substr(0, at) + "+")) return std::nullopt;
    middle.remove_prefix(at + 1);
    const std::size_t dot = middle.find('.');
    if (dot == std::string_view::npos || dot < 2) return std::nullopt;
    MailTarget target{.token = std::string{middle.substr(dot + 1)}};
    const std::string_view number = middle.substr(1, dot - 1);
    if (middle[0] == 't') target.thread = parse_id<ThreadId>(number).value_or(ThreadId{});
    if (middle[0] == 'c') target.category = parse_id<CategoryId>(number).value_or(CategoryId{});
    if (!target.thread && !target.category) return std::nullopt;
    return target;
}

std::string new_mail_token() {
    std::string token;
    for (const char byte : crypto::random_bytes(kTokenBytes)) {
        token += kAlphabet[static_cast<unsigned char>(byte) % kAlphabet.size()];
    }
    return token;
}

}  // namespace agora::forum
