#include "ted_parts.hpp"

#include "cleaning.hpp"
#include "codes.hpp"

#include "agora/base/text.hpp"

namespace agora::notices {
namespace {

using xml::Element;

/// Code lists CA_TYPE and AA_AUTHORITY_TYPE. They put regional and local authorities together.
BuyerLevel level_of(std::string_view code) {
    if (code == "EU_INSTITUTION" || code == "5") return BuyerLevel::european;
    if (code == "MINISTRY" || code == "NATIONAL_AGENCY" || code == "1" || code == "N")
        return BuyerLevel::national;
    if (code == "REGIONAL_AUTHORITY" || code == "REGIONAL_AGENCY" || code == "3" || code == "R")
        return BuyerLevel::regional;
    return code.empty() ? BuyerLevel::unknown : BuyerLevel::other;
}

Buyer buyer_of(const Element& address, std::string_view language) {
    Buyer buyer;
    add_text(buyer.names, language, one_line(address.child("OFFICIALNAME").text()));
    buyer.official_id = one_line(address.child("NATIONALID").text(), 100);
    buyer.country = country_code(attribute_of(address.child("COUNTRY"), "VALUE"));
    buyer.town = one_line(address.child("TOWN").text(), 200);
    buyer.nuts = one_line(attribute_of(address.child("NUTS"), "CODE"), 10);
    buyer.link = web_address(address.child("URL_GENERAL").text());
    return buyer;
}

Contact contact_of(const Element& address) {
    return {one_line(address.child("CONTACT_POINT").text(), 200),
            one_line(address.child("E_MAIL").text(), 200),
            one_line(address.child("PHONE").text(), 60)};
}

/// The addresses of the buyers; in forms before R2.0.9 the name stands deeper.
std::vector<Element> addresses_of(const Element& form) {
    const Element body = form.child("CONTRACTING_BODY");
    std::vector<Element> all = body.children("ADDRESS_CONTRACTING_BODY");
    for (const Element& other : body.children("ADDRESS_CONTRACTING_BODY_ADDITIONAL"))
        all.push_back(other);
    if (!all.empty()) return all;
    for (const Element& profile : form.all_within("CA_CE_CONCESSIONAIRE_PROFILE"))
        all.push_back(profile);
    return all;
}

Buyer coded_buyer(const Element& root) {
    Buyer buyer;
    for (const Element& name : root.at({"TRANSLATION_SECTION", "ML_AA_NAMES"}).children("AA_NAME"))
        add_text(buyer.names, language_code(attribute_of(name, "LG")), one_line(name.text()));
    buyer.country = country_code(
        attribute_of(root.at({"CODED_DATA_SECTION", "NOTICE_DATA", "ISO_COUNTRY"}), "VALUE"));
    return buyer;
}

/// The same buyers stand in each language's form, in one order.
void add_names(const std::vector<Element>& addresses, std::string_view language, Notice& notice) {
    for (std::size_t at = 0; at < addresses.size() && at < notice.buyers.size(); ++at) {
        add_text(notice.buyers[at].names, language,
                 one_line(addresses[at].child("OFFICIALNAME").text()));
    }
}

void read_contact(const Element& form, const std::vector<Element>& addresses, Notice& notice) {
    const Element body = form.child("CONTRACTING_BODY");
    Contact contact = contact_of(body.child("ADDRESS_FURTHER_INFO"));
    if (contact.empty() && !addresses.empty()) contact = contact_of(addresses.front());
    if (!contact.empty()) notice.contact = contact;
    notice.documents_link = web_address(body.child("URL_DOCUMENT").text());
    notice.submission_link = web_address(body.child("URL_PARTICIPATION").text());
}

}  // namespace

void read_ted_buyers(const std::vector<Element>& forms, const Element& root, Notice& notice) {
    if (!forms.empty()) {
        const Element& form = forms.front();
        const std::vector<Element> addresses = addresses_of(form);
        for (const Element& address : addresses) {
            Buyer buyer = buyer_of(address, ted_language(form));
            if (notice.buyers.size() < kMostCodes && !buyer.names.empty())
                notice.buyers.push_back(std::move(buyer));
        }
        read_contact(form, addresses, notice);
        if (notice.buyers.size() == addresses.size()) {
            for (const Element& other : forms)
                add_names(addresses_of(other), ted_language(other), notice);
        }
    }
    if (notice.buyers.empty()) {
        Buyer buyer = coded_buyer(root);
        if (buyer.names.empty()) return;
        notice.buyers.push_back(std::move(buyer));
    }
    std::string level = attribute_of(
        forms.empty() ? Element{} : forms.front().at({"CONTRACTING_BODY", "CA_TYPE"}), "VALUE");
    if (level.empty()) {
        level = attribute_of(root.at({"CODED_DATA_SECTION", "CODIF_DATA", "AA_AUTHORITY_TYPE"}),
                             "CODE");
    }
    notice.buyers.front().level = level_of(level);
}

}  // namespace agora::notices
