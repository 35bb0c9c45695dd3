#include "decp.hpp"

#include "cleaning.hpp"
#include "json_values.hpp"
#include "moments.hpp"
#include "refusing.hpp"

#include "agora/base/text.hpp"
#include "agora/locale/prefix_index.hpp"
#include "agora/notices/cpv.hpp"

#include <algorithm>

namespace agora::notices {
namespace {

using fields::Json;

constexpr std::string_view kZone = "Europe/Paris";

Procedure procedure_of(std::string_view text) {
    const std::string words = locale::search_words(text);
    if (words.find("sans publicite") != std::string::npos ||
        words.find("sans mise en concurrence") != std::string::npos) {
        return Procedure::negotiated_without_call;
    }
    if (words.find("dialogue") != std::string::npos) return Procedure::competitive_dialogue;
    if (words.find("ouvert") != std::string::npos) return Procedure::open;
    if (words.find("restreint") != std::string::npos) return Procedure::restricted;
    if (words.find("negociation") != std::string::npos) return Procedure::negotiated_with_call;
    return words.empty() ? Procedure::unknown : Procedure::other;
}

Buyer buyer_of(const Json& contract) {
    Json holder = contract["acheteur"];
    if (!holder.is_object()) holder = contract["autoriteConcedante"];
    Buyer buyer;
    buyer.official_id = one_line(text_at(holder, "id"), 40);
    add_text(buyer.names, "fr", one_line(text_at(holder, "nom")));
    buyer.country = "FR";
    return buyer;
}

/// Postal codes and names of communes are no NUTS codes: the place is told by its country and name.
void read_place(const Json& contract, Notice& notice) {
    const Json place = contract["lieuExecution"];
    std::string town = one_line(text_at(place, "nom"), 200);
    if (town.empty()) town = one_line(text_at(place, "code"), 40);
    add_place(notice.places, {{}, "FR", town});
}

std::string first_of(const Json& contract, std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
        if (std::string text = text_at(contract, name); !text.empty()) return text;
    }
    return {};
}

/// Each change is numbered and wrapped: {"modification": { … }}.
Json last_change(const Json& contract) {
    Json changes = contract["modifications"];
    if (changes.has("modification")) changes = changes["modification"];
    std::vector<Json> items = changes.items();
    if (changes.is_object()) items.push_back(changes);
    if (items.empty()) return {};
    return items.back().has("modification") ? items.back()["modification"] : items.back();
}

void read_change(const Json& contract, Notice& notice) {
    const Json change = last_change(contract);
    if (!change.is_object()) return;
    Correction correction;
    correction.of_id = notice.source_id;
    correction.reason = one_line(text_at(change, "objetModification"));
    for (const auto& [name, label] :
         {std::pair{"montant", "montant"}, std::pair{"dureeMois", "durée"}}) {
        const std::string text = one_line(text_at(change, name), 100);
        if (!text.empty())
            correction.fields.push_back({"modification", label, text_at(contract, name), text});
    }
    notice.stage = Stage::completed;
    notice.source_version = one_line(text_at(change, "id"), 40);
    notice.correction = std::move(correction);
}

void read_contract(const Json& contract, const std::string& where, const Hint& hint,
                   Reading& reading) {
    Notice notice;
    notice.format = Format::decp;
    notice.source = hint.source.empty() ? "DECP" : hint.source;
    notice.licence = "Licence Ouverte 2.0";
    notice.stage = Stage::awarded;
    const Buyer buyer = buyer_of(contract);
    const std::string id = one_line(first_of(contract, {"id", "uid"}), 100);
    if (id.empty()) {
        reading.refused.push_back(refused_at(NoticeRefusal::id_missing, where + "/id"));
        return;
    }
    // Numbers are given by each buyer for itself.
    notice.source_id = buyer.official_id.empty() ? id : buyer.official_id + "/" + id;
    add_text(notice.titles, "fr", one_line(text_at(contract, "objet")));
    if (notice.titles.empty()) {
        reading.refused.push_back(refused_at(NoticeRefusal::title_missing, where + "/objet"));
        return;
    }
    if (buyer.official_id.empty() && buyer.names.empty()) {
        reading.refused.push_back(refused_at(NoticeRefusal::buyer_missing, where + "/acheteur"));
        return;
    }
    notice.buyers.push_back(buyer);
    notice.languages = {"fr"};
    const std::string code = text_at(contract, "codeCPV");
    notice.cpv = parse_cpv(code).value_or("");
    if (!code.empty() && notice.cpv.empty())
        add_flaw(notice, where + "/codeCPV", tr("This is no CPV code of eight digits."));
    notice.procedure = procedure_of(text_at(contract, "procedure"));
    if (const auto amount = parse_amount(first_of(contract, {"montant", "valeurGlobale"}), "EUR"))
        notice.value = Value{*amount};
    notice.published = parse_moment(
        first_of(contract, {"datePublicationDonnees", "dateNotification", "dateSignature"}), kZone);
    read_place(contract, notice);
    read_change(contract, notice);
    reading.notices.push_back(std::move(notice));
}

void read_all(const Json& contracts, const std::string& where, const Hint& hint, Reading& reading) {
    std::vector<Json> items = contracts.items();
    if (contracts.is_object()) items.push_back(contracts);
    for (std::size_t at = 0; at < items.size(); ++at) {
        if (reading.notices.size() >= kMostNotices) {
            reading.cut = true;
            return;
        }
        const Json& item = items[at];
        const Json inner = item.has("marche") ? item["marche"] : item;
        read_contract(inner, where + "/" + std::to_string(at), hint, reading);
    }
}

}  // namespace

bool is_decp(const Json& document) {
    const Json marches = document["marches"];
    return marches.is_array() || marches.has("marche") || marches.has("contrat-concession");
}

void read_decp(const Json& document, const Hint& hint, Reading& reading) {
    const Json marches = document["marches"];
    if (marches.is_array()) return read_all(marches, "/marches", hint, reading);
    for (const std::string_view name : {"marche", "contrat-concession"}) {
        if (marches.has(name))
            read_all(marches[name], "/marches/" + std::string{name}, hint, reading);
    }
}

}  // namespace agora::notices
