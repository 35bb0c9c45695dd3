#include "eforms_parts.hpp"

#include "cleaning.hpp"
#include "codes.hpp"

#include "agora/base/text.hpp"

namespace agora::notices {
namespace {

using xml::Element;

std::string identifier(const Element& party) {
    return std::string{trimmed(party.at({"PartyIdentification", "ID"}).text())};
}

/// Code list buyer-legal-type: who controls the body counts.
BuyerLevel level_of(std::string_view code) {
    code = trimmed(code);
    if (code == "eu-ins-bod-ag") return BuyerLevel::european;
    if (code == "cga" || code.ends_with("-cga")) return BuyerLevel::national;
    if (code == "ra" || code.ends_with("-ra")) return BuyerLevel::regional;
    if (code == "la" || code.ends_with("-la")) return BuyerLevel::local;
    return code.empty() ? BuyerLevel::unknown : BuyerLevel::other;
}

Contact contact_of(const Element& organisation) {
    const Element contact = organisation.child("Contact");
    return {one_line(contact.child("Name").text(), 200),
            one_line(contact.child("ElectronicMail").text(), 200),
            one_line(contact.child("Telephone").text(), 60)};
}

Buyer buyer_of(const Element& company, std::string_view main_language) {
    Buyer buyer;
    for (const Element& name : company.child("PartyName").children("Name")) {
        const std::string own = language_code(name.attribute("languageID").value_or(""));
        add_text(buyer.names, own.empty() ? main_language : std::string_view{own},
                 one_line(name.text()));
    }
    buyer.official_id = one_line(company.at({"PartyLegalEntity", "CompanyID"}).text(), 100);
    const Element address = company.child("PostalAddress");
    buyer.country = country_code(address.at({"Country", "IdentificationCode"}).text());
    buyer.town = one_line(address.child("CityName").text(), 200);
    buyer.nuts = one_line(address.child("CountrySubentityCode").text(), 10);
    buyer.link = web_address(company.child("WebsiteURI").text());
    return buyer;
}

/// Whom to ask: the desk for further information of the first lot that names one, else the buyer's.
void read_contact(const Element& root, const Organisations& known, const Element& buyer,
                  Notice& notice) {
    for (const Element& lot : root.children("ProcurementProjectLot")) {
        const Element desk = lot.at({"TenderingTerms", "AdditionalInformationParty"});
        const auto found = known.find(identifier(desk));
        if (found == known.end()) continue;
        const Organisation& organisation = found->second;
        const Contact contact =
            contact_of(organisation.touch_point ? organisation.touch_point : organisation.company);
        if (!contact.empty()) {
            notice.contact = contact;
            return;
        }
    }
    if (const Contact contact = contact_of(buyer); !contact.empty()) notice.contact = contact;
}

}  // namespace

Organisations eforms_organisations(const Element& extension) {
    Organisations known;
    for (const Element& organisation : extension.child("Organizations").children("Organization")) {
        const Element company = organisation.child("Company");
        known.try_emplace(identifier(company), Organisation{company, {}});
        for (const Element& touch_point : organisation.children("TouchPoint"))
            known.try_emplace(identifier(touch_point), Organisation{company, touch_point});
    }
    known.erase("");
    return known;
}

void read_eforms_buyers(const Element& root, const Organisations& known, Notice& notice) {
    const std::string language = notice.languages.empty() ? "" : notice.languages.front();
    Element first;
    for (const Element& contracting : root.children("ContractingParty")) {
        const auto found = known.find(identifier(contracting.child("Party")));
        if (found == known.end() || notice.buyers.size() >= kMostCodes) continue;
        Buyer buyer = buyer_of(found->second.company, language);
        if (buyer.names.empty()) continue;
        for (const Element& type : contracting.children("ContractingPartyType")) {
            const Element code = type.child("PartyTypeCode");
            if (code.attribute("listName").value_or("") != "buyer-contracting-type")
                buyer.level = level_of(code.text());
        }
        if (!first) {
            first = found->second.touch_point ? found->second.touch_point : found->second.company;
        }
        notice.buyers.push_back(std::move(buyer));
    }
    read_contact(root, known, first, notice);
}

}  // namespace agora::notices
