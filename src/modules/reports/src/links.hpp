#pragma once

#include "agora/crypto/keys.hpp"
#include "agora/reports/report.hpp"

#include <string>
#include <string_view>

// The secret link of a report. The secret follows from the report's number and the keys of the
// installation, so that a later mail can carry it again; at rest there is only its digest.
namespace agora::reports {

std::string new_token(const crypto::Keys& keys, ReportId report);
std::string hash_of_token(std::string_view token);
/// The token that was given out, also after the keys were renewed; empty when no key fits.
std::string token_of(const crypto::Keys& keys, const Report& report);

std::string follow_path(std::string_view token);
std::string report_path(const Report& report);

}  // namespace agora::reports
