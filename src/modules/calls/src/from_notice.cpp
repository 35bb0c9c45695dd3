#include "from_notice.hpp"

#include "agora/locale/formats.hpp"
#include "agora/locale/text.hpp"
#include "web_address.hpp"

#include <algorithm>
#include <array>

namespace agora::calls {
namespace {

using notices::Format;
using notices::Notice;

constexpr std::size_t kMostLots = 200;
constexpr std::size_t kMostCodes = 40;
constexpr std::size_t kMostConditions = 120;
constexpr std::size_t kMostSummary = 2'000;
constexpr std::size_t kMostName = 300;
constexpr std::size_t kMostLink = 2'000;
constexpr std::size_t kMostKey = 200;

Kind kind_of(notices::Kind kind) {
    switch (kind) {
        case notices::Kind::tender:
            return Kind::tender;
        case notices::Kind::project_call:
            return Kind::project_call;
        case notices::Kind::subsidy:
            return Kind::subsidy;
        case notices::Kind::vacancy:
            return Kind::vacancy;
        case notices::Kind::residency_or_prize:
            return Kind::residency;
    }
    return Kind::tender;
}

std::string safe_link(const std::string& link) {
    return link.size() <= kMostLink && is_web_address(link) ? link : std::string{};
}

void add_word(std::string& words, std::string_view word) {
    if (word.empty() || word.find(' ') != std::string_view::npos) return;
    const auto all = split(words, ' ');
    if (all.size() >= kMostCodes || std::ranges::find(all, word) != all.end()) return;
    if (!words.empty()) words += ' ';
    words += word;
}

std::string cpvs_of(const Notice& notice) {
    std::string codes;
    add_word(codes, notice.cpv);
    for (const std::string& code : notice.other_cpvs) add_word(codes, code);
    for (const notices::Lot& lot : notice.lots) {
        add_word(codes, lot.cpv);
        for (const std::string& code : lot.other_cpvs) add_word(codes, code);
    }
    return codes;
}

std::string places_of(const Notice& notice) {
    std::string places;
    const auto add = [&](const std::vector<notices::Place>& some) {
        for (const notices::Place& place : some) {
            add_word(places, place.nuts.empty() ? place.country : place.nuts);
        }
    };
    add(notice.places);
    for (const notices::Lot& lot : notice.lots) add(lot.places);
    if (places.empty() && !notice.buyers.empty()) add_word(places, notice.buyers.front().nuts);
    return places;
}

std::string words_of(const std::vector<std::string>& languages) {
    std::string words;
    for (const std::string& language : languages) add_word(words, language.substr(0, 2));
    return words;
}

/// By whose clock it closes: the zone of the source when it has a name, else of the buyer's country.
std::string zone_of(const std::string& zone, const std::string& country) {
    if (zone.find('/') != std::string::npos && locale::is_time_zone(zone)) return zone;
    constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kOfCountries{
        {{"FR", "Europe/Paris"},
         {"NL", "Europe/Amsterdam"},
         {"LU", "Europe/Luxembourg"},
         {"DE", "Europe/Berlin"},
         {"ES", "Europe/Madrid"},
         {"IT", "Europe/Rome"},
         {"PT", "Europe/Lisbon"},
         {"GB", "Europe/London"}}};
    for (const auto& [code, name] : kOfCountries) {
        if (code == country) return std::string{name};
    }
    return "Europe/Brussels";
}

Known known_of(std::optional<bool> said) {
    if (!said) return Known::unknown;
    return *said ? Known::yes : Known::no;
}

std::vector<Text> texts_of(const Notice& notice) {
    std::vector<Text> texts;
    for (const notices::LanguageText& title : notice.titles) {
        if (std::ranges::count(texts, title.language, &Text::language) > 0) continue;
        texts.push_back({.language = title.language,
                         .title = title.text,
                         .summary = locale::shortened(
                             notices::text_in(notice.descriptions, title.language), kMostSummary)});
    }
    return texts;
}

std::vector<Lot> lots_of(const Notice& notice) {
    std::vector<Lot> lots;
    for (const notices::Lot& lot : notice.lots) {
        if (lots.size() == kMostLots) break;
        Lot one{.code = locale::shortened(lot.id, 40), .cpv = lot.cpv};
        if (!lot.titles.empty()) {
            one.title = locale::shortened(lot.titles.front().text, kMostName);
            one.language = lot.titles.front().language;
        }
        if (lot.value) {
            one.value_cents = lot.value->most.minor_units;
            one.currency = std::string{lot.value->most.currency.data(), 3};
        }
        if (lot.deadline) one.deadline_at = lot.deadline->at;
        lots.push_back(std::move(one));
    }
    return lots;
}

/// Where the same notice comes by several ways, it has one key.
std::string key_of(const Notice& notice, const Source& source, const std::string& id) {
    switch (notice.format) {
        case Format::eforms:
        case Format::ted_export:
            return "ted " + id;
        case Format::ocds:
            return "ocds " + id;
        case Format::decp:
            return "decp " + id;
        default:
            break;
    }
    if (source.source_id) return "source " + to_string(source.source_id) + " " + id;
    return (notice.source.empty() ? source.name : notice.source) + " " + id;
}

/// The parts of forms that name the buyer's persons: I.1 and I.3 of TED, organisations of eForms.
bool is_of_persons(const notices::ChangedField& field) {
    constexpr std::array<std::string_view, 9> kSigns{
        " i.1", " i.3", " org-", " tpo-", " ubo-", "contact", "kontakt", "contatto", "e-mail"};
    const std::string where = ascii_lower(" " + field.section + " " + field.label);
    return std::ranges::any_of(kSigns,
                               [&](auto sign) { return where.find(sign) != std::string::npos; });
}

bool is_digit(char one) {
    return one >= '0' && one <= '9';
}

/// Digits in groups, as in "+32 2 123 45 67" and "0475/12.34.56".
std::vector<std::string_view> groups_at(std::string_view text) {
    std::vector<std::string_view> groups;
    while (!text.empty()) {
        const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
        if (digits == 0) break;
        groups.push_back(text.substr(0, digits));
        text.remove_prefix(digits);
        const std::size_t next = text.find_first_not_of(" ./-()");
        if (next == std::string_view::npos || next > 2) break;
        text.remove_prefix(next);
    }
    return groups;
}

bool is_telephone(const std::vector<std::string_view>& groups, bool plus) {
    constexpr std::size_t kLeast = 8;
    constexpr std::size_t kCpv = 8;
    const bool national = !groups.empty() && groups.front().starts_with('0');
    if (!plus && (!national || groups.front().size() == kCpv)) return false;
    // A date, "01/02/2027".
    const bool day = groups.size() >= 3 && groups[0].size() <= 2 && groups[1].size() <= 2 &&
                     groups[2].size() == 4;
    if (!plus && day) return false;
    std::size_t digits = 0;
    for (const std::string_view group : groups) digits += group.size();
    return digits >= kLeast;
}

/// Holds a mail address or a telephone number.
bool leads_to_persons(std::string_view text) {
    if (text.find('@') != std::string_view::npos) return true;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_digit(text[at]) || (at > 0 && is_digit(text[at - 1]))) continue;
        const char before = at > 0 ? text[at - 1] : ' ';
        const bool begins = std::string_view{" +(:;,\n\t"}.find(before) != std::string_view::npos;
        if (begins && is_telephone(groups_at(text.substr(at)), before == '+')) return true;
    }
    return false;
}

