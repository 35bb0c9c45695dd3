#pragma once

#include "agora/fields/form.hpp"
#include "agora/ledger/transfer.hpp"
#include "agora/web/call.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What whoever helps states of an exchange (SHR-18), for every module in which things change hands.
namespace agora::credits {

/// unsaid: nobody was asked, or a group helps.
enum class NatureOfHelp { unsaid, between_neighbours, within_profession };
AGORA_ENUM(NatureOfHelp, unsaid, between_neighbours, within_profession)

/// As a field of radios asks it.
inline constexpr std::array kNatureOptions{
    fields::Option{"between_neighbours", tr("Help between neighbours"),
                   tr("Now and then, outside my profession.")},
    fields::Option{
        "within_profession", tr("Within my profession"),
        tr("It is what I live from: VAT and an invoice through the cooperative are due.")}};
std::string_view label_of(NatureOfHelp nature);

/// How it is paid for.
enum class Way { paid, barter, credits };
AGORA_ENUM(Way, paid, barter, credits)
std::string_view label_of(Way way);

struct Stated {
    NatureOfHelp nature = NatureOfHelp::unsaid;
    std::optional<std::int64_t> value_cents = {};  ///< see has_value
    access::AccountId by = {};
};

/// Setting `credits.dac7`: in "listing only" no value in euro is asked or kept (SHR-19).
bool asks_value(const web::Services& services);
/// Whether this help has a value in euro that is asked and kept: within one's profession, and whatever is paid in money.
bool has_value(const web::Services& services, NatureOfHelp nature, Way way);
/// Refused at "nature" when unsaid, and at "value" when that is asked and missing.
Result<Done> check_nature(const web::Services& services, const Stated& stated, Way way);
/// Kept with the transfer, once; the value only while it is asked.
void put_nature(db::WriteTx& tx, const web::Services& services, ledger::TransferId transfer,
                const Stated& stated);

/// Sentences in the reader's language: what the law asks when it is within the profession.
std::vector<std::string> duties_of(const web::Call& call, NatureOfHelp nature, Way way);
/// For whoever receives benefits: to ask first, and which office, by country ("be", "fr" …).
std::string benefits_notice(const web::Call& call, std::string_view country);

}  // namespace agora::credits
