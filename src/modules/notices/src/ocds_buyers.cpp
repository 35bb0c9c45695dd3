#include "ocds_parts.hpp"

#include "cleaning.hpp"
#include "codes.hpp"
#include "json_values.hpp"

#include <algorithm>

namespace agora::notices {
namespace {

using fields::Json;

std::string language_of(const Notice& notice) {
    return notice.languages.empty() ? std::string{} : notice.languages.front();
}

Buyer buyer_of(const Json& party, std::string_view language) {
    Buyer buyer;
    add_text(buyer.names, language, one_line(text_at(party, "name")));
    const Json identifier = member(party, "identifier");
    if (buyer.names.empty())
        add_text(buyer.names, language, one_line(text_at(identifier, "legalName")));
    buyer.official_id = one_line(text_at(identifier, "id"), 100);
    if (buyer.official_id.empty()) buyer.official_id = one_line(text_at(party, "id"), 100);
    const Json address = member(party, "address");
    buyer.country = country_code(text_at(address, "country"));
    if (buyer.country.empty()) buyer.country = country_code(text_at(address, "countryName"));
    buyer.town = one_line(text_at(address, "locality"), 200);
    buyer.link = web_address(text_at(member(party, "contactPoint"), "url"));
    if (buyer.link.empty()) buyer.link = web_address(text_at(identifier, "uri"));
    return buyer;
}

void add_buyer(const Json& party, Notice& notice) {
    Buyer buyer = buyer_of(party, language_of(notice));
    if (buyer.names.empty() || notice.buyers.size() >= kMostCodes) return;
    const bool known =
        std::any_of(notice.buyers.begin(), notice.buyers.end(),
                    [&](const Buyer& other) { return other.names.front() == buyer.names.front(); });
    if (known) return;
    const Json point = member(party, "contactPoint");
    const Contact contact{one_line(text_at(point, "name"), 200),
                          one_line(text_at(point, "email"), 200),
                          one_line(text_at(point, "telephone"), 60)};
    if (!notice.contact && !contact.empty()) notice.contact = contact;
    notice.buyers.push_back(std::move(buyer));
}

bool has_role(const Json& party, std::string_view wanted) {
    const std::vector<Json> roles = member(party, "roles").items();
    return std::any_of(roles.begin(), roles.end(),
                       [&](const Json& role) { return role.text() == wanted; });
}

/// Since 1.1 the details stand among the parties, referred to by identifier or name.
Json party_of(const Json& release, const Json& reference) {
    const std::string id = text_at(reference, "id");
    const std::string name = text_at(reference, "name");
    for (const Json& party : member(release, "parties").items()) {
        const bool same_id = !id.empty() && text_at(party, "id") == id;
        const bool same_name = id.empty() && !name.empty() && text_at(party, "name") == name;
        if (same_id || same_name) return party;
    }
    return reference;
}

}  // namespace

void read_ocds_buyers(const Json& release, Notice& notice) {
    add_buyer(party_of(release, member(release, "buyer")), notice);
    for (const std::string_view role : {"buyer", "procuringEntity"}) {
        for (const Json& party : member(release, "parties").items()) {
            if (has_role(party, role)) add_buyer(party, notice);
        }
    }
    if (notice.buyers.empty()) {
        add_buyer(party_of(release, member(member(release, "tender"), "procuringEntity")), notice);
    }
}

}  // namespace agora::notices
