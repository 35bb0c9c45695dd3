#include "ocds_parts.hpp"

#include "cleaning.hpp"
#include "codes.hpp"
#include "json_values.hpp"
#include "moments.hpp"

#include "agora/base/text.hpp"
#include "agora/notices/cpv.hpp"

#include <map>

namespace agora::notices {
namespace {

using fields::Json;

std::string cpv_of(const Json& classification) {
    const std::string scheme = ascii_lower(text_at(classification, "scheme"));
    if (scheme != "cpv" && scheme != "eu_cpv") return {};
    std::string code = text_at(classification, "id");
    // Some publishers pass codes through a spreadsheet: "45233130.0".
    if (code.ends_with(".0")) code.resize(code.size() - 2);
    return parse_cpv(code).value_or("");
}

void read_codes(const Json& holder, std::string& main, std::vector<std::string>& others) {
    const auto add = [&](const std::string& code) {
        if (main.empty()) main = code;
        if (code != main) add_code(others, code);
    };
    add(cpv_of(member(holder, "classification")));
    for (const Json& other : member(holder, "additionalClassifications").items())
        add(cpv_of(other));
}

Place place_of(const Json& address) {
    Place place;
    place.country = country_code(text_at(address, "country"));
    if (place.country.empty()) place.country = country_code(text_at(address, "countryName"));
    place.town = one_line(text_at(address, "locality"), 200);
    const std::string region = one_line(text_at(address, "region"), 60);
    const bool is_nuts = region.size() >= 2 && region.size() <= 5 && !place.country.empty() &&
                         country_code(region.substr(0, 2)) == place.country;
    if (is_nuts) place.nuts = region;
    return place;
}

void read_items(const Json& holder, Notice& notice) {
    for (const Json& item : member(holder, "items").items()) {
        read_codes(item, notice.cpv, notice.other_cpvs);
        add_place(notice.places, place_of(member(item, "deliveryAddress")));
        for (const Json& address : member(item, "deliveryAddresses").items())
            add_place(notice.places, place_of(address));
    }
}

Procedure procedure_of(std::string_view method) {
    if (method == "open") return Procedure::open;
    if (method == "selective") return Procedure::restricted;
    if (method == "direct") return Procedure::negotiated_without_call;
    return method.empty() ? Procedure::unknown : Procedure::other;
}

Nature nature_of(std::string_view category) {
    if (category == "services") return Nature::services;
    if (category == "goods") return Nature::supplies;
    return category == "works" ? Nature::works : Nature::unknown;
}

/// The codes of items stand at the lot that the item belongs to.
void read_codes_of_items(const Json& tender, Notice& notice) {
    std::map<std::string, std::size_t> positions;
    for (std::size_t at = 0; at < notice.lots.size(); ++at)
        positions.try_emplace(notice.lots[at].id, at);
    for (const Json& item : member(tender, "items").items()) {
        const auto found = positions.find(text_at(item, "relatedLot"));
        if (found == positions.end()) continue;
        Lot& lot = notice.lots[found->second];
        read_codes(item, lot.cpv, lot.other_cpvs);
    }
}

void read_lots(const Json& tender, std::string_view language, std::string_view zone,
               Notice& notice) {
    for (const Json& one : member(tender, "lots").items()) {
        if (notice.lots.size() >= kMostLots) break;
        Lot lot;
        lot.id = one_line(text_at(one, "id"), 60);
        add_text(lot.titles, language, one_line(text_at(one, "title")));
        if (const auto amount = ocds_amount(member(one, "value"))) lot.value = Value{*amount};
        read_codes(one, lot.cpv, lot.other_cpvs);
        lot.deadline = parse_deadline(text_at(member(one, "tenderPeriod"), "endDate"), zone);
        notice.lots.push_back(std::move(lot));
    }
    read_codes_of_items(tender, notice);
}

void read_documents(const Json& tender, Notice& notice) {
    for (const Json& document : member(tender, "documents").items()) {
        const std::string address = web_address(text_at(document, "url"));
        const std::string type = text_at(document, "documentType");
        if (type == "tenderNotice" && notice.link.empty()) notice.link = address;
        if (type == "biddingDocuments" && notice.documents_link.empty())
            notice.documents_link = address;
    }
    if (notice.documents_link.empty()) notice.documents_link = notice.link;
}

/// The tender, else the plan, the award or the contract: what a release of that stage tells.
std::vector<Json> tellers(const Json& release) {
    std::vector<Json> all{member(release, "tender")};
    const Json planning = member(release, "planning");
    all.push_back(member(planning, "project"));
    all.push_back(planning);
    for (const std::string_view name : {"awards", "contracts"}) {
        for (const Json& one : member(release, name).items()) all.push_back(one);
    }
    return all;
}

}  // namespace

std::optional<Money> ocds_amount(const Json& value) {
    return parse_amount(text_at(value, "amount"), text_at(value, "currency"));
}

void read_ocds_tender(const Json& release, std::string_view zone, Notice& notice) {
    const std::string language = notice.languages.empty() ? "" : notice.languages.front();
    const Json tender = member(release, "tender");
    for (const Json& teller : tellers(release)) {
        if (!teller.is_object()) continue;
        add_text(notice.titles, language, one_line(text_at(teller, "title")));
        add_text(notice.descriptions, language, paragraphs(text_at(teller, "description")));
        if (const auto amount = ocds_amount(member(teller, "value")); amount && !notice.value)
            notice.value = Value{*amount, ocds_amount(member(tender, "minValue"))};
        read_items(teller, notice);
    }
    if (notice.titles.empty() && !notice.descriptions.empty())
        add_text(notice.titles, language, one_line(notice.descriptions.front().text, 120));
    read_codes(tender, notice.cpv, notice.other_cpvs);
    notice.procedure = procedure_of(text_at(tender, "procurementMethod"));
    notice.nature = nature_of(text_at(tender, "mainProcurementCategory"));
    notice.deadline = parse_deadline(text_at(member(tender, "tenderPeriod"), "endDate"), zone);
    const Json terms = member(tender, "submissionTerms");
    for (const Json& accepted : member(terms, "languages").items())
        add_code(notice.accepted_languages, language_code(text_of(accepted)));
    read_lots(tender, language, zone, notice);
    read_documents(tender, notice);
    for (const Buyer& buyer : notice.buyers) {
        if (notice.places.empty()) add_place(notice.places, {{}, buyer.country, buyer.town});
    }
}

void read_ocds_amendments(const Json& release, Notice& notice) {
    const Json tender = member(release, "tender");
    std::vector<Json> amendments = member(tender, "amendments").items();
    if (const Json single = member(tender, "amendment"); single.is_object())
        amendments.push_back(single);
    if (amendments.empty()) return;
    Correction correction;
    correction.of_id = notice.source_id;
    for (const Json& amendment : amendments) {
        correction.of_version = one_line(text_at(amendment, "amendsReleaseID"), 200);
        const std::string reason = one_line(text_at(amendment, "rationale"));
        if (!reason.empty()) correction.reason = reason;
        for (const Json& change : member(amendment, "changes").items()) {
            if (correction.fields.size() >= kMostCodes) break;
            correction.fields.push_back({"tender",
                                         one_line(text_at(change, "property"), 200),
                                         paragraphs(text_at(change, "former_value")),
                                         {}});
        }
        const std::string description = paragraphs(text_at(amendment, "description"));
        if (!description.empty() && correction.fields.size() < kMostCodes)
            correction.fields.push_back({"tender", {}, {}, description});
    }
    notice.correction = std::move(correction);
}

}  // namespace agora::notices
