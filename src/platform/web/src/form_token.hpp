#pragma once

#include "agora/crypto/keys.hpp"

#include <string>
#include <string_view>

namespace agora::web {

constexpr std::string_view kFormTokenField = "form_token";
constexpr std::string_view kFormKeyField = "form_key";

/// Proves that a form was made by us for this session (or this visitor's cookie).
std::string form_token(const crypto::Keys& keys, std::string_view session_key);
bool is_form_token(const crypto::Keys& keys, std::string_view session_key, std::string_view token);

/// A visitor's forms are bound to this cookie; a member's to the session.
std::string form_cookie_name(bool secure);
std::string flash_cookie_name(bool secure);

}  // namespace agora::web
