#include "client_data.hpp"

#include "agora/crypto/digest.hpp"
#include "agora/crypto/encoding.hpp"

#include "agora/base/assert.hpp"

#include <boost/json/parse.hpp>

#include <algorithm>
#include <optional>

namespace agora::crypto {
namespace {

constexpr std::size_t kMaxJsonBytes = 4096;
constexpr std::size_t kMinChallengeBytes = 16;

struct ClientData {
    std::string type;
    std::string challenge;
    std::string origin;
    bool framed = false;
};

std::optional<std::string> text_member(const boost::json::object& object, std::string_view name) {
    const boost::json::value* member = object.if_contains(name);
    if (member == nullptr || !member->is_string()) return std::nullopt;
    return std::string(member->get_string());
}

/// crossOrigin may be missing (Level 1) and else is a boolean; topOrigin is there only in a frame.
std::optional<bool> is_framed(const boost::json::object& object) {
    const boost::json::value* cross_origin = object.if_contains("crossOrigin");
    if (cross_origin != nullptr && !cross_origin->is_bool()) return std::nullopt;
    return object.contains("topOrigin") || (cross_origin != nullptr && cross_origin->get_bool());
}

std::optional<ClientData> parse_client_data(std::string_view json) {
    boost::json::parse_options options;
    options.max_depth = 4;
    boost::system::error_code error;
    const boost::json::value value = boost::json::parse(json, error, {}, options);
    if (error || !value.is_object()) return std::nullopt;

    const boost::json::object& object = value.get_object();
    const auto type = text_member(object, "type");
    const auto challenge = text_member(object, "challenge");
    const auto origin = text_member(object, "origin");
    const auto framed = is_framed(object);
    if (!type || !challenge || !origin || !framed) return std::nullopt;
    return ClientData{*type, *challenge, *origin, *framed};
}

}  // namespace

Result<Done> check_client_data(const RelyingParty& us, const ClientDataCheck& given) {
    AGORA_ASSERT(given.challenge.size() >= kMinChallengeBytes);
    if (given.json.size() > kMaxJsonBytes) return PasskeyRefusal::client_data_too_long;
    const auto data = parse_client_data(given.json);
    if (!data) return PasskeyRefusal::client_data_malformed;
    if (data->type != given.type) return PasskeyRefusal::client_data_of_another_ceremony;
    if (!equal(data->challenge, encode_base64url(given.challenge))) {
        return PasskeyRefusal::challenge_differs;
    }
    if (std::find(us.origins.begin(), us.origins.end(), data->origin) == us.origins.end()) {
        return PasskeyRefusal::origin_not_ours;
    }
    if (data->framed && us.framing == Framing::refused) {
        return PasskeyRefusal::page_is_inside_another;
    }
    return Done{};
}

}  // namespace agora::crypto