/// Yes when it is said of any lot.
Known said_in(const Notice& notice, std::optional<bool> notices::Condition::*which) {
    Known known = Known::unknown;
    for (const notices::Condition& one : notice.conditions) {
        if (one.*which) known = *(one.*which) || known == Known::yes ? Known::yes : Known::no;
    }
    return known;
}

std::string about_of(const notices::Condition& condition) {
    std::string about;
    if (condition.turnover) add_word(about, *condition.turnover ? "turnover" : "no_turnover");
    if (condition.references) {
        add_word(about, *condition.references ? "references" : "no_references");
    }
    if (condition.together.value_or(false)) add_word(about, "together");
    return about;
}

/// Those that name a person's mail or telephone are left to the official text.
std::vector<Condition> conditions_of(const Notice& notice) {
    std::vector<Condition> conditions;
    std::int64_t number = 0;
    for (const notices::Condition& one : notice.conditions) {
        const bool of_persons = std::ranges::any_of(
            one.texts, [](const auto& text) { return leads_to_persons(text.text); });
        if (conditions.size() >= kMostConditions) break;
        Condition row{.number = ++number,
                      .lots = locale::shortened(agora::joined(one.lots, ", "), kMostName),
                      .about = about_of(one)};
        if (of_persons || one.texts.empty()) {
            if (!row.about.empty()) conditions.push_back(row);
            continue;
        }
        for (const notices::LanguageText& text : one.texts) {
            row.language = text.language;
            row.words = locale::shortened(text.text, kMostSummary);
            conditions.push_back(row);
        }
    }
    return conditions;
}

std::vector<Change> stated_by(const Notice& notice) {
    std::vector<Change> changes;
    if (!notice.correction) return changes;
    for (const notices::ChangedField& field : notice.correction->fields) {
        const bool of_persons = is_of_persons(field) || leads_to_persons(field.old_text) ||
                                leads_to_persons(field.new_text) || leads_to_persons(field.label);
        if (of_persons) continue;
        std::string section = field.section;
        if (!field.label.empty()) section += (section.empty() ? "" : " · ") + field.label;
        changes.push_back({.field = Field::stated,
                           .section = locale::shortened(section, kMostName),
                           .old_text = locale::shortened(field.old_text, kMostSummary),
                           .new_text = locale::shortened(field.new_text, kMostSummary)});
    }
    return changes;
}

