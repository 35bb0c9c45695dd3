#pragma once

#include "agora/fields/json_read.hpp"
#include "agora/notices/notice.hpp"

#include <string>
#include <vector>

namespace agora::notices {

void read_ocds_buyers(const fields::Json& release, Notice& notice);
/// Titles, codes, places, lots, value and deadline of the tender (or what stands in its place).
void read_ocds_tender(const fields::Json& release, std::string_view zone, Notice& notice);
void read_ocds_amendments(const fields::Json& release, Notice& notice);
/// What any of these releases takes back by null, and what they say together doesn't hold.
void read_ocds_taken_back(const std::vector<fields::Json>& releases, Notice& notice);

std::optional<Money> ocds_amount(const fields::Json& value);

}  // namespace agora::notices
