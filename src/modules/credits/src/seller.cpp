#include "seller.hpp"

#include "refusals.hpp"

#include <algorithm>

namespace agora::credits {
namespace {

constexpr int kNobodyIsOlder = 130;

bool is_country(std::string_view code) {
    return code.size() == 2 &&
           std::ranges::all_of(code, [](char letter) { return letter >= 'A' && letter <= 'Z'; });
}

bool is_birthday(const std::optional<Date>& day, Date today) {
    return day && *day < today && day->year > today.year - kNobodyIsOlder;
}

}  // namespace

std::vector<Refusal> faults_of(const Seller& seller, Date today) {
    std::vector<Refusal> faults;
    const bool is_company = seller.kind == SellerKind::company;
    if (!is_country(seller.country)) {
        faults.emplace_back(CreditsRefusal::country_malformed, "country");
    }
    if (!is_company && !is_birthday(seller.born_on, today)) {
        faults.emplace_back(CreditsRefusal::born_on_missing, "born_on");
    }
    if (seller.tax_number.empty() && (is_company || seller.born_in.empty())) {
        faults.emplace_back(is_company ? CreditsRefusal::company_tax_number_missing
                                       : CreditsRefusal::tax_number_missing,
                            "tax_number");
    }
    if (!seller.tax_country.empty() && !is_country(seller.tax_country)) {
        faults.emplace_back(CreditsRefusal::country_malformed, "tax_country");
    }
    if (is_company && seller.registration.empty()) {
        faults.emplace_back(CreditsRefusal::registration_missing, "registration");
    }
    return faults;
}

}  // namespace agora::credits