void put_keys(const Notice& notice, const Source& source, Incoming& incoming) {
    incoming.notice_key = key_of(notice, source, notice.source_id);
    incoming.tag = notice.source_version;
    if (!notice.procedure_id.empty()) {
        // Buyers give several calls one procedure: what only that has in common is another call.
        const std::string procedure = "procedure " + notice.procedure_id;
        const std::string title = ascii_lower(notice.titles.front().text);
        incoming.other_keys.push_back(procedure + " " + locale::shortened(title, kMostKey));
        const bool of_another = notice.correction || incoming.ends;
        (of_another ? incoming.other_keys : incoming.further_keys).push_back(procedure);
    }
    if (!notice.number.empty()) incoming.other_keys.push_back("number " + notice.number);
    if (!notice.correction) return;
    if (!notice.correction->of_id.empty()) {
        incoming.other_keys.push_back(key_of(notice, source, notice.correction->of_id));
    }
    if (!notice.correction->of_number.empty()) {
        incoming.other_keys.push_back("number " + notice.correction->of_number);
    }
}

Call call_of(const Notice& notice, const BuyerNames& names, const Source& source) {
    Call call{.source_id = source.source_id,
              .kind = kind_of(notice.kind),
              .buyer_type = buyer_type_of(notice, names, source.buyer_type),
              .cpv = cpvs_of(notice),
              .places = places_of(notice),
              .languages = words_of(notice.accepted_languages),
              .small_suitable = known_of(notice.small_suitable),
              .turnover = said_in(notice, &notices::Condition::turnover),
              .consortium = said_in(notice, &notices::Condition::together),
              .published_at = notice.updated ? notice.updated : notice.published,
              .link = safe_link(notice.link),
              .documents_link = safe_link(notice.documents_link),
              .number = locale::shortened(notice.number, 60),
              .source_name =
                  locale::shortened(notice.source.empty() ? source.name : notice.source, kMostName),
              .licence = notice.licence.empty() ? source.licence
                                                : locale::shortened(notice.licence, kMostName)};
    call.references_asked = said_in(notice, &notices::Condition::references);
    if (!notice.titles.empty()) call.language = notice.titles.front().language;
    if (!notice.buyers.empty()) {
        call.buyer = locale::shortened(notices::text_in(notice.buyers.front().names, call.language),
                                       kMostName);
        call.buyer_country = notice.buyers.front().country;
    }
    if (notice.value) {
        call.value_cents = notice.value->most.minor_units;
        call.currency = std::string{notice.value->most.currency.data(), 3};
    }
    if (notice.deadline) {
        call.deadline_at = notice.deadline->at;
        call.whole_day = notice.deadline->whole_day;
    }
    call.deadline_zone =
        zone_of(notice.deadline ? notice.deadline->zone : std::string{}, call.buyer_country);
    return call;
}

}  // namespace

std::optional<Incoming> incoming_of(const Notice& notice, const BuyerNames& names,
                                    const Source& source) {
    using notices::Stage;
    const bool answerable = notice.stage == Stage::open || notice.stage == Stage::cancelled;
    if (!answerable || notice.titles.empty()) return std::nullopt;
    Incoming incoming{.call = call_of(notice, names, source),
                      .texts = texts_of(notice),
                      .lots = lots_of(notice),
                      .conditions = conditions_of(notice),
                      .stated = stated_by(notice),
                      .partial = notice.format == Format::ted_export && notice.correction,
                      .adds = notice.adds,
                      .taken_back = notice.taken_back,
                      .untitled = notice.titles.front().text == notice.source_id,
                      .ends = notice.stage == Stage::cancelled};
    put_keys(notice, source, incoming);
    if (incoming.partial && notice.correction->new_deadline) {
        incoming.call.deadline_at = notice.correction->new_deadline->at;
        incoming.call.whole_day = notice.correction->new_deadline->whole_day;
    }
    if (notice.contact && !notice.contact->empty()) {
        incoming.contact = Contact{.name = locale::shortened(notice.contact->name, kMostName),
                                   .mail = locale::shortened(notice.contact->email, kMostName),
                                   .telephone = locale::shortened(notice.contact->telephone, 60)};
    }
    return incoming;
}

std::string_view document_type_of(notices::Format format) {
    switch (format) {
        case Format::eforms:
        case Format::ted_export:
        case Format::rss:
        case Format::atom:
            return "xml";
        case Format::ocds:
        case Format::decp:
        case Format::json_feed:
            return "json";
        case Format::csv:
            return "csv";
    }
    return "txt";
}

}  // namespace agora::calls
