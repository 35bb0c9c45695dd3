#pragma once

#include "agora/reports/handling.hpp"

namespace agora::reports {

/// "We got your report 2026-17": number, link, until when; without the reporter's own text, so that
/// nobody can send words of theirs to somebody else's address.
void mail_receipt(const Handling& handling, const Report& report, std::string_view token);

/// The decision with its reasons, to the reporter and to the author, each in their language.
void mail_decision(const Handling& handling, const Report& report, const Decision& decision);

}  // namespace agora::reports
