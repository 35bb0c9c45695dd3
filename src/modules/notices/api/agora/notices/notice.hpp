#pragma once

#include "agora/base/instant.hpp"
#include "agora/base/money.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::notices {

enum class Format { eforms, ted_export, ocds, decp, rss, atom, json_feed, csv };

enum class Kind { tender, project_call, subsidy, vacancy, residency_or_prize };

/// How far the procedure is. A correction has the stage of what it corrects.
enum class Stage {
    planned,    ///< prior information: nothing can be sent in yet
    open,       ///< a call for competition
    awarded,    ///< a result
    completed,  ///< a change to, or the end of, a contract that runs
    cancelled,
};

enum class Procedure {
    unknown,
    open,
    restricted,
    negotiated_with_call,
    negotiated_without_call,
    competitive_dialogue,
    innovation_partnership,
    design_contest,
    other,
};

enum class Nature { unknown, services, supplies, works };

enum class BuyerLevel { unknown, european, national, regional, local, other };

/// A text in one language (BCP 47, "nl"); the language is empty when the source doesn't say it.
struct LanguageText {
    std::string language;
    std::string text;
    bool operator==(const LanguageText&) const = default;
};
/// One text in each language, the source's main language first. Plain text in normal form C, white
/// space folded, no markup.
using Texts = std::vector<LanguageText>;

/// A moment with the zone in which the source said it.
struct Deadline {
    Instant at;
    std::string zone;  ///< "+02:00", "Z", or an IANA name when the zone was taken from elsewhere
    bool zone_assumed = false;  ///< of the buyer's country or the hint: the source has none
    bool whole_day = false;     ///< only a day was given: `at` is the last second of that day
    bool operator==(const Deadline&) const = default;
};

/// An estimated value; `least` is set when the source gives a range.
struct Value {
    Money most;
    std::optional<Money> least = {};
    bool operator==(const Value&) const = default;
};

struct Place {
    std::string nuts;     ///< "BE100"; empty when unsaid
    std::string country;  ///< ISO 3166-1 alpha-2
    std::string town;
    bool operator==(const Place&) const = default;
};

struct Buyer {
    Texts names;
    std::string official_id;  ///< of the national register, as written
    std::string country;      ///< ISO 3166-1 alpha-2
    std::string town;
    std::string nuts;
    std::string link;
    BuyerLevel level = BuyerLevel::unknown;
};

/// A person or desk at the buyer: kept apart, as it is not searchable and goes after the deadline.
struct Contact {
    std::string name;
    std::string email;
    std::string telephone;
    bool empty() const { return name.empty() && email.empty() && telephone.empty(); }
};

struct Lot {
    std::string id;  ///< "LOT-0001", "3"
    Texts titles;
    std::optional<Value> value;
    std::string cpv;
    std::vector<std::string> other_cpvs;
    std::vector<Place> places;
    std::optional<Deadline> deadline;
    std::optional<bool> small_suitable;  ///< the buyer says that it suits small enterprises
};

/// A condition of taking part, as the notice states it. Of turnover and references: whether they are
/// asked; of together: whether several may send in together. Nothing: it doesn't speak of it.
struct Condition {
    Texts texts;                    ///< empty when a code alone says it
    std::vector<std::string> lots;  ///< their ids; empty: of all
    std::optional<bool> turnover;
    std::optional<bool> references;
    std::optional<bool> together;
};

/// One amended field as the source says it; what it doesn't say is empty.
struct ChangedField {
    std::string section;  ///< "IV.2.2", "LOT-0002"
    std::string label;
    std::string old_text;
    std::string new_text;
    bool operator==(const ChangedField&) const = default;
};

/// What a corrigendum says of the notice that it changes.
struct Correction {
    std::string of_id;       ///< source id of the changed notice; empty when the source is silent
    std::string of_version;  ///< empty when unsaid
    std::string of_number;   ///< its number in the Official Journal, "2021/S 009-018110"
    std::string reason;      ///< code or words of the source
    std::vector<ChangedField> fields;
    std::optional<Deadline> old_deadline;  ///< when an amended field is the deadline
    std::optional<Deadline> new_deadline;
};

/// What a source may say outright that it holds no more (null in OCDS).
enum class Part { description, value, deadline, codes, places, lots, languages, documents, buyer };

struct TakenBack {
    Part part = Part::value;
    std::string lot = {};  ///< id of the lot of which it is said; empty: of the whole
    bool operator==(const TakenBack&) const = default;
};

/// Something that a reader of the notice should be told, which didn't stop us.
struct Flaw {
    std::string where;        ///< element path or "line 12"
    std::string_view reason;  ///< a sentence to translate
};

/// One notice as its source says it. Texts have limits (kTitle …); links are http or https.
struct Notice {
    Format format = Format::eforms;
    std::string source;          ///< "TED", the publisher, the feed's title
    std::string source_id;       ///< stable over versions; never empty
    std::string source_version;  ///< grows with a correction; empty when the source has none
    std::string number;          ///< as people cite it: "2023/S 065-195293"; may be empty
    std::string
        procedure_id;  ///< shared by all notices of one procedure (ocid, folder); may be empty
    std::string
        licence;  ///< "Decision 2011/833/EU", "Licence Ouverte 2.0", an address; may be empty

    Kind kind = Kind::tender;
    Stage stage = Stage::open;
    Procedure procedure = Procedure::unknown;
    Nature nature = Nature::unknown;
    Texts titles;        ///< never empty
    Texts descriptions;  ///< at most kDescription characters each
    std::vector<Buyer> buyers;
    std::optional<Contact> contact;

    std::string cpv;  ///< eight digits, without the check digit
    std::vector<std::string> other_cpvs;
    std::vector<std::string> words;  ///< categories and tags of a feed
    std::vector<Place> places;
    std::vector<Lot> lots;
    std::optional<Value> value;
    std::optional<bool> small_suitable;
    std::vector<Condition> conditions;  ///< at most kMostConditions

    std::optional<Deadline> deadline;  ///< the first of its lots when they differ
    std::optional<Instant> published;  ///< midnight in its zone when the source has a day only
    std::optional<Instant> updated;
    std::vector<std::string> languages;           ///< of the notice
    std::vector<std::string> accepted_languages;  ///< in which one may send in

    std::string link;  ///< the official page
    std::string documents_link;
    std::string submission_link;
    std::optional<Correction> correction;
    bool adds = false;  ///< what it leaves out stays as before: an OCDS release says what is new
    std::vector<TakenBack> taken_back;  ///< but for this, which is gone: nothing that stands here
    std::vector<Flaw> flaws;
};

constexpr std::size_t kTitle = 500;  ///< characters of a title or name; more is cut with "…"
constexpr std::size_t kDescription = 5000;
constexpr std::size_t kMostLots = 1000;
constexpr std::size_t kMostConditions = 60;
constexpr std::size_t kMostCodes = 200;  ///< of CPV codes, places and languages each

/// The text in the wanted language, else in the first one; empty when there is none.
std::string_view text_in(const Texts& texts, std::string_view language);

}  // namespace agora::notices
