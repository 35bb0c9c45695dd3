#pragma once

#include "agora/base/language.hpp"
#include "agora/http/request.hpp"
#include "agora/web/call.hpp"
#include "agora/web/route.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace agora::web {

/// An address taken apart: /nl/members, /api/members or a bare /members.
struct Address {
    std::string path;                  ///< without language or /api; "/" for a home page
    std::optional<Language> language;  ///< from the address
    bool is_api = false;
};

Address address_of(const http::RequestHead& head);

/// The language of a reader who gave none in the address: account, else last choice, else the best
/// of Accept-Language, else the cooperative's.
Language reader_language(const http::RequestHead& head, const access::Actor& actor,
                         Language standard);

/// The best of nl, fr, en by the q-values of Accept-Language.
std::optional<Language> accepted_language(std::string_view accept_language);

}  // namespace agora::web
